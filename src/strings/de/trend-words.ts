export * from '../trend-words.ts';
