import type { RepPhases } from '../core/detection/event.ts';
import { isAssisted } from '../core/exercise/detector.ts';
import type { PlayerState } from '../core/player/player.ts';

/** A repetition keeps to its tempo within this, s, or this share of it (EXERCISES section D, tempo). */
const TOLERANCE_SECONDS = 1;
const TOLERANCE_SHARE = 0.25;

/** "With the bob: 2, 1 and 3 s". The times are those out, of the stay, and back, in half seconds. */
export function tempoWords(phases: RepPhases, secondsPerRep: number): string {
  const { outSeconds, pauseSeconds, backSeconds } = phases;
  const off = outSeconds + pauseSeconds + backSeconds - secondsPerRep;
  const tolerance = Math.max(TOLERANCE_SECONDS, TOLERANCE_SHARE * secondsPerRep);
  const pace =
    off < -tolerance ? 'Quicker than the bob' : off > tolerance ? 'Slower than the bob' : 'With the bob';
  const times = [outSeconds, pauseSeconds, backSeconds].map(halves);
  return `${pace}: ${times[0]}, ${times[1]} and ${times[2]} s`;
}

/** One word beside a count or time that the person should look at; nothing where the sensor is sure. */
export function assistedWord({
  countedBy,
  reps,
  holdConfidence,
}: Pick<PlayerState, 'countedBy' | 'reps' | 'holdConfidence'>): string {
  const confidence = reps.mean?.confidence ?? holdConfidence;
  return countedBy === 'sensor' && confidence !== null && isAssisted(confidence) ? 'assisted' : '';
}

const halves = (seconds: number): number => Math.round(2 * seconds) / 2;
