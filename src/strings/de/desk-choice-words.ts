export * from '../desk-choice-words.ts';
