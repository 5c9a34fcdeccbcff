export * from '../before-words.ts';
