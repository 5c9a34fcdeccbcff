export * from '../capture-words.ts';
