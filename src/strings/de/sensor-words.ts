export * from '../sensor-words.ts';
