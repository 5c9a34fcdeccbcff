import { asciiBytes, asciiText, type Field, readFields, writeFields } from '../../core/sync/fields.ts';
import { type PublicKeys, type Recipient, VaultFailure } from '../../ports/sync-ports.ts';
import { box, unbox } from './box.ts';
import { idOf, type KeyRing } from './key-ring.ts';
import {
  type Bytes,
  cipherKey,
  decrypt,
  encrypt,
  fromBase64,
  isSignedBy,
  joined,
  own,
  SECRET_BYTES,
  SIGNATURE_BYTES,
  sign,
  utf8,
} from './primitives.ts';

/**
 * How devices learn a secret: its name, a letter key, boxed for each device by name, and the whole key ring sealed under it. The
 * signature of the device that wrote it stands at the end, so that nobody else can make a person seal for them.
 */
export async function writeLetter(
  ring: KeyRing,
  recipients: readonly Recipient[],
  signature: CryptoKey,
  letterKey: Bytes,
): Promise<Bytes> {
  const boxes: Field[] = [];
  for (const { device, agreement } of recipients) {
    const sealed = await box(fromBase64(agreement), boundTo(device), letterKey);
    boxes.push({ tag: 'd', bytes: asciiBytes(device) }, { tag: 'b', bytes: sealed });
  }
  const epoch = ring.newest()?.idBytes ?? new Uint8Array();
  const inside = await encrypt(await cipherKey(letterKey, 'letter'), utf8('ring'), ring.write());
  const written = writeFields([{ tag: 'e', bytes: epoch }, ...boxes, { tag: 'r', bytes: inside }]);
  return joined(written, await sign(signature, written));
}

/** @returns whether anything in it is new. Rejects with a VaultFailure. */
export async function readLetter(
  letter: Uint8Array,
  { device, key, point }: { readonly device: string; readonly key: CryptoKey; readonly point: Bytes },
  ring: KeyRing,
  author: PublicKeys | null,
): Promise<boolean> {
  const written = own(letter.subarray(0, -SIGNATURE_BYTES));
  const fields = readFields(written) ?? [];
  const epoch = fields.find(({ tag }) => tag === 'e');
  // A secret that is known brings all before it: most letters are of that kind, and need no opening.
  if (epoch && ring.find(idOf(epoch.bytes))) return false;
  const signature = letter.subarray(-SIGNATURE_BYTES);
  if (author && !(await isSignedBy(author.signature, signature, written))) throw new VaultFailure('changed');
  const at = fields.findIndex(({ tag, bytes }) => tag === 'd' && asciiText(bytes) === device);
  const sealed = at < 0 ? undefined : fields[at + 1];
  const inside = fields.find(({ tag }) => tag === 'r');
  if (sealed?.tag !== 'b') throw new VaultFailure('left-out');
  if (!inside) throw new VaultFailure('changed');
  try {
    const letterKey = await unbox(key, point, boundTo(device), sealed.bytes);
    if (letterKey.length !== SECRET_BYTES) throw new VaultFailure('changed');
    return await ring.read(await decrypt(await cipherKey(letterKey, 'letter'), utf8('ring'), inside.bytes));
  } catch (cause) {
    throw cause instanceof VaultFailure ? cause : new VaultFailure('changed', cause);
  }
}

const boundTo = (device: string): Bytes => utf8(`letter|${device}`);
