import words from '../../content/screening.json';
import { ScreeningQuestions } from '../core/screening/screening.ts';

/** The safety questions, parsed once. */
export const SCREENING = ScreeningQuestions.parse(words);
