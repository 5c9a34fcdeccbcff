import type { Observable } from 'rxjs';
import type { LogRecord } from '../core/log/record.ts';
import type { Batch } from '../core/sync/batch.ts';

/**
 * What sync needs of the world: somebody who carries sealed messages, somebody who seals and opens them, and a place that
 * keeps what still waits. None of them knows the others; no type of an engine is named here.
 */

/** Where this person's messages lie: given with an invitation, and kept until the person leaves. */
export interface SyncPlace {
  /** `wss://` addresses of the servers of one cluster. */
  readonly servers: readonly string[];
  /** Twelve random characters: never a name. */
  readonly person: string;
  /** The public name of this device at the servers. */
  readonly device: string;
  /** What lets this device in: text that only the transport reads. A secret. */
  readonly credentials: string;
  /** The stream that holds the log of this person and some others. */
  readonly logStream: string;
}

/** The three streams a device reads: the log, the keys and settings, and what others share with this person. */
export type SyncStream = 'log' | 'keys' | 'inbox';

export interface Message {
  /**
   * Of the log `<logStream>.<person>.<device>`, of keys and settings `pk.<person>.<device>`, of what is shared
   * `in.<professional>.<person>`. The stream comes first, since a subject belongs to one stream alone.
   */
  readonly subject: string;
  /**
   * The sender's name for it: the same message sent twice has the same, and no other in its stream. At least 96 bits that nobody else can guess: a stream
   * holds many people, and whoever used the name first within the last minutes keeps it.
   */
  readonly id: string;
  /** Sealed. */
  readonly body: Uint8Array;
}

export interface StoredMessage extends Message {
  /** Place in its stream: rises, with gaps. */
  readonly sequence: number;
  /** Epoch ms by the server's clock. */
  readonly storedAt: number;
  /** So many more wait behind it in the stream. */
  readonly waiting: number;
}

/**
 * `unreachable`: no server answers. `refused`: the servers do not let this device in (any more). `not-allowed`: in, but not
 * for this subject. `servers-full`: the servers have no room. `too-large`: more than a message may hold. `interrupted`: cut
 * in the middle; trying again is right. `gap`: something was missed; read again from the last place that is known.
 * `blocked`: this page's own policy lets no connection to these servers through.
 */
export type TransportFault =
  | 'unreachable'
  | 'refused'
  | 'not-allowed'
  | 'servers-full'
  | 'too-large'
  | 'interrupted'
  | 'gap'
  | 'blocked';

export class TransportFailure extends Error {
  readonly fault: TransportFault;

  constructor(fault: TransportFault, cause?: unknown) {
    super(`sync transport: ${fault}`, { cause });
    this.name = 'TransportFailure';
    this.fault = fault;
  }
}

export interface Transport {
  /** Rejects with a TransportFailure. Loads the client first: nothing of it is loaded before. */
  readonly connect: (place: SyncPlace) => Promise<Connection>;
}

export interface Connection {
  /** `away` while it looks for a server again by itself. Completes after `close`; errors with a TransportFailure. */
  readonly state$: Observable<'live' | 'away'>;
  /** The servers' clock less this device's, ms, each time an answer tells it; the last to whoever listens later. */
  readonly aheadMs$: Observable<number>;
  /** Resolves when most servers have it on disk; sent again within some minutes it is a `duplicate`. Rejects with a TransportFailure. */
  readonly publish: (stream: SyncStream, message: Message) => Promise<'stored' | 'duplicate'>;
  /**
   * All messages of this person from a place on, itself included, oldest first and then as they come, until unsubscribed.
   * Null comes once, when all that lay there was told: at once where there is none. Errors with a TransportFailure, and
   * then reading again from the last place that is known is right.
   */
  readonly read: (stream: SyncStream, fromSequence: number) => Observable<StoredMessage | null>;
  /** The newest message at a subject of this person; null where there is none. Rejects with a TransportFailure. */
  readonly newest: (stream: SyncStream, subject: string) => Promise<StoredMessage | null>;
  readonly close: () => Promise<void>;
}

/**
 * `sealed-otherwise`: made under a key that this device has not. `changed`: not what the sender sealed, or not for this place.
 * `left-out`: another device of the person has made a new secret, and not for this one.
 */
export type VaultFault = 'sealed-otherwise' | 'changed' | 'newer' | 'no-keys' | 'left-out';

export class VaultFailure extends Error {
  readonly fault: VaultFault;

  constructor(fault: VaultFault, cause?: unknown) {
    super(`sync vault: ${fault}`, { cause });
    this.name = 'VaultFailure';
    this.fault = fault;
  }
}

/** The two public keys of a device, or of a person among others: raw P-256 points, base64url. */
export interface PublicKeys {
  /** What is boxed for it is opened by it alone. */
  readonly agreement: string;
  /** Checks what it signed. */
  readonly signature: string;
}

/** A device as the others know it. */
export interface DevicePublic extends PublicKeys {
  readonly device: string;
  /** As the person named it. */
  readonly name: string;
  /** Epoch ms. */
  readonly since: number;
}

/** For whom a new secret is boxed. */
export interface Recipient {
  readonly device: string;
  readonly agreement: string;
}

/** A secret under which a person's messages are sealed. */
export interface Epoch {
  /** Names the secret without telling it. */
  readonly id: string;
  /** The greatest number is in use; of two with the same the greater id. */
  readonly number: number;
}

export type Address = Pick<Message, 'subject' | 'id'>;

/** Seals what leaves the device and opens what comes. The device's private keys cannot be read out of it. */
export interface Vault {
  /** The public keys of this device: made when first asked for. */
  readonly own: () => Promise<PublicKeys>;
  /** A new secret for all that is sealed from now on; the first of a person, or one that a device is left out of. */
  readonly newEpoch: () => Promise<Epoch>;
  /** What is in use; null before the first. */
  readonly epoch: () => Promise<Epoch | null>;

  /** Bytes of a message to sealed ones, bound to its subject and id. Rejects with a VaultFailure. */
  readonly seal: (address: Address, content: Uint8Array) => Promise<Uint8Array>;
  /** Also tells the id of the epoch under which it was sealed. Rejects with a VaultFailure. */
  readonly open: (message: Message) => Promise<{ readonly content: Uint8Array; readonly epoch: string }>;

  /** The epoch in use and all before it, boxed for these devices alone and signed by this one. */
  readonly letter: (recipients: readonly Recipient[]) => Promise<Uint8Array>;
  /**
   * Takes in another device's letter; false where its epoch was known. Rejects with a VaultFailure: `left-out` where this
   * device was, `changed` where it is not what `author` signed.
   *
   * @param device the name of this device
   */
  readonly learn: (letter: Uint8Array, device: string, author: PublicKeys) => Promise<boolean>;

  /** All secrets, under a key of one use. */
  readonly handOver: (key: Uint8Array, address: Address) => Promise<Uint8Array>;
  /** Takes the secrets in. Rejects with a VaultFailure. */
  readonly takeOver: (key: Uint8Array, message: Message) => Promise<void>;
  /** Takes in the epochs of a letter by the secret of a recovery sheet. Rejects with a VaultFailure. */
  readonly recover: (letter: Uint8Array, device: string, secret: Uint8Array) => Promise<void>;

  /** All keys are gone. */
  readonly forget: () => Promise<void>;
}

/**
 * A place in a stream, and which message lies there since when: where it is another one, the servers have lost what they had.
 * Sent again after that, a message may come to lie where it lay, but at another time.
 */
export type Mark = Pick<StoredMessage, 'sequence' | 'id' | 'storedAt'>;

export const markOf = ({ sequence, id, storedAt }: StoredMessage): Mark => ({ sequence, id, storedAt });

export const liesAt = (mark: Mark, message: StoredMessage | undefined): boolean =>
  message?.sequence === mark.sequence && message.id === mark.id && message.storedAt === mark.storedAt;

/** How far the messages of a stream were read and taken in. */
export interface Cursor {
  readonly read: Mark | null;
  /** The first message that no key here opens yet: reading begins there again. */
  readonly unopened: Mark | null;
}

export const NOTHING_READ: Cursor = { read: null, unopened: null };

/** A record that waits to be sent. */
export interface Waiting {
  readonly key: number;
  readonly record: LogRecord;
}

/** What messages hold, and how far they go. */
export interface Taken extends Batch {
  readonly cursor: Cursor;
}

/** What a page that is opened anew says of the time before. */
export interface Seen {
  /** Epoch ms at which both sides were last equal; null: never yet. */
  readonly lastInStep: number | null;
  /** Epoch ms at which something of a device last came to the servers. */
  readonly lastSeen: Readonly<Record<string, number>>;
}

/** What was chosen for a share and waits to be sent, by the share's id. */
export type Unshared = Readonly<Record<string, readonly LogRecord[]>>;

/** The log as sync sees it. Each method is one transaction. Rejects with a StorageFailure. */
export interface SyncStore {
  readonly place: () => Promise<SyncPlace | null>;
  /** From now on new records wait to be sent, and so do all that there are; `null`: no more of it, and nothing of it stays. */
  readonly enrol: (place: SyncPlace | null) => Promise<void>;
  readonly cursor: (stream: 'log' | 'inbox') => Promise<Cursor>;
  /** The first records that wait behind a key of the outbox, oldest first. */
  readonly waiting: (atMost: number, afterKey: number) => Promise<readonly Waiting[]>;
  readonly waitingCount: () => Promise<number>;
  /** The servers took a message of this id. What it holds waits on until it was read back (`apply`). */
  readonly acknowledged: (ownId: string) => Promise<void>;
  /** The newest message of our own that the servers have acknowledged; null: none yet. */
  readonly lastOwnId: () => Promise<string | null>;
  /** When things were last as they should, as it was kept; null: nothing. */
  readonly seen: () => Promise<Seen | null>;
  readonly keepSeen: (seen: Seen) => Promise<void>;
  /**
   * Takes in records that lie at the servers, and how far the log was read, together: they need not be sent any more.
   * Resolves to those that are new here.
   */
  readonly apply: (taken: Taken) => Promise<readonly LogRecord[]>;
  /** Everything waits again and is read again: the servers have lost what they had. */
  readonly startAnew: () => Promise<void>;
  /** What the devices of the person know of each other, as it was kept; null: nothing. */
  readonly known: () => Promise<unknown>;
  readonly keepKnown: (known: unknown) => Promise<void>;
  /** All that is logged here and reads, in order of their ids. */
  readonly logged: () => Promise<readonly LogRecord[]>;
  /**
   * Takes in what a person shares, and how far the inbox was read, together. What does not read is kept beside it as it is:
   * a later Plumbline may read it.
   */
  readonly takeShared: (person: string | null, batch: Batch, cursor: Cursor) => Promise<void>;
  readonly unshared: () => Promise<Unshared>;
  readonly keepUnshared: (unshared: Unshared) => Promise<void>;
  /** What reads, in order of their ids. */
  readonly sharedBy: (person: string) => Promise<readonly LogRecord[]>;
  readonly sharedSum: (
    person: string,
  ) => Promise<{ readonly records: number; readonly newestId: string | null }>;
}
