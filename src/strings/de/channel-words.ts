export * from '../channel-words.ts';
