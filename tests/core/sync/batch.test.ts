import { describe, expect, it } from 'vitest';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { BATCH_CHARACTERS, firstBatch, readBatch, writeBatch } from '../../../src/core/sync/batch.ts';

const versions = { detector: 2, rules: 2, content: 1 };
const id = (i: number) => `01KAN97F0000000000000${String(i).padStart(5, '0')}`;
const pain = (i: number, zone = 'Europe/Berlin'): LogRecord => ({
  type: 'pain',
  value: i % 11,
  id: id(i),
  at: 1_763_798_400_000 + i,
  zone,
  versions,
});

describe('a batch', () => {
  it('is read as it was written', () => {
    const records = [pain(1), pain(2)];
    expect(readBatch(writeBatch(records))).toEqual({ records, unread: [] });
  });

  it('tells apart what does not read, and takes the rest', () => {
    const later = { ...pain(1), type: 'mood', value: 3 };
    const read = readBatch(JSON.stringify([later, pain(2), 7, null, { value: 1 }]));
    expect(read?.records).toEqual([pain(2)]);
    expect(read?.unread).toEqual([{ id: id(1), record: later, reason: expect.stringContaining('type') }]);
  });

  it('is none where the text is none', () => {
    for (const text of ['', '{', '{}', '"x"']) expect(readBatch(text)).toBeNull();
  });

  it('holds a hundred, or fewer where they are long, and one at least', () => {
    const rows = Array.from({ length: 250 }, (_, i) => ({ record: pain(i) }));
    expect(firstBatch(rows)).toEqual(rows.slice(0, 100));
    const long = rows.map(({ record }) => ({ record: { ...record, zone: 'x'.repeat(3000) } }));
    const batch = firstBatch(long);
    expect(writeBatch(batch.map(({ record }) => record)).length).toBeLessThanOrEqual(BATCH_CHARACTERS);
    expect(batch.length).toBeGreaterThan(20);
    expect(firstBatch([{ record: { ...pain(1), zone: 'x'.repeat(BATCH_CHARACTERS) } }])).toHaveLength(1);
    expect(firstBatch([])).toEqual([]);
  });
});
