import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION } from '../../../src/core/backup/format.ts';
import { readBackup } from '../../../src/core/backup/read-backup.ts';
import { LogRecord } from '../../../src/core/log/record.ts';

const FOLDER = new URL('../../fixtures/log/', import.meta.url);

/** A backup of each version, with every kind of record it had, as it was written then. Never edited. */
const files = readdirSync(FOLDER);

describe('backups of every version', () => {
  it.each(files)('%s is read whole', (file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const reading = readBackup(text);
    expect(reading).toMatchObject({ type: 'read', damaged: [] });
    expect(reading.type === 'read' && reading.records).toEqual(JSON.parse(text).records);
  });

  it('are all here, the newest with every kind of record', () => {
    expect(files).toHaveLength(BACKUP_VERSION);
    const reading = readBackup(readFileSync(new URL(`backup-${BACKUP_VERSION}.json`, FOLDER), 'utf8'));
    const kinds = new Set(reading.type === 'read' ? reading.records.map(({ type }) => type) : []);
    for (const { shape } of LogRecord.def.options) expect(kinds).toContain(shape.type.def.values[0]);
  });
});
