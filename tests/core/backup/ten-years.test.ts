import { expect, it } from 'vitest';
import { readBackup } from '../../../src/core/backup/read-backup.ts';
import { writeBackup } from '../../../src/core/backup/write-backup.ts';
import { backupOf, tenYears } from '../../signals/ten-years/ten-years.ts';

const NOW = Date.UTC(2026, 10, 22, 3);

it('writes ten weeks of a life, their desk and their traces, and reads and writes them the same, to the byte', () => {
  const weeks = tenYears(NOW, 1, 10 / 522);
  expect(weeks).toMatchObject({ deskDays: 50 });
  const text = backupOf(weeks, NOW);
  const reading = readBackup(text, NOW);
  if (reading.type === 'refused') throw new Error(reading.cause);
  expect(reading.damaged).toEqual([]);
  const { records, minutes, traces, settings } = reading;
  expect(writeBackup(records, NOW, 'test', { minutes, traces, settings })).toBe(text);
});
