import type { LogRecord } from '../../core/log/record.ts';
import { logSubject, messageId, senderOf } from '../../core/sync/address.ts';
import {
  BATCH_RECORDS,
  type Batch,
  firstBatch,
  readBatch,
  type Unread,
  writeBatch,
} from '../../core/sync/batch.ts';
import { isRefused } from '../../core/sync/known.ts';
import {
  type Connection,
  type Cursor,
  liesAt,
  type Mark,
  markOf,
  type StoredMessage,
  type SyncPlace,
  type SyncStore,
  TransportFailure,
  type Vault,
  VaultFailure,
} from '../../ports/sync-ports.ts';
import type { Knowledge } from './knowledge.ts';
import type { Troubles } from './troubles.ts';

/** How the log goes to the servers and comes from there. */
export interface LogFlow {
  /**
   * What the servers acknowledged once is looked for. Rejects with a `gap` where they have it no more: found so twice,
   * everything is sent and read again.
   */
  readonly check: (connection: Pick<Connection, 'newest'>) => Promise<void>;
  /** Whether there are messages that no key here opened. */
  readonly hasUnopened: () => Promise<boolean>;
  /** Where to read from. A new round begins. */
  readonly from: () => Promise<number>;
  /** Takes in what came, in its order. Rejects with a `gap` where the servers hold another log than the one that was read. */
  readonly take: (messages: readonly StoredMessage[], isFirst: boolean) => Promise<void>;
  /** All that lay at the servers was told, and there was nothing: as `take`. */
  readonly foundNothing: () => Promise<void>;
  /** Sends one message. Resolves to false where nothing is left to send in this round. */
  readonly send: (connection: Pick<Connection, 'publish'>) => Promise<boolean>;
}

export interface LogParts {
  readonly place: SyncPlace;
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  readonly store: SyncStore;
  readonly knowledge: Pick<Knowledge, 'registers'>;
  readonly troubles: Pick<Troubles, 'changed' | 'unopened'>;
  /** Records that are new here, and are in the store. */
  readonly onFresh: (records: readonly LogRecord[]) => void;
  /** Before records are sent: what has to happen at least once for each. They may be read back without an answer. */
  readonly beforeSent: (records: readonly LogRecord[]) => Promise<void>;
}

const anchor = ({ read, unopened }: Cursor): Mark | null => unopened ?? read;

export function createLogFlow(parts: LogParts): LogFlow {
  const { place, vault, store, knowledge, troubles, onFresh, beforeSent } = parts;
  const subject = logSubject(place.logStream, place.person, place.device);

  /** What a message holds; `unopened` where another key or a later Plumbline may open it, null where nobody's word counts. */
  async function read(message: StoredMessage): Promise<Batch | 'unopened' | null> {
    const told = { sender: senderOf(message.subject), storedAt: message.storedAt };
    if (isRefused(knowledge.registers(), { ...told, epoch: null })) return null;
    try {
      const { content, epoch } = await vault.open(message);
      if (isRefused(knowledge.registers(), { ...told, epoch })) return null;
      return readBatch(new TextDecoder().decode(content));
    } catch (error) {
      if (!(error instanceof VaultFailure)) throw error;
      if (error.fault !== 'changed') {
        troubles.unopened(error.fault);
        return 'unopened';
      }
      troubles.changed();
      return null;
    }
  }

  /**
   * The last key of the outbox that was sent in this round. What was sent waits until it was read back: servers that go
   * back to an old state lose it else, and nobody would know. What was not, is sent again in the next round.
   */
  let sentUpTo = 0;
  /** How often in a row the servers seemed to hold another log: once may be a server that is behind the others. */
  let doubts = 0;

  /** Another message at the place that we know, or none: looked at twice, the servers have lost what they had. */
  async function doubt(): Promise<never> {
    doubts += 1;
    if (doubts > 1) {
      await store.startAnew();
      doubts = 0;
    }
    throw new TransportFailure('gap');
  }

  return {
    async check(connection) {
      const last = await store.lastOwnId();
      if (last === null) return;
      const newest = await connection.newest('log', subject);
      // A newer one than we know of was stored when the answer was lost.
      if (newest === null || newest.id < last) await doubt();
    },

    hasUnopened: async () => (await store.cursor('log')).unopened !== null,

    async from() {
      sentUpTo = 0;
      return anchor(await store.cursor('log'))?.sequence ?? 1;
    },

    async take(messages, isFirst) {
      let { read: last, unopened }: Cursor = await store.cursor('log');
      if (isFirst) {
        const mark = anchor({ read: last, unopened });
        const [first] = messages;
        if (mark && !liesAt(mark, first)) await doubt();
        doubts = 0;
        // What did not open is tried again from there on.
        unopened = null;
        troubles.unopened(null);
      }
      const records: LogRecord[] = [];
      const unread: Unread[] = [];
      const batches = await Promise.all(messages.map(read));
      for (const [i, message] of messages.entries()) {
        const batch = batches[i] ?? null;
        last = markOf(message);
        if (batch === 'unopened') unopened ??= last;
        else if (batch) {
          records.push(...batch.records);
          unread.push(...batch.unread);
        }
      }
      const fresh = await store.apply({ records, unread, cursor: { read: last, unopened } });
      if (fresh.length > 0) onFresh(fresh);
    },

    async foundNothing() {
      if (anchor(await store.cursor('log'))) await doubt();
    },

    async send(connection) {
      const rows = firstBatch(await store.waiting(BATCH_RECORDS, sentUpTo));
      const last = rows.at(-1);
      if (!last) return false;
      const records = rows.map(({ record }) => record);
      const address = { subject, id: messageId(place.device, last.key) };
      const content = new TextEncoder().encode(writeBatch(records));
      await beforeSent(records);
      await connection.publish('log', { ...address, body: await vault.seal(address, content) });
      await store.acknowledged(address.id);
      sentUpTo = last.key;
      return true;
    },
  };
}
