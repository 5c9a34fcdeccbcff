import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../../src/browser/storage/database.ts';
import { storageFailure } from '../../../src/browser/storage/storage-fault.ts';

const faultOf = (name: string) => storageFailure(new DOMException('words of the browser', name)).fault;

describe('storageFailure', () => {
  it('tells a full device from an interrupted write', () => {
    expect(faultOf('QuotaExceededError')).toBe('full');
    expect(faultOf('AbortError')).toBe('closed');
    expect(faultOf('InvalidStateError')).toBe('closed');
  });

  it('takes a store that refuses to open, for whatever reason, as unavailable', () => {
    for (const name of [
      'SecurityError',
      'VersionError',
      'UnknownError',
      'NotAllowedError',
      'InvalidAccessError',
    ])
      expect(faultOf(name)).toBe('unavailable');
  });

  it('keeps what the browser said', () => {
    const cause = new DOMException('disk full', 'QuotaExceededError');
    expect(storageFailure(cause)).toMatchObject({ name: 'StorageFailure', cause });
  });
});

describe('createDatabase without IndexedDB', () => {
  it('says that there is no store', async () => {
    await expect(createDatabase().use(async () => {})).rejects.toMatchObject({ fault: 'unavailable' });
  });
});
