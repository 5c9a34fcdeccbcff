export * from '../nudge-words.ts';
