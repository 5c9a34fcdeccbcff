export * from '../calibration-words.ts';
