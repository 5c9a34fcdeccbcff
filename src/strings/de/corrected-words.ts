export * from '../corrected-words.ts';
