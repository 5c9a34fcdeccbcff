export * from '../link-words.ts';
