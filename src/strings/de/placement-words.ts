export * from '../placement-words.ts';
