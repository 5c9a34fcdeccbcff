export * from '../device-words.ts';
