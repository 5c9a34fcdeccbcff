export * from '../storage-words.ts';
