export * from '../desk-stat-words.ts';
