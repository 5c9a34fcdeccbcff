export * from '../rules-words.ts';
