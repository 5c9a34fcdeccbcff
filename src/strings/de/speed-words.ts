export * from '../speed-words.ts';
