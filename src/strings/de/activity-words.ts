export * from '../activity-words.ts';
