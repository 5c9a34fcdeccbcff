import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { readStoredTrace, readWrittenTrace, writtenTrace } from '../../../src/core/trace/stored-trace.ts';
import { bridgeTrace, plankTrace, trace } from '../../signals/trace.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const twelveBridges = bridgeTrace(AT, Array(12).fill(1));

describe('a trace that is kept', () => {
  it('comes back as it was, from the store and from a file, gaps and all', () => {
    const gappy = trace(AT, [1, null, -400, 3276.7]);
    for (const each of [gappy, twelveBridges, plankTrace(AT, 30)]) {
      expect(readStoredTrace(structuredClone(each))).toEqual(each);
      expect(readWrittenTrace(JSON.parse(JSON.stringify(writtenTrace(each))))).toEqual(each);
    }
  });

  it('is nothing where it is broken', () => {
    expect(readStoredTrace({ ...twelveBridges, tenths: [1, 2] })).toBe(null);
    expect(readStoredTrace(undefined)).toBe(null);
    expect(readWrittenTrace({ ...writtenTrace(twelveBridges), tenths: [0.5] })).toBe(null);
    expect(readWrittenTrace({ ...writtenTrace(twelveBridges), marks: [{ type: 'rep' }] })).toBe(null);
  });

  it('takes about three kilobytes for twelve repetitions and one for a hold of half a minute', () => {
    const bytes = (each: object) => serialize(each).byteLength;
    console.log(`bytes: 12 reps ${bytes(twelveBridges)}, 30 s hold ${bytes(plankTrace(AT, 30))}`);
    expect(bytes(twelveBridges)).toBeLessThan(3500);
    expect(bytes(plankTrace(AT, 30))).toBeLessThan(1200);
  });
});
