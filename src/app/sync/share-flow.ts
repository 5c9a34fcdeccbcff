import type { LogRecord } from '../../core/log/record.ts';
import { inboxSubject } from '../../core/sync/address.ts';
import { BATCH_RECORDS, firstBatch, writeBatch } from '../../core/sync/batch.ts';
import {
  advisingIn,
  type Letter,
  peopleIn,
  type ShareKnown,
  sharesIn,
  WITHDRAWN,
  writeSealed,
} from '../../core/sync/between.ts';
import { chosen } from '../../core/sync/choice.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Identity, Sharing } from '../../ports/sharing-port.ts';
import {
  type Address,
  type Connection,
  type SyncPlace,
  type SyncStore,
  TransportFailure,
  type TransportFault,
} from '../../ports/sync-ports.ts';
import { bytesOf, ownIdentity, textOf } from './identity.ts';
import type { Knowledge } from './knowledge.ts';

type Publishing = Pick<Connection, 'publish'>;

/** How what is shared goes to professionals, and advice to people. What is at the servers twice is one record at the receiver. */
export interface ShareFlow {
  /** Of records that are about to be sent, what is shared waits from now on, also where the page is closed. */
  readonly note: (records: readonly LogRecord[]) => Promise<void>;
  /** Whatever the registers say is to be sent, and is not; and what waits for long enough. */
  readonly send: (connection: Publishing) => Promise<void>;
  /** The page may be closed: what waits for a minute need not wait for more. */
  readonly hurry: () => void;
  /** The servers have lost what they had. */
  readonly anew: () => Promise<void>;
}

export interface ShareParts {
  readonly place: SyncPlace;
  readonly sharing: Sharing;
  readonly store: Pick<SyncStore, 'logged' | 'unshared' | 'keepUnshared'>;
  readonly knowledge: Knowledge;
  readonly clock: Pick<Clock, 'random'>;
  /** Epoch ms. */
  readonly serverNow: () => number;
}

/** Another device goes on with what the one that began has not done by then, ms. */
const OTHERS_AFTER_MS = 10 * 60_000;
/** By then every device that is connected has heard of a share, ms. */
const HEARD_AFTER_MS = 3_600_000;
/** What the servers had no room for is tried again then, ms. The log goes on meanwhile. */
const PUT_OFF_MS = 10 * 60_000;
const PUT_OFF: ReadonlySet<TransportFault> = new Set(['not-allowed', 'servers-full', 'too-large']);
/**
 * From one message of a share to the next, at least, ms: the servers hold 5,000 of them for each professional and person, which
 * in 90 days is one every 15 min of 14 hours a day.
 */
const APART_MS = 15 * 60_000;
const APART_HURRIED_MS = 60_000;
/** No name of a device is in it: whoever reads the inbox could take the names of its messages in another stream. */
const ID_BYTES = 18;

export function createShareFlow(parts: ShareParts): ShareFlow {
  const { place, sharing, store, knowledge, clock, serverNow } = parts;
  /** Ids of records that lie at the servers, by share, as far as this page knows. */
  const there = new Map<string, Set<string>>();
  const putOffUntil = new Map<string, number>();
  /** Epoch ms of the last message of what waited for a share, as far as this page knows. */
  const sentAt = new Map<string, number>();
  let isHurried = false;

  const isMine = ({ by }: { readonly by: string }, since: number) =>
    by === place.device || serverNow() > since + OTHERS_AFTER_MS;

  const address = (to: string): Address => ({
    subject: inboxSubject(to, place.person),
    id: textOf(clock.random(ID_BYTES)),
  });

  async function sendLetter(
    connection: Publishing,
    from: Identity,
    to: { readonly id: string; readonly agreement: string },
    letter: Letter,
  ): Promise<void> {
    const at = address(to.id);
    const content = new TextEncoder().encode(JSON.stringify(letter));
    const body = await sharing.grant(from, to.agreement, at, content);
    await connection.publish('inbox', { ...at, body: writeSealed({ kind: 'letter', body }) });
  }

  async function sendUnder(connection: Publishing, from: Identity, share: ShareKnown, text: string) {
    const at = address(share.to);
    const body = await sharing.seal(bytesOf(share.key), from, at, new TextEncoder().encode(text));
    const sealed = writeSealed({ kind: 'under', share: share.id, body });
    await connection.publish('inbox', { ...at, body: sealed });
  }

  const goesOn = ({ id }: ShareKnown) => !knowledge.registers()[`stopped/${id}`];

  /** What is not there yet, oldest first. It may be stopped between any two messages. */
  async function sendRecords(
    connection: Publishing,
    from: Identity,
    share: ShareKnown,
    records: readonly LogRecord[],
  ) {
    const known = there.get(share.id) ?? new Set();
    there.set(share.id, known);
    let left = records.filter(({ id }) => !known.has(id)).map((record) => ({ record }));
    while (left.length > 0 && goesOn(share)) {
      const rows = firstBatch(left.slice(0, BATCH_RECORDS));
      await sendUnder(connection, from, share, writeBatch(rows.map(({ record }) => record)));
      for (const { record } of rows) known.add(record.id);
      left = left.slice(rows.length);
    }
  }

  /** The key and all that was logged; later once more what devices wrote before they had heard of it. */
  async function begin(connection: Publishing, from: Identity, share: ShareKnown): Promise<void> {
    const { id, to, key, parts: chosenParts, since, agreement } = share;
    if (share.sent === null) {
      const keys = { agreement: from.agreement.point, signature: from.signature.point };
      const grant = { type: 'grant', share: id, key, ...keys, parts: chosenParts, since } as const;
      await sendLetter(connection, from, { id: to, agreement }, grant);
    }
    await sendRecords(connection, from, share, chosenOf(await store.logged(), share));
    await wait(id, []);
    const sent = share.sent === null ? 'first' : 'whole';
    await knowledge.set({ [`shared/${id}`]: sent }, serverNow());
  }

  /** What waits for a share from now on: kept, so that it is sent at least once. */
  async function wait(id: string, records: readonly LogRecord[]): Promise<void> {
    const { [id]: before, ...others } = await store.unshared();
    if (before || records.length > 0)
      await store.keepUnshared(records.length > 0 ? { ...others, [id]: records } : others);
  }

  const isDue = (id: string, waiting: readonly LogRecord[]) =>
    waiting.length >= BATCH_RECORDS ||
    serverNow() >= (sentAt.get(id) ?? 0) + (isHurried ? APART_HURRIED_MS : APART_MS);

  async function sendWaiting(connection: Publishing, from: Identity, share: ShareKnown): Promise<void> {
    const waiting = (await store.unshared())[share.id] ?? [];
    if (share.ended !== null) await wait(share.id, []);
    else if (waiting.length > 0 && share.sent !== null && isDue(share.id, waiting)) {
      await sendRecords(connection, from, share, waiting);
      sentAt.set(share.id, serverNow());
      await wait(share.id, []);
    }
  }

  async function end(connection: Publishing, from: Identity, share: ShareKnown): Promise<void> {
    // They never got its key: there is nothing to take back.
    if (share.sent !== null) await sendUnder(connection, from, share, WITHDRAWN);
    await knowledge.set({ [`stop-told/${share.id}`]: true }, serverNow());
  }

  const isBegun = ({ sent, begun }: ShareKnown) =>
    sent === 'whole' || (sent === 'first' && serverNow() < begun + HEARD_AFTER_MS);

  async function care(connection: Publishing, from: Identity, share: ShareKnown): Promise<void> {
    await sendWaiting(connection, from, share);
    if (share.ended !== null) {
      if (!share.endTold && isMine(knowledge.registers()[`stopped/${share.id}`] ?? share, share.ended))
        await end(connection, from, share);
    } else if (!isBegun(share) && isMine(share, share.begun)) await begin(connection, from, share);
  }

  /** Resolves to false where the servers do not take it now: nothing else waits for that. */
  async function unlessPutOff(name: string, work: () => Promise<void>): Promise<boolean> {
    if (serverNow() < (putOffUntil.get(name) ?? 0)) return false;
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof TransportFailure && PUT_OFF.has(error.fault))) throw error;
      putOffUntil.set(name, serverNow() + PUT_OFF_MS);
      return false;
    }
  }

  return {
    async note(records) {
      for (const share of sharesIn(knowledge.registers())) {
        // Also before it has begun: another device may be beginning it now, without these.
        if (share.ended !== null) continue;
        const before = (await store.unshared())[share.id] ?? [];
        const waiting = new Map(
          [...before, ...chosenOf(records, share)].map((record) => [record.id, record]),
        );
        if (waiting.size > before.length) await wait(share.id, [...waiting.values()]);
      }
    },

    async send(connection) {
      const registers = knowledge.registers();
      const from = ownIdentity(registers);
      if (!from) return;
      for (const share of sharesIn(registers))
        await unlessPutOff(`share/${share.id}`, () => care(connection, from, share));
      for (const advising of advisingIn(registers)) {
        const { id, record } = advising;
        const to = peopleIn(registers).find((person) => person.id === advising.to);
        if (!to || !isMine(advising, advising.at)) continue;
        await unlessPutOff(`advising/${id}`, async () => {
          await sendLetter(connection, from, to, { type: 'advice', id, record });
          await knowledge.set({ [`advising/${id}`]: null }, serverNow());
        });
      }
      isHurried = false;
    },

    hurry() {
      isHurried = true;
    },

    async anew() {
      there.clear();
      const again = sharesIn(knowledge.registers()).filter(({ ended }) => ended === null);
      if (again.length > 0)
        await knowledge.set(Object.fromEntries(again.map(({ id }) => [`shared/${id}`, null])), serverNow());
    },
  };
}

const chosenOf = (records: readonly LogRecord[], share: ShareKnown): LogRecord[] =>
  records.flatMap((record) => chosen(record, share) ?? []);
