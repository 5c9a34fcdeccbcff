export * from '../record-names.ts';
