import { describe, expect, it } from 'vitest';
import { createBackup } from '../../../src/browser/storage/backup.ts';
import { MAX_BACKUP_BYTES } from '../../../src/core/log/backup.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const pain = (at: number): LogRecord => ({
  id: ulid(at, new Uint8Array(10)),
  at,
  zone: 'Europe/Berlin',
  versions: { detector: 1, rules: 2, content: 1 },
  type: 'pain',
  value: 3,
});
const backup = createBackup('0.1.0');
const file = (...parts: BlobPart[]) => new File(parts, 'plumbline-2026-11-22.json');

describe('createBackup', () => {
  it('shows what a file would bring, and brings only what is new', async () => {
    const records = [pain(AT), pain(AT + 1), pain(AT + 2)];
    const preview = await backup.preview(file(backup.write(records, AT)), records.slice(0, 1), AT);
    expect(preview).toEqual({
      fresh: 2,
      known: 1,
      damaged: 0,
      from: AT,
      to: AT + 2,
      records: records.slice(1),
      traces: [],
    });
  });

  it('counts damaged records', async () => {
    const text = (await backup.write([pain(AT), pain(AT + 1)], AT).text()).replace(
      '"value":3',
      '"value":"three"',
    );
    expect(await backup.preview(file(text), [], AT)).toMatchObject({
      fresh: 1,
      known: 0,
      damaged: 1,
      from: AT + 1,
    });
  });

  it('sets records of the future aside, and brings the others', async () => {
    const days = 86_400_000;
    const text = backup.write([pain(AT), pain(AT + days), pain(AT + 2 * days)], AT);
    expect(await backup.preview(file(text), [], AT)).toMatchObject({ fresh: 2, damaged: 1, to: AT + days });
  });

  it('has no dates for an empty backup', async () => {
    expect(await backup.preview(file(backup.write([], AT)), [], AT)).toMatchObject({
      fresh: 0,
      from: null,
      to: null,
    });
  });

  it('says in words why a file is refused', async () => {
    await expect(backup.preview(file('t,acc\n0,9.81'), [], AT)).rejects.toThrow('it is not JSON');
    await expect(backup.preview(file('{"records":[]}'), [], AT)).rejects.toThrow('not a Plumbline backup');
    await expect(backup.preview(file('{"format":"plumbline-log","version":99}'), [], AT)).rejects.toThrow(
      'newer Plumbline',
    );
  });

  it('refuses a file that is too big before reading it', async () => {
    const big = file('');
    Object.defineProperty(big, 'size', { value: MAX_BACKUP_BYTES + 1 });
    big.text = () => Promise.reject(new Error('read'));
    await expect(backup.preview(big, [], AT)).rejects.toThrow('larger than 50 MB');
  });

  it('says so when the file cannot be read', async () => {
    const gone = file('');
    gone.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    await expect(backup.preview(gone, [], AT)).rejects.toThrow('could not read this file');
  });
});
