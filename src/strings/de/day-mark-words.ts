export * from '../day-mark-words.ts';
