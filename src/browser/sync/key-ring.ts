import { type Field, readFields, writeFields } from '../../core/sync/fields.ts';
import type { Epoch } from '../../ports/sync-ports.ts';
import { EPOCH_BYTES } from './envelope.ts';
import { type Bytes, cipherKey, derive, own, SECRET_BYTES } from './primitives.ts';

export interface Secret {
  readonly number: number;
  readonly secret: Bytes;
  /** The first bytes of what is derived from it for this alone. */
  readonly idBytes: Bytes;
  readonly key: CryptoKey;
}

/** The secrets of a person's epochs, by id. */
export interface KeyRing {
  readonly newest: () => Secret | null;
  readonly find: (id: string) => Secret | null;
  /** @returns false where it was known. */
  readonly add: (number: number, secret: Uint8Array) => Promise<boolean>;
  readonly write: () => Bytes;
  /** Adds what `write` made. @returns whether any of it is new. */
  readonly read: (bytes: Uint8Array) => Promise<boolean>;
}

export const idOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const epochNamed = ({ idBytes, number }: Secret): Epoch => ({ id: idOf(idBytes), number });

const NUMBER_BYTES = 4;

export function createKeyRing(): KeyRing {
  const secrets = new Map<string, Secret>();

  function newest(): Secret | null {
    const byNumber = (a: Secret, b: Secret) =>
      b.number - a.number || (idOf(a.idBytes) < idOf(b.idBytes) ? 1 : -1);
    return [...secrets.values()].sort(byNumber)[0] ?? null;
  }

  async function add(number: number, given: Uint8Array): Promise<boolean> {
    const secret = own(given);
    const idBytes = (await derive(secret, 'epoch')).slice(0, EPOCH_BYTES);
    const id = idOf(idBytes);
    if (secrets.has(id)) return false;
    secrets.set(id, { number, secret, idBytes, key: await cipherKey(secret, 'log') });
    return true;
  }

  return {
    newest,
    find: (id) => secrets.get(id) ?? null,
    add,
    write: () =>
      writeFields(
        [...secrets.values()].map(({ number, secret }): Field => {
          const bytes = new Uint8Array(NUMBER_BYTES + SECRET_BYTES);
          new DataView(bytes.buffer).setUint32(0, number);
          bytes.set(secret, NUMBER_BYTES);
          return { tag: 's', bytes };
        }),
      ),
    async read(bytes) {
      let isNew = false;
      for (const { tag, bytes: entry } of readFields(bytes) ?? []) {
        if (tag !== 's' || entry.length !== NUMBER_BYTES + SECRET_BYTES) continue;
        const number = new DataView(entry.buffer, entry.byteOffset).getUint32(0);
        isNew = (await add(number, entry.subarray(NUMBER_BYTES))) || isNew;
      }
      return isNew;
    },
  };
}
