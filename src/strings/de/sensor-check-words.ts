export * from '../sensor-check-words.ts';
