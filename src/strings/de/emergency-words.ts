export * from '../emergency-words.ts';
