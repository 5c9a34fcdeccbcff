export * from '../break-words.ts';
