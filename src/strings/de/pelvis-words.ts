export * from '../pelvis-words.ts';
