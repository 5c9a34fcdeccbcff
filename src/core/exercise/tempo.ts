import type { Exercise } from './exercise.ts';
import { PART_WORDS } from './tempo-words.ts';

/** One part of a repetition: how long it lasts, and the word that begins it. */
export interface Beat {
  readonly seconds: number;
  readonly word: string;
}

/** "2 s up", "1 s to lift"; in any language that puts the seconds first. */
const PART = /^(\d+) s (?:to )?(\p{Letter}[\p{Letter} ]*)$/u;

/**
 * The parts of a repetition, in order: as its tempo names them ("2 s up, 1 s there, 3 s down"), or out, there and back
 * where that is no such list. None for a hold.
 */
export const beatsOf = (exercise: Pick<Exercise, 'tempo' | 'secondsPerRep' | 'phases'>): readonly Beat[] =>
  named(exercise) ?? unnamed(exercise);

function named({ tempo, secondsPerRep }: Pick<Exercise, 'tempo' | 'secondsPerRep'>): readonly Beat[] | null {
  const parts = tempo.split(', ').map((part) => PART.exec(part));
  const beats = parts.flatMap((part) => (part ? [{ seconds: Number(part[1]), word: part[2] ?? '' }] : []));
  const sum = beats.reduce((seconds, beat) => seconds + beat.seconds, 0);
  return beats.length === parts.length && sum === secondsPerRep ? beats : null;
}

function unnamed({ phases }: Pick<Exercise, 'phases'>): readonly Beat[] {
  if (!phases) return [];
  const { outSeconds, pauseSeconds, backSeconds } = phases;
  const beats = [
    { seconds: outSeconds, word: PART_WORDS.out },
    { seconds: pauseSeconds, word: PART_WORDS.there },
    { seconds: backSeconds, word: PART_WORDS.back },
  ];
  return beats.filter(({ seconds }) => seconds > 0);
}
