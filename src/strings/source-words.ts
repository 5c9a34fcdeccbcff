import type { PlayedSource } from '../core/log/record-base.ts';

/** What stands behind an entry that is not about the person. */
export const SOURCE_WORDS: Readonly<Record<PlayedSource, string>> = {
  simulated: 'simulated body',
  recording: 'from a recording',
};

/** The same, to be put behind other words; nothing for the person's own. */
export const sourceNote = (source: PlayedSource | undefined): string =>
  source ? ` (${SOURCE_WORDS[source]})` : '';
