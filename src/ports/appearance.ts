import { LANGUAGES, type Language } from '../core/translation/languages.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SIZES = ['usual', 'large', 'larger'] as const;
export const MOTIONS = ['system', 'less'] as const;

/** What of the settings shows before anything else does. */
export interface Appearance {
  readonly theme: (typeof THEMES)[number];
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly motion: (typeof MOTIONS)[number];
  /** Each language is a build of its own; null: not chosen. */
  readonly language: Language | null;
}

/** What the first paint depends on. */
export interface FirstLook {
  readonly appearance: Appearance;
  /** Nothing was logged here yet. */
  readonly isNew: boolean;
}

/** Reads it out of the settings as they were stored, without the schema of them all: the first paint waits for it. */
export function readAppearance(stored: unknown): Appearance {
  const given: Readonly<Record<string, unknown>> = stored instanceof Object ? { ...stored } : {};
  const one = <Value>(values: readonly Value[], name: string): Value | undefined =>
    values.find((value) => value === given[name]);
  return {
    theme: one(THEMES, 'theme') ?? 'system',
    textSize: one(TEXT_SIZES, 'textSize') ?? 'usual',
    motion: one(MOTIONS, 'motion') ?? 'system',
    language: one(LANGUAGES, 'language') ?? null,
  };
}
