export * from '../why-words.ts';
