import { expect, it } from 'vitest';
import { createInboxFlow } from '../../../src/app/sync/inbox-flow.ts';
import { type Knowledge, openKnowledge } from '../../../src/app/sync/knowledge.ts';
import { inboxSubject } from '../../../src/core/sync/address.ts';
import { type AdviceRecord, adviceIn, writeSealed } from '../../../src/core/sync/between.ts';
import { NOTHING_READ, type StoredMessage } from '../../../src/ports/sync-ports.ts';

const [ADA, FAY] = ['ada000000001', 'fay000000001'];
const STORED_AT = Date.UTC(2026, 10, 27, 9);
const PAIR = { secret: 'AAAA', point: 'AAAA' };
const KNOWN = {
  identity: { agreement: PAIR, signature: PAIR },
  'share/one': {
    to: FAY,
    name: 'Fay',
    agreement: 'AAAA',
    signature: 'AAAA',
    key: 'AAAA',
    parts: ['pain'],
    since: '2026-11-01',
    begun: 0,
  },
};
const record: AdviceRecord = { type: 'closures', closed: ['plank_knee'] };
const letter = new TextEncoder().encode(JSON.stringify({ type: 'advice', id: 'first', record }));
const advice: StoredMessage = {
  subject: inboxSubject(ADA, FAY),
  id: 'm1',
  body: writeSealed({ kind: 'letter', body: letter }),
  sequence: 1,
  storedAt: STORED_AT,
  waiting: 0,
};

/** One of Ada's devices, at which it is `serverNow`, and which takes letters in as they are. */
async function device(name: string, serverNow: number) {
  const knowledge = await openKnowledge({ known: async () => null, keepKnown: async () => {} }, name);
  await knowledge.set(KNOWN, STORED_AT - 1000);
  const inbox = await createInboxFlow({
    place: { device: name, person: ADA, servers: [], logStream: 'pl0', credentials: '' },
    sharing: { openGrant: async (_, __, { body }) => body, open: async (_, __, { body }) => body },
    store: {
      cursor: async () => NOTHING_READ,
      takeShared: async () => {},
      sharedSum: async () => ({ records: 0, newestId: null }),
    },
    knowledge,
    troubles: { changed: () => {} },
    serverNow: () => serverNow,
  });
  return { knowledge, takeIn: () => inbox.take([advice], false) };
}

const waiting = ({ registers }: Knowledge) => adviceIn(registers()).map((each) => each.record);

it('keeps an answer to advice, also where another device comes to the advice only after it', async () => {
  const [laptop, phone] = [await device('laptop', STORED_AT + 500), await device('phone', STORED_AT + 9000)];
  await laptop.takeIn();
  expect(waiting(laptop.knowledge)).toEqual([record]);
  const [asked] = adviceIn(laptop.knowledge.registers());
  await laptop.knowledge.set({ [`advice/${asked?.id}`]: null }, STORED_AT + 2000);

  await phone.takeIn();
  expect(waiting(phone.knowledge)).toEqual([record]);
  await phone.knowledge.take(laptop.knowledge.registers());
  await laptop.knowledge.take(phone.knowledge.registers());
  expect([laptop, phone].map(({ knowledge }) => waiting(knowledge))).toEqual([[], []]);
});
