export * from '../setting-names.ts';
