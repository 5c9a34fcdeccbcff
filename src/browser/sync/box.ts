import {
  agree,
  type Bytes,
  base64,
  cipherKey,
  decrypt,
  encrypt,
  joined,
  newPair,
  own,
  POINT_BYTES,
  pointOf,
} from './primitives.ts';

/**
 * For the holder of a P-256 key alone: a key pair of one use, whose agreement with theirs makes the key. Its point stands in
 * front. 93 bytes more than the content.
 *
 * @param bound what it is for: the same has to be said to open it.
 */
export async function box(to: Bytes, bound: Bytes, content: Bytes, pair?: CryptoKeyPair): Promise<Bytes> {
  const once = pair ?? (await newPair('agreement'));
  const point = await pointOf(once);
  const key = await keyOf(await agree(once.privateKey, to), point, to);
  return joined(point, await encrypt(key, bound, content));
}

/** Rejects with a DOMException where it is for somebody else, or was changed. */
export async function unbox(mine: CryptoKey, point: Bytes, bound: Bytes, sealed: Uint8Array): Promise<Bytes> {
  const from = own(sealed.subarray(0, POINT_BYTES));
  const key = await keyOf(await agree(mine, from), from, point);
  return decrypt(key, bound, sealed.subarray(POINT_BYTES));
}

const keyOf = (agreed: Bytes, from: Bytes, to: Bytes): Promise<CryptoKey> =>
  cipherKey(agreed, `box|${base64(from)}|${base64(to)}`);
