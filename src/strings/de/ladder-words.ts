export * from '../ladder-words.ts';
