export * from '../summary-words.ts';
