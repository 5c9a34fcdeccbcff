export * from '../press-words.ts';
