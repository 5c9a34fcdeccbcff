import type { HoldEnded, HoldEvent, HoldStarted, RepEvent } from '../detection/event.ts';
import type { Machine, Step } from '../machine.ts';
import type { PlayerCommand, PlayerOutput } from './player.ts';
import {
  begin,
  display,
  inSet,
  type Memory,
  type Prescribed,
  performed,
  stopClock,
  targetOf,
  unitOf,
} from './player-memory.ts';
import { withRep } from './seen-reps.ts';
import { endSet, giveBack, isDone, ready, skip, stop, swap } from './session-flow.ts';

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

function react(before: Memory, input: PlayerInput): Step<Memory, PlayerOutput> {
  const memory = { ...before, t: Math.max(before.t, input.t) };
  const bySensor = memory.shown.countedBy === 'sensor';
  switch (input.type) {
    case 'tick':
      return tick(memory);
    case 'sensor':
      return [sensorHeard(memory, input), []];
    case 'hold-started':
      return [bySensor ? startHold(memory, input) : memory, []];
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
      if (input.cause === 'settling' || input.heldSeconds < FALSE_START_SECONDS) return [ready(memory), []];
      return endHold(memory, input);
    case 'rep':
      return bySensor ? countRep(seen(memory, input), input.startedAt) : [memory, []];
    case 'rep-partial':
      return [bySensor ? seen(memory, input) : memory, []];
    case 'tap-rep':
      return countRep({ ...memory, shown: { ...memory.shown, countedBy: 'person' } }, input.t);
    case 'start-set':
      return [startByHand(memory), []];
    case 'say-why': {
      const { left } = memory.shown;
      return [answered(memory), left ? [{ type: 'set-left', left, why: input.why }] : []];
    }
    case 'end-set':
      return inSet(memory)
        ? endSet(memory, memory.t, performed(memory), memory.shown.unseenSeconds, memory.pauses)
        : [memory, []];
    case 'skip-rest':
      return [memory.shown.phase === 'rest' ? ready(memory) : memory, []];
    case 'skip-exercise':
      return skip(memory);
    case 'easier':
      return swap(memory, input.exercise, input.dose);
    case 'use-manual':
      return [takeOver({ ...memory, chosenByPerson: true }), []];
    case 'use-sensor':
      return [giveBack({ ...memory, chosenByPerson: false }), []];
    case 'stop':
      return stop(memory, input.cause);
  }
}

/** What was held counts. A hold that was left before its time asks why, and nobody takes silence for "no pain" (M-18). */
function endHold(memory: Memory, input: HoldEnded): Step<Memory, PlayerOutput> {
  const { shown } = memory;
  const { setIndex, side } = shown;
  const exerciseId = shown.items[shown.itemIndex]?.exercise.id;
  const [next, outputs] = endSet(memory, input.endedAt, input.heldSeconds, input.unseenSeconds, input.pauses);
  const early = input.heldSeconds < targetOf(shown) && (input.cause === 'left' || input.cause === 'pauses');
  if (!early || exerciseId === undefined || next.shown.phase === 'finished') return [next, outputs];
  return [{ ...next, shown: { ...next.shown, left: { exerciseId, setIndex, side } } }, outputs];
}

const answered = (memory: Memory): Memory => ({ ...memory, shown: { ...memory.shown, left: undefined } });

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

/** The side is the one that the sensor sees, unless that was done already. */
function startHold(memory: Memory, { startedAt, side, confidence }: HoldStarted): Memory {
  const { shown, restSince, t } = memory;
  if (unitOf(shown) !== 'seconds' || shown.left) return memory;
  const early = shown.phase === 'rest' && t - restSince < LET_GO_MS;
  if (early || (shown.phase !== 'ready' && shown.phase !== 'rest')) return memory;
  const item = shown.items[shown.itemIndex];
  const isOther = side !== null && item?.exercise.perSide && !isDone(item, shown.setIndex, side);
  return {
    ...memory,
    setStartedAt: startedAt,
    runsSince: startedAt,
    shown: {
      ...shown,
      phase: 'working',
      side: isOther ? side : shown.side,
      holdConfidence: confidence,
    },
  };
}

function startByHand(memory: Memory): Memory {
  const { shown, t } = memory;
  if (inSet(memory)) return memory;
  return {
    ...memory,
    setStartedAt: t,
    runsSince: unitOf(shown) === 'seconds' ? t : null,
    shown: { ...shown, left: undefined, phase: 'working', countedBy: 'person' },
  };
}

/** Notes a movement of the present set, or of the one that is about to begin. */
function seen(memory: Memory, event: RepEvent): Memory {
  const { shown } = memory;
  if (unitOf(shown) !== 'reps' || shown.phase === 'rest') return memory;
  return { ...memory, shown: { ...shown, reps: withRep(shown.reps, event) } };
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
