import type { Observable } from 'rxjs';
import type { LogRecord } from '../core/log/record.ts';
import type { Settings } from './settings.ts';

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
   * The sender's name for it: the same message sent twice has the same. At least 96 bits that nobody else can guess: a stream
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
  /** Resolves when most servers have it on disk; sent again within some minutes it is a `duplicate`. Rejects with a TransportFailure. */
  readonly publish: (stream: SyncStream, message: Message) => Promise<'stored' | 'duplicate'>;
  /**
   * All messages of this person from a place on, oldest first and then as they come, until unsubscribed.
   * Errors with a TransportFailure.
   */
  readonly read: (stream: SyncStream, fromSequence: number) => Observable<StoredMessage>;
  /** The newest message at a subject of this person; null where there is none. Rejects with a TransportFailure. */
  readonly newest: (stream: SyncStream, subject: string) => Promise<StoredMessage | null>;
  readonly close: () => Promise<void>;
}

/** `sealed-otherwise`: made under a key that this device has not. `changed`: not what the sender sealed, or not for this place. */
export type VaultFault = 'sealed-otherwise' | 'changed' | 'newer' | 'no-keys';

export class VaultFailure extends Error {
  readonly fault: VaultFault;

  constructor(fault: VaultFault, cause?: unknown) {
    super(`sync vault: ${fault}`, { cause });
    this.name = 'VaultFailure';
    this.fault = fault;
  }
}

/** A device as the others know it. */
export interface DevicePublic {
  readonly device: string;
  /** As the person named it. */
  readonly name: string;
  /** Epoch ms. */
  readonly since: number;
  /** Raw P-256 points, base64url: one to agree on keys, one to check what it signed. */
  readonly agreement: string;
  readonly signature: string;
}

/** Seals what leaves the device and opens what comes. Private keys never leave it in the clear. */
export interface Vault {
  /** Plain bytes of a message to sealed ones, bound to its subject and id. */
  readonly seal: (address: Pick<Message, 'subject' | 'id'>, content: Uint8Array) => Promise<Uint8Array>;
  /** Rejects with a VaultFailure. */
  readonly open: (message: Message) => Promise<Uint8Array>;
  /** This device as the others have to know it. */
  readonly own: () => Promise<DevicePublic>;
  /** A new secret for all that is sealed from now on, boxed for these devices: the sealed text that tells them. */
  readonly newEpoch: (devices: readonly DevicePublic[]) => Promise<Uint8Array>;
  /** Takes in what another device's `newEpoch` made. Rejects with a VaultFailure where this device was left out. */
  readonly learn: (epoch: Uint8Array) => Promise<void>;
}

/** How far the messages of a stream were read and taken in. */
export interface Cursor {
  readonly sequence: number;
  /** The id of the newest message of our own that the servers acknowledged; null: none yet. */
  readonly lastOwnId: string | null;
}

/** A record that waits to be sent. */
export interface Waiting {
  readonly key: number;
  readonly record: LogRecord;
}

/** The log as sync sees it. Each method is one transaction. Rejects with a StorageFailure. */
export interface SyncStore {
  readonly cursor: (stream: SyncStream) => Promise<Cursor>;
  /** The first records that wait, oldest first. */
  readonly waiting: (atMost: number) => Promise<readonly Waiting[]>;
  readonly waitingCount: () => Promise<number>;
  readonly acknowledged: (keys: readonly number[], lastOwnId: string) => Promise<void>;
  /** Takes in records of other devices, and how far we have read, together. Resolves to those that are new. */
  readonly apply: (
    stream: SyncStream,
    records: readonly LogRecord[],
    sequence: number,
  ) => Promise<readonly LogRecord[]>;
  /** Everything waits again, and is read again: the servers have lost what they had. */
  readonly startAnew: () => Promise<void>;
  /** From now on new records wait to be sent, and so do all that there are; `null`: no more of it. */
  readonly place: () => Promise<SyncPlace | null>;
  readonly enrol: (place: SyncPlace | null) => Promise<void>;
}

/** A setting with the device and the time at which it was set: the newest counts. */
export interface StampedSettings {
  readonly settings: Partial<Settings>;
  /** Epoch ms by setting, and which device set it. */
  readonly stamps: Readonly<Record<string, { readonly at: number; readonly device: string }>>;
}
