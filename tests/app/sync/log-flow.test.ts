import { describe, expect, it } from 'vitest';
import { createLogFlow } from '../../../src/app/sync/log-flow.ts';
import { NOTHING_READ, type StoredMessage } from '../../../src/ports/sync-ports.ts';
import { Disk } from './faulty-world.ts';

const place = { servers: [], person: 'ada', device: 'UA', credentials: '', logStream: 'pl0' };
const message: StoredMessage = {
  subject: 'pl0.ada.UB',
  id: 'B-1',
  body: new TextEncoder().encode('[]'),
  sequence: 6,
  storedAt: 1000,
  waiting: 0,
};

describe('reading the log', () => {
  it('begins anew where servers that were set back hold a message at its old place, but of another time', async () => {
    const disk = new Disk(place);
    const flow = createLogFlow({
      place,
      vault: {
        seal: async (_, content) => content,
        open: async ({ body }) => ({ content: body, epoch: 'e' }),
      },
      store: disk.store(),
      knowledge: { registers: () => ({}) },
      troubles: { changed: () => {}, unopened: () => {} },
      onFresh: () => {},
      beforeSent: async () => {},
    });
    await flow.take([message], true);
    await flow.take([message], true);
    expect(disk.cursor.read).toEqual({ sequence: 6, id: 'B-1', storedAt: 1000 });
    // Something else was put in before it, which would never be read.
    const later = { ...message, storedAt: 2000 };
    for (let i = 0; i < 2; i++) await expect(flow.take([later], true)).rejects.toThrow('gap');
    expect(disk.cursor).toEqual(NOTHING_READ);
  });
});
