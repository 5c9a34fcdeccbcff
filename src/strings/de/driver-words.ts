export * from '../driver-words.ts';
