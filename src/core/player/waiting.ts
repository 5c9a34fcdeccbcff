import { startOngoing } from './by-sensor.ts';
import { isActivity } from './lead.ts';
import type { Wait } from './player.ts';
import { between, COUNT_IN_MS, exerciseOf, inSet, type Memory, unitOf } from './player-memory.ts';
import { ready } from './session-flow.ts';

/** A page that did not run for longer led nobody: no hold and no tempo went on (M-18 has the same for a sensor), ms. */
export const UNLED_MS = 10_000;
/** A rest or a walk needs no leading; a browser may slow down the clocks of a hidden page to one a minute, ms. */
const ALONE_MS = 120_000;

/** Session time of a sample time; it stands while the session waits. */
export const sessionTime = ({ t, lostMs, shown }: Memory, at: number): number =>
  shown.waits === null ? at - lostMs : t;

/** All clocks stand from now on. */
export const wait = (memory: Memory, why: Wait): Memory =>
  memory.shown.waits === why ? memory : { ...memory, shown: { ...memory.shown, waits: why } };

/**
 * The clocks go on. A hold of which nobody can say whether it went on begins anew; repetitions and walks go on from
 * what was counted.
 *
 * @param at sample time, ms.
 */
export function goOn(memory: Memory, at: number): Memory {
  const { shown, t, startsAt } = memory;
  const { waits } = shown;
  if (waits === null) return memory;
  const running: Memory = {
    ...memory,
    lostMs: at - t,
    waited: inSet(memory),
    startsAt: startsAt === null ? null : Math.max(startsAt, t + COUNT_IN_MS),
    shown: { ...shown, waits: null, brokenOffAt: undefined },
  };
  const exercise = exerciseOf(shown);
  const held = inSet(memory) && unitOf(shown) === 'seconds' && !(exercise && isActivity(exercise));
  if (held && (waits === 'asleep' || waits === 'broken-off')) return ready(running);
  return startOngoing(running);
}

/**
 * Whether the page can have slept since the last input: what the clock leads needs a page that runs.
 *
 * @param leapMs so far the wall clock has gone ahead meanwhile: as in a sleep, nobody was led.
 */
export function slept(memory: Memory, at: number, leapMs = 0): boolean {
  const { shown, silentSince, t } = memory;
  if (shown.waits !== null) return false;
  const missedMs = sessionTime(memory, at) - t + leapMs;
  if (missedMs > ALONE_MS) return shown.countedBy === 'person' || silentSince !== null || between(memory);
  const exercise = exerciseOf(shown);
  const alone = between(memory) || (exercise !== undefined && isActivity(exercise));
  return missedMs > UNLED_MS && !alone && (shown.countedBy === 'person' || silentSince !== null);
}
