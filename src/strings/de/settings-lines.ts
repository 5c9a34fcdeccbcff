export * from '../settings-lines.ts';
