export * from '../wait-words.ts';
