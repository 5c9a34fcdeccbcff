export * from '../limit-words.ts';
