export * from '../learn-words.ts';
