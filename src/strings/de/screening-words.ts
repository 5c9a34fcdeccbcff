export * from '../screening-words.ts';
