export * from '../battery-words.ts';
