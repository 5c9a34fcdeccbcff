import type { Exercise } from './exercise.ts';
import { dumbbellOf } from './weights.ts';

/** The longest that a stretch is held, s, by somebody of 65 or older (S-073; ACSM: 30 to 60 s, 10 to 30 s before). */
export const LONGEST_STRETCH_SECONDS = 60;

/**
 * How many rungs are everybody's. Those after them lead to the next dumbbell (M-26), or are for people of 65 and older
 * (S-073).
 */
export const ownRungs = ({
  rungs,
  load,
  rungsFrom65 = 0,
}: Pick<Exercise, 'rungs'> & Partial<Pick<Exercise, 'load' | 'rungsFrom65'>>): number =>
  rungs.length - rungsFrom65 - (dumbbellOf({ load })?.rowsToNext ?? 0);
