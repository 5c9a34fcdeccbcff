import type { Language } from '../../core/translation/languages.ts';

export const LANGUAGE: Language = 'de';

/** Austria has months of its own names, and Switzerland other marks in numbers. */
export const LOCALE =
  globalThis.navigator?.languages?.find((each) => /^de-(AT|CH|LI)$/.test(each)) ?? 'de-DE';
