export * from '../desk-words.ts';
