import type { HoldEvent, PositionSeen, RepEvent } from '../detection/event.ts';
import type { Machine, Step } from '../machine.ts';
import { type Beginning, begin } from './beginning.ts';
import { adjust, harder, sayWhy, startByClock, tapRep, useWeight } from './by-person.ts';
import {
  endHold,
  pauseHold,
  resumeHold,
  type SensorHeard,
  seePosition,
  sensorHeard,
  startHold,
  takeOver,
  takeRep,
} from './by-sensor.ts';
import { display } from './display.ts';
import type { Choice, PlayerCommand, PlayerOutput } from './player.ts';
import {
  between,
  exerciseOf,
  inSet,
  itemOf,
  type Memory,
  type Prescribed,
  targetOf,
  unitOf,
} from './player-memory.ts';
import { cameTo, endSet, giveBack, ready, skip, stop, swap } from './session-flow.ts';
import { dueAt, performed } from './set-clock.ts';
import { confirmLast } from './set-done.ts';
import { goOn, sessionTime, slept, UNLED_MS, wait } from './waiting.ts';

export type { SensorHeard } from './by-sensor.ts';

/** Silence after which the clock takes over, ms (M-18: more than this and nobody can say). */
const TAKE_OVER_MS = 10_000;
/** Who has not moved for so long has ended the set, or the sensor did not see it and asks, ms. */
const STALLED_MS = 10_000;

export type PlayerInput = PlayerCommand | HoldEvent | RepEvent | SensorHeard | PositionSeen;

/** With these the person goes on, whatever the session waited for. */
const GOES_ON: readonly PlayerInput['type'][] = [
  'go-on',
  'start-set',
  'tap-rep',
  'skip-rest',
  'skip-exercise',
  'easier',
  'harder',
];

/**
 * One session from first exercise to summary, with nothing to press: the sensor's events start, pause, end and count, and
 * the clock leads what no sensor sees. The person can do each of these at any moment. Time without the sensor is never
 * counted as seen, and time in which the page did not run is not counted at all.
 *
 * @param from a session that goes on, in place of one that begins.
 */
export function sessionPlayer(
  prescribed: readonly Prescribed[],
  heard: boolean,
  beginning: Beginning = {},
  from: Memory | null = null,
): Machine<Memory, PlayerInput, PlayerOutput> {
  return {
    start: () => from ?? begin(prescribed, heard, beginning),
    step(memory, input): Step<Memory, PlayerOutput> {
      if (memory.shown.phase === 'finished' || !Number.isFinite(input.t)) return [memory, []];
      const [next, outputs] = take(memory, input);
      const shown = display(next);
      return [{ ...next, shown }, [...outputs, { type: 'state', state: shown }]];
    },
  };
}

/** First what time brings, then the input itself, then what follows from it. */
function take(before: Memory, input: PlayerInput): Step<Memory, PlayerOutput> {
  const leapMs = input.type === 'tick' ? (input.leapMs ?? 0) : 0;
  const awake = slept(before, input.t, leapMs) ? wait(before, 'asleep') : before;
  const running = GOES_ON.includes(input.type) ? goOn(awake, input.t) : awake;
  const [elapsed, first] = elapse(running, Math.max(running.t, sessionTime(running, input.t)));
  if (elapsed.shown.phase === 'finished') return [elapsed, first];
  const [reacted, second] = react(elapsed, input);
  const [last, third] = counted(reacted);
  return [last, [...first, ...second, ...third]];
}

/** The clock starts, ends and takes over what it leads, each at its time. */
function elapse(memory: Memory, t: number): Step<Memory, PlayerOutput> {
  if (memory.shown.waits !== null) return [memory, []];
  const due = dueInTime(memory);
  if (due === null || due > t) return [{ ...memory, t: Math.max(memory.t, t) }, []];
  const now = { ...memory, t: Math.max(memory.t, due) };
  // Nobody was counted in to a set that would have begun while the page did not run.
  if (memory.shown.phase === 'ready' && t - due > UNLED_MS) return [wait(now, 'asleep'), []];
  const [next, outputs] = happen(now);
  if (next.shown.phase === 'finished') return [next, outputs];
  const [last, more] = elapse(next, t);
  return [last, [...outputs, ...more]];
}

/** When time alone changes something, session time; null: never. */
function dueInTime(memory: Memory): number | null {
  const { shown, silentSince } = memory;
  const takesOverAt =
    silentSince !== null && shown.countedBy === 'sensor' ? silentSince + TAKE_OVER_MS : null;
  const changesAt = between(memory)
    ? memory.restUntil
    : shown.phase === 'ready'
      ? memory.startsAt
      : (ledDueAt(memory) ?? stallsAt(memory));
  if (takesOverAt === null || changesAt === null) return takesOverAt ?? changesAt;
  return Math.min(takesOverAt, changesAt);
}

/** When a set that the clock leads comes to its target; null where the sensor or taps lead. */
const ledDueAt = (memory: Memory): number | null =>
  memory.shown.countedBy === 'person' ? dueAt(memory) : null;

/** When a set of repetitions is over without its target: none was counted for the time of one and a while. */
function stallsAt({ shown, silentSince, movedAt }: Memory): number | null {
  const isSilent = shown.countedBy === 'sensor' && silentSince !== null;
  if (unitOf(shown) !== 'reps' || isSilent) return null;
  return movedAt + STALLED_MS + 1000 * (exerciseOf(shown)?.secondsPerRep ?? 0);
}

function happen(memory: Memory): Step<Memory, PlayerOutput> {
  const { shown, silentSince, t } = memory;
  const silentForGood = silentSince !== null && t >= silentSince + TAKE_OVER_MS;
  if (silentForGood && shown.countedBy === 'sensor') return [takeOver(memory), []];
  if (between(memory)) return [ready(memory), []];
  if (shown.phase === 'ready')
    return [shown.countedBy === 'sensor' ? takeOver(memory) : startByClock(memory), []];
  const came = cameTo(memory);
  const stalled = ledDueAt(memory) === null;
  return endSet(memory, stalled ? { ...came, endedAt: memory.movedAt + memory.lostMs } : came);
}

function react(memory: Memory, input: PlayerInput): Step<Memory, PlayerOutput> {
  const at = (sampleTime: number) => sessionTime(memory, sampleTime);
  switch (input.type) {
    case 'tick':
    case 'go-on':
      return [memory, []];
    case 'sensor':
      return [sensorHeard(memory, input, at(input.t)), []];
    case 'position':
      return [seePosition(memory, input), []];
    case 'hold-started':
      return [startHold({ ...memory, ongoing: input }, input, at(input.startedAt)), []];
    case 'hold-paused':
      return [pauseHold(memory, input, at(input.pausedAt)), []];
    case 'hold-resumed':
      return [resumeHold(memory, input, at(input.resumedAt)), []];
    case 'hold-ended':
      return endHold(memory, input, at(input.endedAt));
    case 'rep':
    case 'rep-partial':
      return [takeRep(memory, input), []];
    case 'tap-rep':
      return [tapRep(memory), []];
    case 'start-set':
      return [startByClock(memory), []];
    case 'end-set':
      return inSet(memory) ? endSet(memory, cameTo(memory)) : [memory, []];
    case 'say-why':
      return sayWhy(memory, input.why);
    case 'adjust':
      return adjust(memory, input.by);
    case 'use-weight':
      return [useWeight(memory, input.kg), []];
    case 'confirm':
      return confirmLast(memory);
    case 'skip-rest':
      return [between(memory) ? ready(memory) : memory, []];
    case 'skip-exercise':
      return skip(memory);
    case 'easier': {
      const item = itemOf(memory.shown);
      const planned = input.hurts || !item ? undefined : (item.planned ?? item);
      return swap(memory, input, planned && choiceOf(planned));
    }
    case 'harder':
      return harder(memory);
    case 'use-manual':
      return [takeOver({ ...memory, chosenByPerson: true }), []];
    case 'use-sensor':
      return [giveBack({ ...memory, chosenByPerson: false }), []];
    case 'wait':
      return [wait(memory, input.why), []];
    case 'stop':
      return stop(memory, input.cause);
  }
}

const choiceOf = ({ exercise, dose, kg }: Choice): Choice => ({ exercise, dose, kg });

/** A set is done with its target; only a hold that the sensor times may go on past it. */
function counted(memory: Memory): Step<Memory, PlayerOutput> {
  const { shown } = memory;
  const goesOn = unitOf(shown) === 'seconds' && shown.countedBy === 'sensor';
  if (!inSet(memory) || goesOn || performed(memory) < targetOf(shown)) return [memory, []];
  return endSet(memory, cameTo(memory));
}
