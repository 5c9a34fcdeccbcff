import { type Address, type Message, VaultFailure } from '../../ports/sync-ports.ts';
import { pad, unpad } from './padding.ts';
import { type Bytes, decrypt, encrypt, IV_BYTES, joined, utf8 } from './primitives.ts';

/** `version(1) | epoch(4) | iv(12) | AES-256-GCM`. */
const VERSION = 1;
export const EPOCH_BYTES = 4;
const HEAD_BYTES = 1 + EPOCH_BYTES;
const TAG_BYTES = 16;
const AROUND_BYTES = HEAD_BYTES + IV_BYTES + TAG_BYTES;

/** @param iv by chance, but for a test vector. */
export async function sealEnvelope(
  key: CryptoKey,
  epoch: Bytes,
  address: Address,
  content: Bytes,
  iv?: Bytes,
): Promise<Bytes> {
  const head = joined(Uint8Array.of(VERSION), epoch);
  return joined(head, await encrypt(key, bound(head, address), await pad(content, AROUND_BYTES), iv));
}

/** The epoch under which it was sealed. @throws VaultFailure */
export function epochOf({ body }: Message): Bytes {
  const [version = 0] = body;
  if (body.length < AROUND_BYTES || version < VERSION) throw new VaultFailure('changed');
  if (version > VERSION) throw new VaultFailure('newer');
  return new Uint8Array(body.slice(1, HEAD_BYTES));
}

/** Rejects with a VaultFailure. */
export async function openEnvelope(key: CryptoKey, message: Message): Promise<Bytes> {
  const head = new Uint8Array(message.body.slice(0, HEAD_BYTES));
  try {
    return await unpad(await decrypt(key, bound(head, message), message.body.subarray(HEAD_BYTES)));
  } catch (cause) {
    throw new VaultFailure('changed', cause);
  }
}

/** A message means what it says at its own place alone. */
const bound = (head: Bytes, { subject, id }: Address): Bytes => joined(head, utf8(`${subject}|${id}`));
