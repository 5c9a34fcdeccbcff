export * from '../player-words.ts';
