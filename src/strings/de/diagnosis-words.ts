export * from '../diagnosis-words.ts';
