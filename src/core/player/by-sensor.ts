import type {
  HoldEnded,
  HoldPaused,
  HoldResumed,
  HoldStarted,
  PositionSeen,
  RepEvent,
} from '../detection/event.ts';
import type { Step } from '../machine.ts';
import type { Placement } from '../posture/posture.ts';
import type { PlayerOutput } from './player.ts';
import {
  between,
  countIn,
  exerciseOf,
  GET_READY_MS,
  inSet,
  itemOf,
  type Memory,
  placeOf,
  targetOf,
  unitOf,
} from './player-memory.ts';
import { withRep } from './seen-reps.ts';
import { endSet, giveBack, isDone, ready } from './session-flow.ts';
import { sensed, stopClock } from './set-clock.ts';

/** A hold shorter than this was getting into position, s. */
const FALSE_START_SECONDS = 2;
/** After a set, what looks like the next hold within this time is still the end of the last one, ms. */
const LET_GO_MS = 5000;

/** Whether the sensor is heard: from its status, with the time of the last sample when it fell silent. */
export interface SensorHeard {
  readonly type: 'sensor';
  readonly t: number;
  readonly heard: boolean;
  /** Where it is worn; null: it has no tall to measure from, and sees nothing. Left out: as before. */
  readonly placement?: Placement | null;
}

export function sensorHeard(
  memory: Memory,
  { heard, placement = memory.placement }: SensorHeard,
  at: number,
) {
  if (heard && placement !== null) return heardAgain({ ...memory, placement });
  const silentSince = memory.silentSince ?? at;
  const led = memory.shown.countedBy === 'sensor' && memory.silentSince === null;
  const stopped = led ? stopClock(memory, at) : memory;
  return giveBack({ ...stopped, placement, silentSince, ongoing: null });
}

function heardAgain(memory: Memory): Memory {
  const { shown, silentSince, t } = memory;
  const back = { ...memory, silentSince: null };
  if (silentSince === null || !inSet(memory) || shown.countedBy === 'person') return giveBack(back);
  const unseenSeconds = shown.unseenSeconds + (t - silentSince) / 1000;
  const runs = shown.phase === 'working' && unitOf(shown) === 'seconds';
  return { ...back, runsSince: runs ? t : null, shown: { ...shown, unseenSeconds } };
}

/** Clock and tempo go on from what was seen. */
export function takeOver(memory: Memory): Memory {
  const { shown, silentSince, t } = memory;
  if (shown.countedBy === 'person') return memory;
  const person = { ...memory, shown: { ...shown, countedBy: 'person' as const } };
  if (!inSet(memory)) return countIn(person, GET_READY_MS);
  const unseen = silentSince === null ? 0 : (t - silentSince) / 1000;
  return {
    ...person,
    runsSince: memory.runsSince ?? t,
    shown: { ...person.shown, phase: 'working', pause: null, unseenSeconds: shown.unseenSeconds + unseen },
  };
}

/**
 * The side is the one that the sensor sees, unless that was done already.
 *
 * @param at when the clock of the set begins, session time.
 */
export function startHold(memory: Memory, { startedAt, side, confidence }: HoldStarted, at: number): Memory {
  const { shown, restSince, t } = memory;
  const mayStart = shown.countedBy === 'sensor' && shown.waits === null && !shown.left;
  if (!mayStart || unitOf(shown) !== 'seconds') return memory;
  const early = between(memory) && t - restSince < LET_GO_MS;
  if (early || (shown.phase !== 'ready' && !between(memory))) return memory;
  const item = itemOf(shown);
  const isOther = side !== null && item?.exercise.perSide && !isDone(item, shown.setIndex, side);
  return {
    ...memory,
    setStartedAt: startedAt,
    startsAt: null,
    runsSince: at,
    shown: {
      ...shown,
      phase: 'working',
      side: isOther ? side : shown.side,
      holdConfidence: confidence,
      unsure: undefined,
    },
  };
}

/** The hold that goes on begins to count now: the answer came, or the wait is over. */
export const startOngoing = (memory: Memory): Memory =>
  memory.ongoing
    ? startHold(memory, { ...memory.ongoing, startedAt: memory.t + memory.lostMs }, memory.t)
    : memory;

export function pauseHold(memory: Memory, { reason, offsetDeg }: HoldPaused, at: number): Memory {
  const { shown } = memory;
  if (shown.countedBy !== 'sensor' || shown.phase !== 'working') return memory;
  return {
    ...stopClock(memory, at),
    pauses: memory.pauses + 1,
    shown: { ...shown, phase: 'paused', pause: { reason, offsetDeg } },
  };
}

export function resumeHold(memory: Memory, _: HoldResumed, at: number): Memory {
  const { shown } = memory;
  if (shown.countedBy !== 'sensor' || shown.phase !== 'paused') return memory;
  return { ...memory, runsSince: at, shown: { ...shown, phase: 'working', pause: null } };
}

/** What was held counts. A hold that was left before its time asks why, and nobody takes silence for "no pain" (M-18). */
export function endHold(before: Memory, input: HoldEnded, at: number): Step<Memory, PlayerOutput> {
  const memory = { ...before, ongoing: null };
  const { shown } = memory;
  if (shown.countedBy !== 'sensor' || !inSet(memory) || unitOf(shown) !== 'seconds') return [memory, []];
  const isShort = input.heldSeconds < FALSE_START_SECONDS && memory.byHand <= 0;
  if (input.cause === 'settling' || isShort) return [ready(memory), []];
  const own = sensed(stopClock(memory, at));
  const amount = memory.waited ? Math.min(own, input.heldSeconds) : input.heldSeconds;
  const place = placeOf(shown);
  const { endedAt, unseenSeconds, pauses } = input;
  const [next, outputs] = endSet(memory, { endedAt, amount, unseenSeconds, pauses });
  const early =
    amount + memory.byHand < targetOf(shown) && (input.cause === 'left' || input.cause === 'pauses');
  if (!early || !place || next.shown.phase === 'finished') return [next, outputs];
  return [{ ...next, startsAt: null, shown: { ...next.shown, left: place } }, outputs];
}

/** Notes a movement of the present set, or of the one that is about to begin, and counts it if it is whole. */
export function takeRep(memory: Memory, event: RepEvent): Memory {
  const { shown } = memory;
  const isNow = shown.phase === 'ready' || shown.phase === 'working';
  if (shown.countedBy !== 'sensor' || shown.waits !== null || !isNow || unitOf(shown) !== 'reps')
    return memory;
  const seen = { ...memory, movedAt: memory.t, shown: { ...shown, reps: withRep(shown.reps, event) } };
  if (event.type === 'rep-partial') return seen;
  return {
    ...seen,
    counted: memory.counted + 1,
    startsAt: null,
    setStartedAt: memory.setStartedAt ?? event.startedAt,
    shown: { ...seen.shown, phase: 'working', unsure: undefined },
  };
}

/** A position is looked for until the set begins. */
export function seePosition(memory: Memory, { there }: PositionSeen): Memory {
  const { shown } = memory;
  return shown.inPosition === there || !exerciseOf(shown)
    ? memory
    : { ...memory, shown: { ...shown, inPosition: there } };
}
