import { Dose, type Exercise, ExerciseId } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import { SetRecord } from '../log/record.ts';
import { Millis } from '../log/record-base.ts';
import { PLACEMENTS, type Placement } from '../posture/posture.ts';
import { z } from '../schema.ts';
import { display } from './display.ts';
import type { Choice, PlayerItem } from './player.ts';
import { inSet, type Memory } from './player-memory.ts';

const Side = z.enum(['both', 'left', 'right']);
const Place = z.strictObject({ exerciseId: ExerciseId, setIndex: z.int().check(z.gte(0)), side: Side });
const Time = z.number();
const Phases = z.strictObject({ outSeconds: Time, pauseSeconds: Time, backSeconds: Time });
const ChoiceById = z.strictObject({ exerciseId: ExerciseId, dose: Dose });
const Weighed = z.strictObject({ ...ChoiceById.shape, kg: z.optional(z.number()) });

const Done = z.partial(
  z.omit(SetRecord, { id: true, at: true, zone: true, versions: true, type: true, sessionId: true }),
  { sensorForm: true },
);

const Item = z.strictObject({
  ...ChoiceById.shape,
  firstSide: z.optional(z.enum(['left', 'right'])),
  sets: z.array(Done),
  skipped: z.boolean(),
  kg: z.optional(z.number()),
  mostKg: z.optional(z.number()),
  planned: z.optional(Weighed),
});

/** What a session remembers, with exercises by their ids. A wait is over with the page that waited. */
const Remembered = z.strictObject({
  phase: z.enum(['ready', 'working', 'paused', 'rest', 'switch', 'finished']),
  items: z.array(Item).check(z.minLength(1)),
  itemIndex: z.int().check(z.gte(0)),
  setIndex: z.int().check(z.gte(0)),
  side: Side,
  pause: z.nullable(
    z.strictObject({
      reason: z.enum(['lower', 'higher', 'turned', 'moved', 'unseen']),
      offsetDeg: z.number(),
    }),
  ),
  countedBy: z.enum(['sensor', 'person']),
  unseenSeconds: z.number().check(z.gte(0)),
  reps: z.strictObject({
    partials: z.int().check(z.gte(0)),
    half: z.boolean(),
    newest: z.nullable(Phases),
    mean: z.nullable(
      z.strictObject({ count: z.int().check(z.gte(1)), phases: Phases, confidence: z.number() }),
    ),
  }),
  holdConfidence: z.nullable(z.number()),
  left: z.optional(Place),
  unsure: z.optional(Place),
  endedBy: z.nullable(z.enum(['done', 'stopped', 'hurt'])),
  t: Time,
  lostMs: Time,
  setStartedAt: z.nullable(Time),
  counted: z.int().check(z.gte(0)),
  byHand: z.number(),
  heldMs: z.number().check(z.gte(0)),
  runsSince: z.nullable(Time),
  movedAt: Time,
  pauses: z.int().check(z.gte(0)),
  waited: z.boolean(),
  startsAt: z.nullable(Time),
  restUntil: Time,
  restSince: Time,
  silentSince: z.nullable(Time),
  placement: z.nullable(z.enum(PLACEMENTS as [Placement, ...Placement[]])),
  chosenByPerson: z.boolean(),
  last: z.nullable(Place),
});

const Planned = z.strictObject({
  ...Weighed.shape,
  firstSide: z.optional(z.enum(['left', 'right'])),
  easier: z.nullable(Weighed),
});

/** What the plan asks for, as far as a session needs it. */
export interface PlannedItem extends Choice {
  readonly kg?: number;
  readonly firstSide?: 'left' | 'right';
  readonly easier: (Choice & { readonly kg?: number }) | null;
}

/** A session as it stood at a moment, to go on from after the page was closed. */
export const Snapshot = z.strictObject({
  version: z.literal(1),
  sessionId: z.string().check(z.minLength(1)),
  /** Wall clock, epoch ms. */
  savedAt: Millis,
  plan: z.array(Planned),
  memory: Remembered,
});
export type Snapshot = z.infer<typeof Snapshot>;

const byId = ({ exercise, dose }: Choice) => ({ exerciseId: exercise.id, dose });

const weighed = (choice: Choice) => ({
  ...byId(choice),
  ...(choice.kg !== undefined && { kg: choice.kg }),
});

/** @param savedAt wall clock, epoch ms. */
export function takeSnapshot(
  sessionId: string,
  plan: readonly PlannedItem[],
  memory: Memory,
  savedAt: number,
): Snapshot {
  const { shown, ongoing: _, ...rest } = memory;
  const { phase, itemIndex, setIndex, side, pause, countedBy, unseenSeconds } = shown;
  const { reps, holdConfidence, left, unsure, endedBy } = shown;
  const items = shown.items.map((item) => ({
    ...weighed(item),
    ...(item.mostKg !== undefined && { mostKg: item.mostKg }),
    ...(item.firstSide && { firstSide: item.firstSide }),
    sets: [...item.sets],
    skipped: item.skipped,
    ...(item.planned && { planned: weighed(item.planned) }),
  }));
  const place = { phase, items, itemIndex, setIndex, side, pause, countedBy, unseenSeconds };
  const seen = { reps, holdConfidence, endedBy, ...(left && { left }), ...(unsure && { unsure }) };
  const planned = plan.map((item) => ({
    ...weighed(item),
    ...(item.firstSide && { firstSide: item.firstSide }),
    easier: item.easier && weighed(item.easier),
  }));
  return { version: 1, sessionId, savedAt, plan: planned, memory: { ...rest, ...place, ...seen } };
}

/**
 * The session as it stood, waiting for the person to go on. The time in between is part of nothing; in a set that the
 * sensor counted nobody saw it.
 *
 * @param now wall clock, epoch ms.
 * @returns null where the content no longer has one of its exercises, or its place is none of the plan.
 */
export function restore({ savedAt, memory: kept }: Snapshot, library: Library, now: number): Memory | null {
  const { phase, items: byIds, itemIndex, setIndex, side, pause, countedBy, unseenSeconds } = kept;
  const { reps, holdConfidence, left, unsure, endedBy, ...rest } = kept;
  const items = byIds.map((item) => itemOf(item, library.byId));
  if (items.some((item) => item === null) || itemIndex >= items.length) return null;
  const memory: Memory = {
    ...rest,
    ongoing: null,
    shown: {
      phase,
      items: items.filter((item) => item !== null),
      itemIndex,
      setIndex,
      side,
      performed: 0,
      byHand: 0,
      pause,
      restSecondsLeft: 0,
      readySecondsLeft: null,
      lead: 'timer',
      waits: 'broken-off',
      brokenOffAt: savedAt,
      inPosition: null,
      reached: false,
      unwatched: false,
      countedBy,
      unseenSeconds,
      reps,
      holdConfidence,
      left,
      unsure,
      endedBy,
    },
  };
  const unseen = inSet(memory) && countedBy === 'sensor' ? Math.max(0, now - savedAt) / 1000 : 0;
  const restored = { ...memory, shown: { ...memory.shown, unseenSeconds: unseenSeconds + unseen } };
  return { ...restored, shown: display(restored) };
}

/** What the plan asked for; what the content no longer has is left out, with what would be easier. */
export function planOf({ plan }: Snapshot, library: Library): PlannedItem[] {
  const find = ({ exerciseId, ...choice }: z.infer<typeof Weighed>) => {
    const exercise = library.byId.get(exerciseId);
    return exercise
      ? { exercise, dose: choice.dose, ...(choice.kg !== undefined && { kg: choice.kg }) }
      : null;
  };
  return plan.flatMap(({ easier, firstSide, ...item }) => {
    const found = find(item);
    return found ? [{ ...found, ...(firstSide && { firstSide }), easier: easier && find(easier) }] : [];
  });
}

function itemOf(
  { exerciseId, dose, planned, ...item }: z.infer<typeof Item>,
  byId: ReadonlyMap<string, Exercise>,
): PlayerItem | null {
  const exercise = byId.get(exerciseId);
  const plannedExercise = planned && byId.get(planned.exerciseId);
  if (!exercise || (planned && !plannedExercise)) return null;
  const back = planned &&
    plannedExercise && { exercise: plannedExercise, dose: planned.dose, kg: planned.kg };
  return { ...item, exercise, dose, ...(back && { planned: back }) };
}
