import type { Exercise } from './exercise.ts';

/** One part of a repetition: how long it lasts, and the word that begins it. */
export interface Beat {
  readonly seconds: number;
  readonly word: string;
}

const PART = /^(\d+) s (?:to )?([a-z ]+)$/;

/**
 * The parts of a repetition, in order, from its tempo in words: "2 s up, 1 s there, 3 s down". Null where the tempo is
 * no such list, or does not add up to the whole repetition.
 */
export function beatsOf({
  tempo,
  secondsPerRep,
}: Pick<Exercise, 'tempo' | 'secondsPerRep'>): readonly Beat[] | null {
  const parts = tempo.split(', ').map((part) => PART.exec(part));
  const beats = parts.flatMap((part) => (part ? [{ seconds: Number(part[1]), word: part[2] ?? '' }] : []));
  const sum = beats.reduce((seconds, beat) => seconds + beat.seconds, 0);
  return beats.length === parts.length && sum === secondsPerRep ? beats : null;
}

/** Seconds of a breath in and out, from a tempo such as "In for 4 s, out for 6 s"; null where it is none. */
export function breathOf({
  tempo,
}: Pick<Exercise, 'tempo'>): { readonly inSeconds: number; readonly outSeconds: number } | null {
  const breath = /^In for (\d+) s, out for (\d+) s$/.exec(tempo);
  return breath ? { inSeconds: Number(breath[1]), outSeconds: Number(breath[2]) } : null;
}
