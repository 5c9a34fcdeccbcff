import type { HoldEvent, RepEvent } from '../detection/event.ts';
import type { Dose, Exercise } from '../exercise/exercise.ts';
import type { Machine, Step } from '../machine.ts';
import type { PlayerCommand, PlayerItem, PlayerOutput, PlayerState, SetResult, Side } from './player.ts';

/** A hold shorter than this was getting into position, s. */
const FALSE_START_SECONDS = 2;
/** After a set, what looks like the next hold within this time is still the end of the last one, ms. */
const LET_GO_MS = 5000;
/** Silence after which the manual timer takes over, ms (M-18: more than this and nobody can say). */
const TAKE_OVER_MS = 10_000;

/** Whether the sensor is heard: from its status, with the time of the last sample when it fell silent. */
export interface SensorHeard {
  readonly type: 'sensor';
  readonly t: number;
  readonly heard: boolean;
}

export type PlayerInput = PlayerCommand | HoldEvent | RepEvent | SensorHeard;

interface Memory {
  readonly shown: PlayerState;
  readonly t: number;
  /** When the present set began; null before it. */
  readonly setStartedAt: number | null;
  /** Hold clock before `runsSince`, ms; it runs while `runsSince` is set. */
  readonly heldMs: number;
  readonly runsSince: number | null;
  readonly pauses: number;
  readonly restUntil: number;
  readonly restSince: number;
  readonly silentSince: number | null;
  /** The person chose timer and taps; the sensor does not take over again by itself. */
  readonly chosenByPerson: boolean;
}

/** Prescribed exercises as a session starts with them. */
export interface Prescribed {
  readonly exercise: Exercise;
  readonly dose: Dose;
}

/**
 * One session from first exercise to summary. The sensor's events start, pause, end and count; the person
 * can do each of these at any moment. Time without the sensor is never counted as seen.
 */
export function sessionPlayer(
  prescribed: readonly Prescribed[],
  heard: boolean,
): Machine<Memory, PlayerInput, PlayerOutput> {
  return {
    start: () => begin(prescribed, heard),
    step(memory, input): Step<Memory, PlayerOutput> {
      if (memory.shown.phase === 'finished') return [memory, []];
      const [next, outputs] = react(memory, input);
      const shown = display(next);
      return [{ ...next, shown }, [...outputs, { type: 'state', state: shown }]];
    },
  };
}

function begin(prescribed: readonly Prescribed[], heard: boolean): Memory {
  const items: PlayerItem[] = prescribed.map(({ exercise, dose }) => ({
    exercise,
    dose,
    sets: [],
    skipped: false,
  }));
  const shown: PlayerState = {
    phase: items.length > 0 ? 'ready' : 'finished',
    items,
    itemIndex: 0,
    setIndex: 0,
    side: firstSide(items[0]),
    performed: 0,
    pause: null,
    restSecondsLeft: 0,
    reached: false,
    unwatched: false,
    countedBy: heard && canSense(items[0]) ? 'sensor' : 'person',
    unseenSeconds: 0,
    endedBy: null,
  };
  return {
    shown,
    t: 0,
    setStartedAt: null,
    heldMs: 0,
    runsSince: null,
    pauses: 0,
    restUntil: 0,
    restSince: 0,
    silentSince: heard ? null : 0,
    chosenByPerson: false,
  };
}

function react(before: Memory, input: PlayerInput): Step<Memory, PlayerOutput> {
  const memory = { ...before, t: Math.max(before.t, input.t) };
  const bySensor = memory.shown.countedBy === 'sensor';
  switch (input.type) {
    case 'tick':
      return tick(memory);
    case 'sensor':
      return [sensorHeard(memory, input), []];
    case 'hold-started':
      return [bySensor ? startHold(memory, input.startedAt) : memory, []];
    case 'hold-paused':
      if (!bySensor || memory.shown.phase !== 'working') return [memory, []];
      return [
        {
          ...stopClock(memory, input.pausedAt),
          pauses: memory.pauses + 1,
          shown: {
            ...memory.shown,
            phase: 'paused',
            pause: { reason: input.reason, offsetDeg: input.offsetDeg },
          },
        },
        [],
      ];
    case 'hold-resumed':
      if (!bySensor || memory.shown.phase !== 'paused') return [memory, []];
      return [
        { ...memory, runsSince: input.resumedAt, shown: { ...memory.shown, phase: 'working', pause: null } },
        [],
      ];
    case 'hold-ended':
      if (!bySensor || !inSet(memory)) return [memory, []];
      if (input.heldSeconds < FALSE_START_SECONDS) return [ready(memory), []];
      return endSet(memory, input.endedAt, input.heldSeconds, input.unseenSeconds, input.pauses);
    case 'rep':
      return bySensor ? countRep(memory, input.startedAt) : [memory, []];
    case 'tap-rep':
      return countRep({ ...memory, shown: { ...memory.shown, countedBy: 'person' } }, input.t);
    case 'start-set':
      return [startByHand(memory), []];
    case 'end-set':
      return inSet(memory)
        ? endSet(memory, memory.t, performed(memory), memory.shown.unseenSeconds, memory.pauses)
        : [memory, []];
    case 'skip-rest':
      return [memory.shown.phase === 'rest' ? ready(memory) : memory, []];
    case 'skip-exercise':
      return skip(memory);
    case 'easier':
      return [swap(memory, input.exercise, input.dose), []];
    case 'use-manual':
      return [takeOver({ ...memory, chosenByPerson: true }), []];
    case 'use-sensor':
      return [giveBack({ ...memory, chosenByPerson: false }), []];
    case 'stop':
      return stop(memory, input.cause);
  }
}

function tick(memory: Memory): Step<Memory, PlayerOutput> {
  const { shown, silentSince, t } = memory;
  if (shown.phase === 'rest' && t >= memory.restUntil) return [ready(memory), []];
  const silentForGood = silentSince !== null && t - silentSince > TAKE_OVER_MS;
  return [silentForGood && shown.countedBy === 'sensor' ? takeOver(memory) : memory, []];
}

function sensorHeard(memory: Memory, { t, heard }: SensorHeard): Memory {
  if (!heard) return memory.silentSince === null ? { ...stopClock(memory, t), silentSince: t } : memory;
  if (memory.silentSince === null) return memory;
  const { shown } = memory;
  const back = { ...memory, silentSince: null };
  if (!inSet(memory) || shown.countedBy === 'person') return giveBack(back);
  const unseenSeconds = shown.unseenSeconds + (t - memory.silentSince) / 1000;
  return { ...back, runsSince: shown.phase === 'working' ? t : null, shown: { ...shown, unseenSeconds } };
}

/** The sensor counts from the next set on; a set that the person times is theirs to the end. */
function giveBack(memory: Memory): Memory {
  const { shown } = memory;
  const able =
    memory.silentSince === null && !memory.chosenByPerson && canSense(shown.items[shown.itemIndex]);
  return able && !inSet(memory) ? { ...memory, shown: { ...shown, countedBy: 'sensor' } } : memory;
}

/** The manual timer goes on from what was seen. */
function takeOver(memory: Memory): Memory {
  const { shown, silentSince, t } = memory;
  const unseen = inSet(memory) && silentSince !== null ? (t - silentSince) / 1000 : 0;
  const runsSince =
    inSet(memory) && shown.countedBy === 'sensor' && silentSince !== null ? t : memory.runsSince;
  return {
    ...memory,
    runsSince,
    shown: {
      ...shown,
      countedBy: 'person',
      phase: shown.phase === 'paused' ? 'working' : shown.phase,
      pause: null,
      unseenSeconds: shown.unseenSeconds + unseen,
    },
  };
}

function startHold(memory: Memory, startedAt: number): Memory {
  const { shown, restSince, t } = memory;
  if (unitOf(shown) !== 'seconds') return memory;
  const early = shown.phase === 'rest' && t - restSince < LET_GO_MS;
  if (early || (shown.phase !== 'ready' && shown.phase !== 'rest')) return memory;
  return { ...memory, setStartedAt: startedAt, runsSince: startedAt, shown: { ...shown, phase: 'working' } };
}

function startByHand(memory: Memory): Memory {
  const { shown, t } = memory;
  if (inSet(memory)) return memory;
  return {
    ...memory,
    setStartedAt: t,
    runsSince: unitOf(shown) === 'seconds' ? t : null,
    shown: { ...shown, phase: 'working', countedBy: 'person' },
  };
}

function countRep(memory: Memory, startedAt: number): Step<Memory, PlayerOutput> {
  const { shown } = memory;
  if (unitOf(shown) !== 'reps' || shown.phase === 'rest') return [memory, []];
  const counted = {
    ...memory,
    setStartedAt: memory.setStartedAt ?? startedAt,
    shown: { ...shown, phase: 'working' as const, performed: shown.performed + 1 },
  };
  if (counted.shown.performed < targetOf(shown)) return [counted, []];
  return endSet(counted, counted.t, counted.shown.performed, counted.shown.unseenSeconds, 0);
}

function endSet(
  memory: Memory,
  endedAt: number,
  amount: number,
  unseenSeconds: number,
  pauses: number,
): Step<Memory, PlayerOutput> {
  const { shown, setStartedAt } = memory;
  const item = shown.items[shown.itemIndex];
  if (!item) return [memory, []];
  const countedBy =
    shown.countedBy === 'sensor' ? 'sensor' : item.exercise.unit === 'seconds' ? 'timer' : 'person';
  const set: SetResult = {
    exerciseId: item.exercise.id,
    setIndex: shown.setIndex,
    side: shown.side,
    target: item.dose.amount,
    performed: amount,
    startedAt: setStartedAt ?? endedAt,
    endedAt,
    countedBy,
    unseenSeconds,
    pauses,
  };
  const items = shown.items.map((each, index) =>
    index === shown.itemIndex ? { ...each, sets: [...each.sets, set] } : each,
  );
  return [advance({ ...memory, shown: { ...shown, items } }), [{ type: 'set-done', set }]];
}

/** To the other side, the next set, the next exercise, or the end. */
function advance(memory: Memory): Memory {
  const { shown } = memory;
  const item = shown.items[shown.itemIndex];
  if (shown.side === 'left') return rest(memory, shown.itemIndex, shown.setIndex, 'right');
  if (item && shown.setIndex + 1 < item.dose.sets) {
    return rest(memory, shown.itemIndex, shown.setIndex + 1, firstSide(item));
  }
  const next = shown.items[shown.itemIndex + 1];
  if (!next) return finish(memory, 'done');
  return rest(memory, shown.itemIndex + 1, 0, firstSide(next));
}

function rest(memory: Memory, itemIndex: number, setIndex: number, side: Side): Memory {
  const restSeconds = memory.shown.items[memory.shown.itemIndex]?.exercise.restSeconds ?? 0;
  return {
    ...clearSet(memory),
    restSince: memory.t,
    restUntil: memory.t + restSeconds * 1000,
    shown: { ...clearSet(memory).shown, phase: 'rest', itemIndex, setIndex, side },
  };
}

function skip(memory: Memory): Step<Memory, PlayerOutput> {
  const { shown } = memory;
  const items = shown.items.map((item, index) =>
    index === shown.itemIndex ? { ...item, skipped: true } : item,
  );
  const next = shown.items[shown.itemIndex + 1];
  const skipped = clearSet({ ...memory, shown: { ...shown, items } });
  if (!next) return [finish(skipped, 'done'), []];
  const at = { itemIndex: shown.itemIndex + 1, setIndex: 0, side: firstSide(next), phase: 'ready' as const };
  return [giveBack({ ...skipped, shown: { ...skipped.shown, ...at } }), []];
}

/** The rest of this exercise in another dose or variant; sets that were done stay done. */
function swap(memory: Memory, exercise: Exercise, dose: Dose): Memory {
  const { shown } = memory;
  const items = shown.items.map((item, index) =>
    index === shown.itemIndex ? { ...item, exercise, dose } : item,
  );
  return ready({ ...memory, shown: { ...shown, items, side: firstSide(items[shown.itemIndex]) } });
}

function stop(memory: Memory, cause: 'stopped' | 'hurt'): Step<Memory, PlayerOutput> {
  const amount = performed(memory);
  const worthKeeping = inSet(memory) && amount > 0;
  const [kept, outputs] = worthKeeping
    ? endSet(memory, memory.t, amount, memory.shown.unseenSeconds, memory.pauses)
    : ([memory, []] as const);
  return [finish(kept, cause), outputs];
}

const ready = (memory: Memory): Memory => {
  const cleared = clearSet(memory);
  return giveBack({ ...cleared, shown: { ...cleared.shown, phase: 'ready' } });
};

const finish = (memory: Memory, endedBy: PlayerState['endedBy']): Memory => {
  const cleared = clearSet(memory);
  return { ...cleared, shown: { ...cleared.shown, phase: 'finished', endedBy } };
};

const clearSet = (memory: Memory): Memory => ({
  ...memory,
  setStartedAt: null,
  heldMs: 0,
  runsSince: null,
  pauses: 0,
  shown: { ...memory.shown, performed: 0, pause: null, reached: false, unseenSeconds: 0, restSecondsLeft: 0 },
});

const stopClock = (memory: Memory, at: number): Memory =>
  memory.runsSince === null || memory.shown.countedBy === 'person'
    ? memory
    : { ...memory, heldMs: memory.heldMs + Math.max(0, at - memory.runsSince), runsSince: null };

function performed({ shown, heldMs, runsSince, t }: Memory): number {
  if (unitOf(shown) === 'reps') return shown.performed;
  return (heldMs + (runsSince === null ? 0 : Math.max(0, t - runsSince))) / 1000;
}

function display(memory: Memory): PlayerState {
  const { shown } = memory;
  const amount = performed(memory);
  return {
    ...shown,
    performed: amount,
    reached: inSet(memory) && amount >= targetOf(shown),
    unwatched: memory.silentSince !== null && shown.countedBy === 'sensor',
    restSecondsLeft: shown.phase === 'rest' ? Math.max(0, (memory.restUntil - memory.t) / 1000) : 0,
  };
}

const inSet = ({ shown: { phase } }: Memory): boolean => phase === 'working' || phase === 'paused';
const unitOf = (shown: PlayerState) => shown.items[shown.itemIndex]?.exercise.unit ?? 'reps';
const targetOf = (shown: PlayerState) => shown.items[shown.itemIndex]?.dose.amount ?? 0;
const firstSide = (item: PlayerItem | undefined): Side => (item?.exercise.perSide ? 'left' : 'both');
/** Pose and repetition are visible to one trunk sensor (EXERCISES section C, tiers A and B). */
const canSense = (item: PlayerItem | undefined): boolean => item?.exercise.detector != null;
