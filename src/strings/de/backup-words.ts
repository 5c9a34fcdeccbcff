export * from '../backup-words.ts';
