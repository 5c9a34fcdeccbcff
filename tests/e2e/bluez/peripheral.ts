import { EventEmitter, setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { GattError, type GattErrorCode } from './gatt-error.ts';

export type CharacteristicFlag = 'read' | 'write' | 'write-without-response' | 'notify' | 'indicate';

export interface CharacteristicDefinition {
  /** Full 128-bit UUID, lower case. */
  readonly uuid: string;
  readonly flags: readonly CharacteristicFlag[];
  /** Answers a read; without it a read gives no bytes. */
  readonly read?: () => Uint8Array;
}

export interface ServiceDefinition {
  /** Full 128-bit UUID, lower case. */
  readonly uuid: string;
  readonly characteristics: readonly CharacteristicDefinition[];
}

export interface PeripheralDefinition {
  /** Such as `C0:11:22:33:44:01`; unique within one emulated adapter. */
  readonly address: string;
  readonly name: string;
  readonly services: readonly ServiceDefinition[];
  /** Service UUIDs in the advertisement; all of `services` unless given. */
  readonly advertised?: readonly string[];
  /** The first two bytes are the company's number, low byte first. */
  readonly manufacturerData?: Uint8Array;
  /** Time that a connection takes to come up, ms (default 30). */
  readonly connectDelayMs?: number;
  /** Time that the discovery of services takes after that, ms (default 5). */
  readonly resolveDelayMs?: number;
  /** A connection to an absent peripheral fails after this, ms. Default 20000: Linux's HCI_LE_CONN_TIMEOUT. */
  readonly unreachableAfterMs?: number;
  /**
   * What the peripheral does with bytes written to it. Throw a `GattError` to refuse; return a promise to answer
   * later (a pending write fails when the link is lost).
   */
  readonly onWrite?: (write: ReceivedWrite) => void | Promise<void>;
}

export interface ReceivedWrite {
  readonly characteristic: string;
  readonly bytes: Uint8Array;
  readonly withResponse: boolean;
  /** `performance.now()` of this process, ms. */
  readonly at: number;
}

/**
 * `near`: advertises and can be connected to. `away`: out of range, but the host still knows the device, so that
 * connecting waits. `forgotten`: out of range, and the host has dropped the device.
 */
export type Presence = 'near' | 'away' | 'forgotten';

export interface PeripheralEvents {
  connected: [];
  disconnected: [];
  presence: [Presence];
  /** The host is about to do this; a listener may lose the link before it is done. */
  operation: ['read' | 'write' | 'subscribe'];
  subscribed: [characteristic: string];
  unsubscribed: [characteristic: string];
  notified: [characteristic: string, bytes: Uint8Array];
  written: [ReceivedWrite];
}

/** What the Bluetooth service of the host does with a peripheral. */
export interface CentralSide {
  readonly connect: () => Promise<void>;
  readonly disconnect: () => void;
  readonly read: (characteristic: string) => Promise<Uint8Array>;
  readonly write: (characteristic: string, bytes: Uint8Array, withResponse: boolean) => Promise<void>;
  readonly subscribe: (characteristic: string) => void;
  readonly unsubscribe: (characteristic: string) => void;
}

/** An emulated Bluetooth LE peripheral; knows nothing of how the host reaches it. */
export interface Peripheral {
  readonly definition: PeripheralDefinition;
  readonly events: EventEmitter<PeripheralEvents>;
  readonly central: CentralSide;
  readonly connected: () => boolean;
  readonly presence: () => Presence;
  readonly subscribed: (characteristic: string) => boolean;
  /** All writes since creation, in order, refused ones too. */
  readonly writes: readonly ReceivedWrite[];
  /** Sends a notification; false where nobody is subscribed. */
  readonly notify: (characteristic: string, bytes: Uint8Array) => boolean;
  /** The link is lost; pending calls fail; the peripheral advertises again at once if it is near. */
  readonly drop: () => void;
  /** The same, but the host forgets what was being called before it answers: Chromium never settles such a call. */
  readonly vanish: () => void;
  /** Leaves the range (and drops the link), or comes back with `near`. */
  readonly setPresence: (presence: Presence) => void;
  /** Refuses connections from now on with this reason; null accepts them again. */
  readonly refuse: (reason: string | null) => void;
  /** Refuses every later write with this error; null obeys again. */
  readonly failWrites: (code: GattErrorCode | null) => void;
  /** Leaves every later write unanswered, so that it stays pending until the link is lost. */
  readonly holdWrites: () => void;
  /** Resolves as soon as a link exists; at once if it does. */
  readonly whenConnected: () => Promise<void>;
  /** Resolves as soon as the characteristic is subscribed to; at once if it is. */
  readonly whenSubscribed: (characteristic: string) => Promise<void>;
}

const DEFAULT_CONNECT_DELAY_MS = 30;
const DEFAULT_UNREACHABLE_AFTER_MS = 20_000;

/** An emulated peripheral that is near, not connected and accepts connections. */
export function createPeripheral(definition: PeripheralDefinition): Peripheral {
  const events = new EventEmitter<PeripheralEvents>();
  events.setMaxListeners(0);
  const characteristics = new Map(
    definition.services.flatMap((service) => service.characteristics.map((one) => [one.uuid, one])),
  );
  const writes: ReceivedWrite[] = [];
  const subscriptions = new Set<string>();
  let presence: Presence = 'near';
  let refusal: string | null = null;
  let holding = false;
  let failure: GattErrorCode | null = null;
  let pendingCalls = 0;
  let link: AbortController | null = null; // aborted when the link is lost
  let attempt: AbortController | null = null; // aborted when a connection attempt is called off

  const characteristic = (uuid: string): CharacteristicDefinition => {
    const found = characteristics.get(uuid);
    if (found === undefined) throw new GattError('InvalidArguments', `no characteristic ${uuid}`);
    return found;
  };

  const lose = () => {
    if (link === null) return false;
    const lost = link;
    link = null;
    subscriptions.clear();
    lost.abort();
    return true;
  };

  const drop = () => {
    if (!lose()) return;
    // Answers to pending calls go out first.
    if (pendingCalls > 0) setImmediate(() => events.emit('disconnected'));
    else events.emit('disconnected');
  };

  /** Fails with the link, however long the work takes. */
  const whileConnected = async <T>(work: () => T | Promise<T>): Promise<T> => {
    if (link === null) throw new GattError('NotConnected', 'Not connected');
    pendingCalls += 1;
    try {
      const lost = aborted(link.signal, new GattError('Failed', 'Not connected'));
      return await Promise.race([Promise.resolve().then(work), lost]);
    } finally {
      pendingCalls -= 1;
    }
  };

  /** Tells of an operation; a link that is lost over it is lost while the call is pending. */
  const begin = (operation: PeripheralEvents['operation'][0]) => {
    pendingCalls += 1;
    try {
      events.emit('operation', operation);
    } finally {
      pendingCalls -= 1;
    }
  };

  const near = () =>
    new Promise<void>((resolve) => {
      if (presence === 'near') return resolve();
      const listen = (now: Presence) => {
        if (now !== 'near') return;
        events.off('presence', listen);
        resolve();
      };
      events.on('presence', listen);
    });

  async function reach(signal: AbortSignal): Promise<void> {
    const givenUp = aborted(signal, new GattError('Failed', 'le-connection-abort-by-local'));
    const unreachable = pause(definition.unreachableAfterMs ?? DEFAULT_UNREACHABLE_AFTER_MS, null, {
      signal,
      ref: false,
    }).then(() => Promise.reject(new GattError('Failed', 'le-connection-abort-by-local')));
    unreachable.catch(() => {}); // its timer is cleared by `signal` as well
    await Promise.race([near(), unreachable, givenUp]);
    await Promise.race([pause(definition.connectDelayMs ?? DEFAULT_CONNECT_DELAY_MS), givenUp]);
  }

  async function connect(): Promise<void> {
    if (link !== null) return;
    if (attempt !== null) throw new GattError('InProgress', 'Operation already in progress');
    const current = new AbortController();
    attempt = current;
    try {
      await reach(current.signal);
      if (presence !== 'near') throw new GattError('Failed', 'le-connection-abort-by-local');
      if (refusal !== null) throw new GattError('Failed', refusal);
      link = new AbortController();
      setMaxListeners(0, link.signal); // every call of the link listens to it
      setMaxListeners(0, link.signal); // one for each pending call
    } finally {
      attempt = null;
      current.abort();
    }
    events.emit('connected');
  }

  const central: CentralSide = {
    connect,
    disconnect() {
      attempt?.abort();
      drop();
    },
    async read(uuid) {
      begin('read');
      return whileConnected(() => characteristic(uuid).read?.() ?? new Uint8Array());
    },
    async write(uuid, bytes, withResponse) {
      characteristic(uuid);
      begin('write');
      const write = { characteristic: uuid, bytes, withResponse, at: performance.now() };
      const answered = whileConnected(() => {
        writes.push(write);
        events.emit('written', write);
        if (failure) throw new GattError(failure);
        return holding ? new Promise<void>(() => {}) : definition.onWrite?.(write);
      });
      if (withResponse) await answered;
      else answered.catch(() => {}); // a write without response is never answered, not even with an error
    },
    subscribe(uuid) {
      begin('subscribe');
      if (link === null) throw new GattError('NotConnected', 'Not connected');
      characteristic(uuid);
      if (subscriptions.has(uuid)) return;
      subscriptions.add(uuid);
      events.emit('subscribed', uuid);
    },
    unsubscribe(uuid) {
      if (subscriptions.delete(uuid)) events.emit('unsubscribed', uuid);
    },
  };

  return {
    definition,
    events,
    central,
    connected: () => link !== null,
    presence: () => presence,
    subscribed: (uuid) => subscriptions.has(uuid),
    writes,
    notify(uuid, bytes) {
      if (!subscriptions.has(uuid)) return false;
      events.emit('notified', uuid, bytes);
      return true;
    },
    drop,
    vanish() {
      if (lose()) events.emit('disconnected');
    },
    setPresence(next) {
      if (next === presence) return;
      presence = next;
      if (next !== 'near') drop();
      events.emit('presence', next);
    },
    refuse(reason) {
      refusal = reason;
    },
    failWrites(code) {
      failure = code;
    },
    holdWrites() {
      holding = true;
    },
    async whenConnected() {
      if (link === null) await new Promise<void>((resolve) => events.once('connected', resolve));
    },
    async whenSubscribed(uuid) {
      while (!subscriptions.has(uuid)) {
        await new Promise<unknown>((resolve) => events.once('subscribed', resolve));
      }
    },
  };
}

function aborted(signal: AbortSignal, error: GattError): Promise<never> {
  const rejection = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(error);
    else signal.addEventListener('abort', () => reject(error), { once: true });
  });
  rejection.catch(() => {}); // lost races are not failures
  return rejection;
}
