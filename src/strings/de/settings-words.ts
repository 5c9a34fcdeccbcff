export * from '../settings-words.ts';
