import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlareRecord } from '../../../src/core/log/record.ts';
import { ulid, ulidAfter, ulidTime } from '../../../src/core/log/ulid.ts';

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('ulid', () => {
  it('writes time and chance as the specification does', () => {
    expect(ulid(1469918176385, new Uint8Array(10))).toBe('01ARYZ6S410000000000000000');
    expect(ulid(0, new Uint8Array(10).fill(255))).toBe('0000000000ZZZZZZZZZZZZZZZZ');
    expect(ulid(2 ** 48 - 1, new Uint8Array(10).fill(255))).toBe('7ZZZZZZZZZZZZZZZZZZZZZZZZZ');
  });

  it('gives ids that the log takes and that tell their time', () => {
    fc.assert(
      fc.property(time, random, (at, bytes) => {
        const id = ulid(at, bytes);
        expect(FlareRecord.shape.id.safeParse(id).success).toBe(true);
        expect(ulidTime(id)).toBe(at);
      }),
    );
  });

  it('sorts by time, whatever the chance', () => {
    fc.assert(
      fc.property(time, random, time, random, (a, x, b, y) => {
        fc.pre(a < b);
        expect(ulid(a, x) < ulid(b, y)).toBe(true);
      }),
    );
  });

  it('never gives one id for two draws', () => {
    fc.assert(
      fc.property(time, random, random, (at, x, y) => {
        fc.pre(x.join() !== y.join());
        expect(ulid(at, x)).not.toBe(ulid(at, y));
      }),
    );
  });

  it('takes fractions of a millisecond and refuses times that it cannot write', () => {
    expect(ulidTime(ulid(1234.9, new Uint8Array(10)))).toBe(1234);
    for (const at of [-1, 2 ** 48, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => ulid(at, new Uint8Array(10))).toThrow(RangeError);
    expect(() => ulid(0, new Uint8Array(9))).toThrow('10 random bytes');
  });
});

describe('ulidAfter', () => {
  it('follows directly, in the same millisecond', () => {
    fc.assert(
      fc.property(time, fc.uint8Array({ minLength: 10, maxLength: 10, max: 254 }), (at, bytes) => {
        const id = ulid(at, bytes);
        expect(ulidAfter(id) > id).toBe(true);
        expect(ulidTime(ulidAfter(id))).toBe(at);
      }),
    );
  });

  it('carries over', () => {
    expect(ulidAfter('01ARYZ6S41000000000000000Z')).toBe('01ARYZ6S410000000000000010');
  });
});
