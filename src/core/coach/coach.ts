import type { Machine, Step } from '../machine.ts';
import type { PlayerItem, PlayerState } from '../player/player.ts';
import { byHandCues } from './by-hand-cues.ts';
import { beginsOf, isBetween, isSameSet, itemOf } from './coming.ts';
import { type Cue, cue, turn } from './cue.ts';
import { COUNT_DOWN_SECONDS, countDown, holdCues } from './hold-cues.ts';
import { phaseCues } from './phase-cues.ts';
import { type CountAloud, firstBeat, NO_REMARKS, type RepMemory, repCues } from './rep-cues.ts';

/** The session as it stands at a time, ms on the sample clock. */
export interface Moment {
  readonly t: number;
  readonly state: PlayerState;
  readonly countAloud: CountAloud;
}

export interface CoachMemory {
  readonly before: PlayerState | null;
  readonly reps: RepMemory;
  /** How long the present rest is, s. */
  readonly restSeconds: number;
}

/** So long before the end of a rest it is time to get into position, where the rest is twice as long, s. */
const REST_ENDING_SECONDS = 10;

/**
 * Tells a session to somebody who does not look: what comes, when it begins, how it goes, why it waits, when it is
 * over. One session to one run.
 */
export const coach: Machine<CoachMemory, Moment, Cue> = {
  start: () => ({ before: null, reps: NO_REMARKS, restSeconds: 0 }),
  step(memory, moment): Step<CoachMemory, Cue> {
    const { before } = memory;
    const { t, state: now } = moment;
    if ((before?.waits ?? null) !== now.waits) return [{ ...memory, before: now }, waitCues(t, now)];
    const [next, cues] =
      before && before.phase === now.phase && isSameSet(before, now)
        ? within(memory, before, moment)
        : changed(memory, moment);
    return [{ ...next, before: now }, [...sensorCues(t, before, now), ...cues]];
  },
};

function changed(memory: CoachMemory, { t, state: now, countAloud }: Moment): Step<CoachMemory, Cue> {
  const { before } = memory;
  const item = itemOf(now);
  const cues = phaseCues(t, before, now);
  if (isBetween(now)) return [{ ...memory, restSeconds: now.restSecondsLeft }, cues];
  const begins = now.phase === 'working' && before !== null && before.phase !== 'paused';
  if (!begins || item?.exercise.unit !== 'reps')
    return [{ ...memory, reps: now.phase === 'ready' ? NO_REMARKS : memory.reps }, cues];
  return firstOfReps(memory, t, now, item, countAloud, cues);
}

/** A set of repetitions begins with the first of them, or with its tempo. */
function firstOfReps(
  memory: CoachMemory,
  t: number,
  now: PlayerState,
  item: PlayerItem,
  aloud: CountAloud,
  cues: readonly Cue[],
): Step<CoachMemory, Cue> {
  const [counted, [count]] = repCues(t, null, now, item, aloud, NO_REMARKS);
  const [reps, beat] = count ? [counted, count.says] : firstBeat(t, now, item, NO_REMARKS);
  return [{ ...memory, reps }, cues.map((each) => ({ ...each, says: [...each.says, ...beat] }))];
}

function within(
  memory: CoachMemory,
  before: PlayerState,
  { t, state: now, countAloud }: Moment,
): Step<CoachMemory, Cue> {
  const item = itemOf(now);
  if (!item) return [memory, []];
  const byHand = byHandCues(t, before, now);
  // It is no movement, and no time that passed.
  if (byHand.length > 0) return [memory, byHand];
  if (isBetween(now)) return [memory, restCues(t, before, now, memory.restSeconds)];
  if (now.phase === 'ready') return [memory, readyCues(t, before, now, item)];
  if (now.phase !== 'working') return [memory, []];
  if (item.exercise.unit === 'seconds') return [memory, holdCues(t, before, now, item)];
  const [reps, cues] = repCues(t, before, now, item, countAloud, memory.reps);
  return [{ ...memory, reps }, cues];
}

function restCues(t: number, before: PlayerState, now: PlayerState, restSeconds: number): readonly Cue[] {
  const passed = (seconds: number) => before.restSecondsLeft > seconds && now.restSecondsLeft <= seconds;
  if (restSeconds >= 2 * REST_ENDING_SECONDS && passed(REST_ENDING_SECONDS))
    return [cue(t, [{ key: 'rest-ending', seconds: REST_ENDING_SECONDS }])];
  // The clock has a count of its own, after the rest.
  return now.countedBy === 'person' ? [] : lastSeconds(t, before.restSecondsLeft, now.restSecondsLeft);
}

function lastSeconds(t: number, before: number, now: number): readonly Cue[] {
  const left = Math.ceil(now);
  return left < Math.ceil(before) && left >= 1 && left <= COUNT_DOWN_SECONDS ? [countDown(t, left)] : [];
}

/** All clocks stand until the person goes on, or they go on. "This hurts" has a page of its own to be read. */
function waitCues(t: number, { waits }: PlayerState): readonly Cue[] {
  if (waits === 'hurts') return [turn(t, [], { sound: 'paused', touch: 'paused' })];
  if (waits) return [turn(t, [{ key: 'waits', why: waits }], { sound: 'paused', touch: 'paused' })];
  return [turn(t, [{ key: 'goes-on' }], { sound: 'resumed', touch: 'resumed' })];
}

/** The question why was answered, or who counts has changed: how it begins is told anew. The clock counts in. */
function readyCues(
  t: number,
  before: PlayerState,
  now: PlayerState,
  { exercise }: PlayerItem,
): readonly Cue[] {
  const isAnswered = before.left && !now.left;
  if (isAnswered || before.countedBy !== now.countedBy)
    return [cue(t, [{ key: 'begins', begins: beginsOf(now, exercise) }])];
  if (now.inPosition && !before.inPosition) return [cue(t, [{ key: 'in-position' }], { priority: 'aside' })];
  const [was, is] = [before.readySecondsLeft, now.readySecondsLeft];
  return was === null || is === null ? [] : lastSeconds(t, was, is);
}

/** Whether anybody watches. While a set runs its clock waits, and that is heard as well. */
function sensorCues(t: number, before: PlayerState | null, now: PlayerState): readonly Cue[] {
  if (!before || now.phase === 'finished') return [];
  const runs = now.phase === 'working' && before.phase === 'working';
  if (now.unwatched && !before.unwatched)
    return [turn(t, [{ key: 'sensor-silent' }], runs ? { sound: 'paused', touch: 'paused' } : {})];
  if (before.unwatched && now.countedBy === 'person')
    return [turn(t, [{ key: 'timer-takes-over' }], runs ? { sound: 'resumed', touch: 'resumed' } : {})];
  if (before.unwatched && !now.unwatched)
    return [turn(t, [{ key: 'sensor-back' }], runs ? { sound: 'resumed', touch: 'resumed' } : {})];
  if (before.countedBy === 'person' && now.countedBy === 'sensor') return [cue(t, [{ key: 'sensor-back' }])];
  return [];
}
