export * from '../posture-words.ts';
