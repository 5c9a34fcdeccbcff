import { keysSubject, senderOf } from '../../core/sync/address.ts';
import { BASE64_URL, toDigits } from '../../core/sync/digits.ts';
import { type Field, readFields, writeFields } from '../../core/sync/fields.ts';
import {
  deviceIn,
  isRefused,
  needsNewEpoch,
  readRegisters,
  recipientsIn,
  removedAt,
  removedIn,
} from '../../core/sync/known.ts';
import { clamped, isSame, type Registers } from '../../core/sync/registers.ts';
import type { Clock } from '../../ports/ports.ts';
import {
  type Connection,
  type Message,
  type StoredMessage,
  type SyncPlace,
  type Vault,
  VaultFailure,
} from '../../ports/sync-ports.ts';
import type { Knowledge } from './knowledge.ts';
import type { ServerClock } from './server-clock.ts';
import type { Troubles } from './troubles.ts';

/**
 * A message of a device in the stream of keys holds all that it has to say, and takes the place of the one before: a letter
 * with the secrets (`l`), its registers under the newest of them (`s`), and while a code is shown the bundle for a new
 * device (`b`).
 */
export interface KeysFlow {
  /** Takes in what a device says. Resolves to true where a secret was learnt. */
  readonly take: (message: StoredMessage) => Promise<boolean>;
  /** Another device has made a new secret, and not for this one: it was removed. */
  readonly isLeftOut: () => boolean;
  /** Says what this device knows, unless the servers have it already. */
  readonly say: (connection: Pick<Connection, 'publish'>) => Promise<void>;
  /** What a new device may open, by a key of one use, until `null` takes it away again. */
  readonly lay: (bundle: { readonly key: Uint8Array } | null) => void;
  /** Resolves when the servers have what this device knows by then. */
  readonly said: () => Promise<void>;
}

export interface KeysParts {
  readonly place: SyncPlace;
  readonly vault: Vault;
  readonly knowledge: Knowledge;
  readonly clock: Pick<Clock, 'now' | 'random'>;
  readonly serverClock: ServerClock;
  readonly troubles: Pick<Troubles, 'changed'>;
}

const CHANCE_BYTES = 9;

export function createKeysFlow(parts: KeysParts): KeysFlow {
  const { place, vault, knowledge, clock, serverClock, troubles } = parts;
  const subject = keysSubject(place.person, place.device);
  /** What the servers hold of this device. */
  let said: { registers: Registers; epoch: string; bundle: unknown } | null = null;
  let bundle: Parameters<KeysFlow['lay']>[0] = null;
  const listeners: (() => void)[] = [];
  let sent: { readonly id: string; readonly at: number } | null = null;
  let isLeftOut = false;

  /** A secret that others made, if its author is known. */
  async function learn(message: StoredMessage, letter: Uint8Array): Promise<boolean> {
    const author = deviceIn(knowledge.registers(), senderOf(message.subject));
    if (!author) return false;
    try {
      const isNew = await vault.learn(letter, place.device, author);
      // Who had made a secret before they heard of this device makes up for it.
      if (isNew) isLeftOut = false;
      return isNew;
    } catch (error) {
      if (!passedOver(error)) throw error;
      if (error.fault === 'left-out') isLeftOut = true;
      return false;
    }
  }

  function passedOver(error: unknown): error is VaultFailure {
    if (!(error instanceof VaultFailure)) return false;
    if (error.fault === 'changed') troubles.changed();
    return true;
  }

  async function registersOf(message: StoredMessage, sealed: Uint8Array): Promise<Registers | null> {
    try {
      const { content, epoch } = await vault.open({ ...message, body: sealed });
      const { storedAt } = message;
      if (isRefused(knowledge.registers(), { sender: senderOf(message.subject), epoch, storedAt }))
        return null;
      const registers = readRegisters(new TextDecoder().decode(content));
      return registers && clamped(registers, storedAt);
    } catch (error) {
      if (passedOver(error)) return null;
      throw error;
    }
  }

  async function take(message: StoredMessage): Promise<boolean> {
    if (message.id === sent?.id) serverClock.heard(message.storedAt - sent.at);
    const sender = senderOf(message.subject);
    if (isRefused(knowledge.registers(), { sender, epoch: null, storedAt: message.storedAt })) return false;
    const fields = readFields(message.body) ?? [];
    const of = (tag: string) => fields.find((field) => field.tag === tag)?.bytes;
    const [letter, state] = [of('l'), of('s')];
    const learnt = letter && sender !== place.device ? await learn(message, letter) : false;
    const registers = state ? await registersOf(message, state) : null;
    if (registers) await knowledge.take(registers);
    // Said in an earlier life of the page: it need not be said again.
    if (sender === place.device && !said && registers)
      said = { registers, epoch: (await vault.epoch())?.id ?? '', bundle: of('b') ?? null };
    return learnt;
  }

  /** Whoever was removed must not know the secret that is in use. */
  async function renewEpoch(): Promise<void> {
    const epoch = await vault.epoch();
    const registers = knowledge.registers();
    // Who leaves does not choose what the others use from then on.
    if (removedAt(registers, place.device) !== null) return;
    if (epoch && !needsNewEpoch(registers, epoch.id)) return;
    const { id, number } = await vault.newEpoch();
    await knowledge.set({ [`epoch/${id}`]: { number, leftOut: removedIn(registers) } }, serverClock.now());
  }

  async function message(id: string): Promise<Message> {
    const address = { subject, id };
    const registers = knowledge.registers();
    const content = new TextEncoder().encode(JSON.stringify(registers));
    const fields: Field[] = [
      { tag: 'l', bytes: await vault.letter(recipientsIn(registers)) },
      { tag: 's', bytes: await vault.seal(address, content) },
    ];
    if (bundle) fields.push({ tag: 'b', bytes: await vault.handOver(bundle.key, address) });
    return { ...address, body: writeFields(fields) };
  }

  return {
    take,
    isLeftOut: () => isLeftOut,
    async say(connection) {
      await renewEpoch();
      const saying = { registers: knowledge.registers(), epoch: (await vault.epoch())?.id ?? '', bundle };
      const isSaid =
        said &&
        said.bundle === saying.bundle &&
        said.epoch === saying.epoch &&
        isSame(said.registers, saying.registers);
      if (isSaid) {
        for (const tell of listeners.splice(0)) tell();
        return;
      }
      const waiting = listeners.splice(0);
      const id = `${place.device.slice(-20)}-${toDigits(clock.random(CHANCE_BYTES), BASE64_URL)}`;
      const told = await message(id);
      sent = { id, at: clock.now() };
      try {
        await connection.publish('keys', told);
      } catch (error) {
        listeners.push(...waiting);
        throw error;
      }
      said = saying;
      for (const tell of waiting) tell();
    },
    said: () => new Promise((resolve) => listeners.push(resolve)),
    lay(next) {
      bundle = next;
    },
  };
}
