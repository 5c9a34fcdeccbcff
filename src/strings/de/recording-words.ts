export * from '../recording-words.ts';
