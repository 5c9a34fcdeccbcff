export * from '../exercise-words.ts';
