import type { PlayedSource } from '../../core/log/record-base.ts';

export const SOURCE_WORDS: Readonly<Record<PlayedSource, string>> = {
  simulated: 'simulierter Körper',
  recording: 'aus einer Aufnahme',
};

export const sourceNote = (source: PlayedSource | undefined): string =>
  source ? ` (${SOURCE_WORDS[source]})` : '';
