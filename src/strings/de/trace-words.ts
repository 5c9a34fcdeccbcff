export * from '../trace-words.ts';
