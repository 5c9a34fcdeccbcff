export * from '../elsewhere-words.ts';
