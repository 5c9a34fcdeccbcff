export * from '../what-if-words.ts';
