export * from '../desk-day-words.ts';
