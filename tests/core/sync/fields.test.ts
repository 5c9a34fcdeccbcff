import { describe, expect, it } from 'vitest';
import { readFields, writeFields } from '../../../src/core/sync/fields.ts';

const filled = (length: number) => Uint8Array.from({ length }, (_, i) => i % 251);

describe('fields', () => {
  it.each([0, 1, 65_534, 65_535, 65_536, 131_070, 200_000])(
    'come back as they were, with %i bytes',
    (length) => {
      const fields = [
        { tag: 'a', bytes: filled(3) },
        { tag: 'b', bytes: filled(length) },
        { tag: 'b', bytes: filled(2) },
      ];
      expect(readFields(writeFields(fields))).toEqual(fields);
    },
  );

  it('are none where the bytes are cut, also between two pieces of one', () => {
    const written = writeFields([{ tag: 'b', bytes: filled(65_540) }]);
    expect(readFields(written.subarray(0, -1))).toBeNull();
    expect(readFields(written.subarray(0, 3 + 65_535))).toBeNull();
  });
});
