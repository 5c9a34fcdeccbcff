import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../src/core/backup/read-backup.ts';
import { writeBackup } from '../../../src/core/backup/write-backup.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { threeLadders } from '../../signals/library.ts';
import { activePerson } from '../../signals/log.ts';

const FILE = '../../fixtures/two-baseline-sessions.json';
const EXPORTED_AT = Date.parse('2026-11-19T12:00:00Z');

describe('tests/fixtures/two-baseline-sessions.json', () => {
  it('is the backup of somebody who is ready for the third session', async () => {
    const text = writeBackup(activePerson().records, EXPORTED_AT, '0.1.0');
    await expect(text).toMatchFileSnapshot(FILE);
  });

  it('is read back whole, and leads to ACTIVE', () => {
    const reading = readBackup(writeBackup(activePerson().records, EXPORTED_AT, '0.1.0'));
    if (reading.type !== 'read') throw new Error('not readable');
    expect(reading.damaged).toEqual([]);
    const now = Date.parse('2026-11-22T09:00:00Z');
    expect(foldProgress(reading.records, threeLadders, now, 'UTC').state).toBe('active');
  });
});
