import type { RepPhases } from '../../core/detection/event.ts';
import { isAssisted } from '../../core/exercise/detector.ts';
import type { PlayerState } from '../../core/player/player.ts';
import { LOCALE } from './language.ts';

/** A repetition keeps to its tempo within this, s, or this share of it (EXERCISES section D, tempo). */
const TOLERANCE_SECONDS = 1;
const TOLERANCE_SHARE = 0.25;

/** "Im Takt mit dem Lot: 2,5 / 1 / 3 s": a comma between them would be one too many. */
export function tempoWords(phases: RepPhases, secondsPerRep: number): string {
  const { outSeconds, pauseSeconds, backSeconds } = phases;
  const off = outSeconds + pauseSeconds + backSeconds - secondsPerRep;
  const tolerance = Math.max(TOLERANCE_SECONDS, TOLERANCE_SHARE * secondsPerRep);
  const pace =
    off < -tolerance
      ? 'Schneller als das Lot'
      : off > tolerance
        ? 'Langsamer als das Lot'
        : 'Im Takt mit dem Lot';
  const times = [outSeconds, pauseSeconds, backSeconds].map(halves);
  return `${pace}: ${times.join(' / ')} s`;
}

export function assistedWord({
  countedBy,
  reps,
  holdConfidence,
}: Pick<PlayerState, 'countedBy' | 'reps' | 'holdConfidence'>): string {
  const confidence = reps.mean?.confidence ?? holdConfidence;
  return countedBy === 'sensor' && confidence !== null && isAssisted(confidence) ? 'unterstützt' : '';
}

const halves = (seconds: number): string => (Math.round(2 * seconds) / 2).toLocaleString(LOCALE);
