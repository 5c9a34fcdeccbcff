import type { Language } from '../core/translation/languages.ts';

/** The language of this build: it comes from here, so that its twin in `de` is all that makes another build. */
export const LANGUAGE: Language = 'en';

/** Dates, times and numbers are written as there. */
export const LOCALE = 'en-GB';
