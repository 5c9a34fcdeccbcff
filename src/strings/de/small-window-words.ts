export * from '../small-window-words.ts';
