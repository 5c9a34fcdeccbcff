import { BehaviorSubject, type Observable } from 'rxjs';
import { ulidTime } from '../../core/log/ulid.ts';
import { inboxSubject, senderOf } from '../../core/sync/address.ts';
import { type Batch, readBatch } from '../../core/sync/batch.ts';
import {
  grantIn,
  type Letter,
  peopleIn,
  readLetter,
  readSealed,
  sharesIn,
  WITHDRAWN,
} from '../../core/sync/between.ts';
import type { Sharing } from '../../ports/sharing-port.ts';
import {
  type Cursor,
  liesAt,
  type Mark,
  markOf,
  NOTHING_READ,
  type StoredMessage,
  type SyncPlace,
  type SyncStore,
  TransportFailure,
  VaultFailure,
} from '../../ports/sync-ports.ts';
import { bytesOf, ownIdentity } from './identity.ts';
import type { Knowledge } from './knowledge.ts';
import type { Troubles } from './troubles.ts';

/** What of a person lies here. */
export interface SharedSum {
  readonly records: number;
  /** Epoch ms of the newest; null: none. */
  readonly newest: number | null;
}

/** How what others share, and what professionals advise, comes in. Only what the sender signed is taken. */
export interface InboxFlow {
  /** By person. */
  readonly sums$: Observable<Readonly<Record<string, SharedSum>>>;
  readonly from: () => Promise<number>;
  /** Rejects with a `gap` where the servers hold another inbox than was read, or a key came for what did not open. */
  readonly take: (messages: readonly StoredMessage[], isFirst: boolean) => Promise<void>;
  readonly foundNothing: () => Promise<void>;
}

export interface InboxParts {
  readonly place: SyncPlace;
  readonly sharing: Pick<Sharing, 'openGrant' | 'open'>;
  readonly store: Pick<SyncStore, 'cursor' | 'takeShared' | 'sharedSum'>;
  readonly knowledge: Knowledge;
  readonly troubles: Pick<Troubles, 'changed'>;
  /** Epoch ms. */
  readonly serverNow: () => number;
}

const NOTHING: Batch = { records: [], unread: [] };
const anchor = ({ read, unopened }: Cursor): Mark | null => unopened ?? read;
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export async function createInboxFlow(parts: InboxParts): Promise<InboxFlow> {
  const { place, sharing, store, knowledge, troubles, serverNow } = parts;
  const sums$ = new BehaviorSubject<Readonly<Record<string, SharedSum>>>({});
  let learnt = false;

  async function sum(person: string): Promise<void> {
    const { records, newestId } = await store.sharedSum(person);
    // An id can say any time.
    const newest = newestId === null ? null : Math.min(ulidTime(newestId), serverNow());
    sums$.next({ ...sums$.value, [person]: { records, newest } });
  }

  /**
   * Sets registers that differ from what is known. Resolves to true where there were any. They bear the time at which the
   * message came to the servers: each device of the person takes it in, and one that comes to it late would otherwise take
   * back what was done with it on another meanwhile.
   */
  async function keep(values: Readonly<Record<string, unknown>>, storedAt: number): Promise<boolean> {
    const fresh = Object.entries(values).filter(
      ([name, value]) => !isSame(knowledge.registers()[name]?.value, value),
    );
    if (fresh.length > 0) await knowledge.set(Object.fromEntries(fresh), storedAt);
    return fresh.length > 0;
  }

  /** Who somebody is: what their code said, which was read beside them, or else what they said first. */
  function signatureOf(person: string): string | null {
    const registers = knowledge.registers();
    const professional = sharesIn(registers).find(({ to }) => to === person);
    return (professional ?? peopleIn(registers).find(({ id }) => id === person))?.signature ?? null;
  }

  async function takeLetter(person: string, message: StoredMessage): Promise<Batch | 'unopened' | null> {
    const identity = ownIdentity(knowledge.registers());
    if (!identity) return 'unopened';
    const known = signatureOf(person);
    const letter = readLetter(new TextDecoder().decode(await sharing.openGrant(identity, known, message)));
    if (letter?.type === 'grant') {
      // Whoever says who they are must have signed it.
      if (known === null) await sharing.openGrant(identity, letter.signature, message);
      else if (letter.signature !== known) return null;
      await takeGrant(person, letter, message.storedAt);
    }
    if (letter?.type === 'advice') await takeAdvice(person, letter, message.storedAt);
    return NOTHING;
  }

  async function takeGrant(
    person: string,
    letter: Extract<Letter, { type: 'grant' }>,
    at: number,
  ): Promise<void> {
    const { share, key, agreement, signature, parts: chosen, since } = letter;
    const told = {
      [`people/${person}`]: { agreement, signature },
      [`grant/${person}.${share}`]: { key, parts: chosen, since },
    };
    const isNew = await keep(told, at);
    learnt ||= isNew;
  }

  /** Only from whom the person shares with now, and once. */
  async function takeAdvice(
    person: string,
    { id, record }: Extract<Letter, { type: 'advice' }>,
    at: number,
  ): Promise<void> {
    const registers = knowledge.registers();
    const name = `advice/${person}.${id}`;
    if (registers[name]) return;
    if (sharesIn(registers).some(({ to, ended }) => to === person && ended === null))
      await keep({ [name]: { at, record } }, at);
  }

  async function takeUnder(
    person: string,
    share: string,
    message: StoredMessage,
  ): Promise<Batch | 'unopened' | null> {
    const grant = grantIn(knowledge.registers(), person, share);
    const signature = signatureOf(person);
    if (!grant || signature === null) return 'unopened';
    const text = new TextDecoder().decode(await sharing.open(bytesOf(grant.key), signature, message));
    if (text !== WITHDRAWN) return readBatch(text);
    await keep({ [`withdrawn/${person}.${share}`]: true }, message.storedAt);
    return NOTHING;
  }

  /** `unopened` where its key may still come; null where it is not what that person sealed for this one. */
  async function read(message: StoredMessage): Promise<Batch | 'unopened' | null> {
    const person = senderOf(message.subject);
    const sealed = readSealed(message.body);
    if (!sealed || message.subject !== inboxSubject(place.person, person)) return null;
    try {
      const inside = { ...message, body: sealed.body };
      return sealed.kind === 'letter'
        ? await takeLetter(person, inside)
        : await takeUnder(person, sealed.share, inside);
    } catch (error) {
      if (error instanceof VaultFailure) {
        // Whoever is in at the servers can write here: of strangers nothing is said.
        if (error.fault === 'changed' && signatureOf(person) !== null) troubles.changed();
        return error.fault === 'newer' ? 'unopened' : null;
      }
      throw error;
    }
  }

  /** Reading it again from the start does no harm: what is known is left as it is. */
  async function anew(): Promise<never> {
    await store.takeShared(null, NOTHING, NOTHING_READ);
    throw new TransportFailure('gap');
  }

  for (const { id } of peopleIn(knowledge.registers())) await sum(id);

  return {
    sums$,
    from: async () => anchor(await store.cursor('inbox'))?.sequence ?? 1,
    async take(messages, isFirst) {
      const cursor = await store.cursor('inbox');
      const mark = anchor(cursor);
      const [first] = messages;
      if (isFirst && mark && !liesAt(mark, first)) await anew();
      // What did not open is tried again from there on.
      let unopened = isFirst ? null : cursor.unopened;
      const people = new Set<string>();
      for (const message of messages) {
        const at = markOf(message);
        const person = senderOf(message.subject);
        const batch = await read(message);
        if (batch === 'unopened') unopened ??= at;
        const found = batch === 'unopened' ? null : batch;
        await store.takeShared(found && person, found ?? NOTHING, { read: at, unopened });
        if (found) people.add(person);
      }
      for (const person of people) await sum(person);
      const opens = learnt && unopened !== null;
      learnt = false;
      if (opens) throw new TransportFailure('gap');
    },
    async foundNothing() {
      if (anchor(await store.cursor('inbox'))) await anew();
    },
  };
}
