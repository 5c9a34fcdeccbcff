import { describe, expect, it } from 'vitest';
import {
  inboxSubject,
  keysSubject,
  logSubject,
  messageId,
  senderOf,
} from '../../../src/core/sync/address.ts';

const DEVICE = `U${'ABCDEFGHIJK'.repeat(5)}`;

describe('subjects', () => {
  it('begin with their stream and end with who publishes there', () => {
    expect(logSubject('pl3', 'q7dz0m4kx2ab', DEVICE)).toBe(`pl3.q7dz0m4kx2ab.${DEVICE}`);
    expect(senderOf(logSubject('pl3', 'q7dz0m4kx2ab', DEVICE))).toBe(DEVICE);
    expect(senderOf(keysSubject('q7dz0m4kx2ab', DEVICE))).toBe(DEVICE);
    expect(senderOf(inboxSubject('to', 'from'))).toBe('from');
  });
});

describe('messageId', () => {
  it('sorts by the key up to which it goes', () => {
    const keys = [1, 35, 36, 1000, 46_656, 2 ** 40];
    const ids = keys.map((key) => messageId(DEVICE, key));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(keys.length);
  });
});
