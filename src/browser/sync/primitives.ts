import { BASE64_URL, fromDigits, toDigits } from '../../core/sync/digits.ts';

/** The few operations of WebCrypto that sync is made of, with their numbers. docs/sync-envelope.md has all of them and vectors. */

export type Bytes = Uint8Array<ArrayBuffer>;

export const SECRET_BYTES = 32;
/** NIST SP 800-38D, section 8.2.2: 96 bits by chance, for fewer than 2^32 messages under one key. */
export const IV_BYTES = 12;
export const POINT_BYTES = 65;
/** ECDSA over P-256 in IEEE P1363 form, as WebCrypto has it. */
export const SIGNATURE_BYTES = 64;

const SALT = 'plumbline/v1';
const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SHA_256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
export const base64 = (bytes: Uint8Array): string => toDigits(bytes, BASE64_URL);
export const fromBase64 = (text: string): Bytes => fromDigits(text, BASE64_URL) ?? new Uint8Array();

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A copy that owns its bytes, as WebCrypto wants them. */
export const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** HKDF with SHA-256 (RFC 5869): 32 bytes for one purpose. */
export async function derive(secret: Uint8Array, purpose: string): Promise<Bytes> {
  const material = await crypto.subtle.importKey('raw', own(secret), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8(SALT), info: utf8(purpose) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, material, 8 * SECRET_BYTES));
}

export const cipherKey = async (secret: Uint8Array, purpose: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', await derive(secret, purpose), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** AES-256-GCM: the number, then the sealed bytes with their tag. */
export async function encrypt(
  key: CryptoKey,
  bound: Bytes,
  content: Bytes,
  iv: Bytes = random(IV_BYTES),
): Promise<Bytes> {
  const how = { name: 'AES-GCM', iv, additionalData: bound };
  return joined(iv, new Uint8Array(await crypto.subtle.encrypt(how, key, content)));
}

/** Rejects with a DOMException where anything was changed. */
export async function decrypt(key: CryptoKey, bound: Bytes, sealed: Uint8Array): Promise<Bytes> {
  const bytes = own(sealed);
  const how = { name: 'AES-GCM', iv: bytes.slice(0, IV_BYTES), additionalData: bound };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.slice(IV_BYTES)));
}

export const newPair = (use: 'agreement' | 'signature', extractable = false): Promise<CryptoKeyPair> =>
  use === 'agreement'
    ? crypto.subtle.generateKey(ECDH, extractable, ['deriveBits'])
    : crypto.subtle.generateKey(ECDSA, extractable, ['sign', 'verify']);

export const pointOf = async ({ publicKey }: CryptoKeyPair): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));

/** The private number and the point without its first byte, 96 bytes. */
export async function secretOf({ privateKey }: CryptoKeyPair): Promise<Bytes> {
  const { d = '', x = '', y = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  return joined(fromBase64(d), fromBase64(x), fromBase64(y));
}

export const pointIn = (secret: Uint8Array): Bytes => joined(Uint8Array.of(4), secret.subarray(SECRET_BYTES));

export function importSecret(secret: Uint8Array, use: 'agreement' | 'signature'): Promise<CryptoKey> {
  const part = (from: number) => base64(secret.subarray(from, from + SECRET_BYTES));
  const jwk = { kty: 'EC', crv: 'P-256', d: part(0), x: part(SECRET_BYTES), y: part(2 * SECRET_BYTES) };
  return use === 'agreement'
    ? crypto.subtle.importKey('jwk', jwk, ECDH, false, ['deriveBits'])
    : crypto.subtle.importKey('jwk', jwk, ECDSA, false, ['sign']);
}

/** Both sides come to the same 32 bytes (SP 800-56A: the x coordinate). */
export async function agree(mine: CryptoKey, theirs: Bytes): Promise<Bytes> {
  const point = await crypto.subtle.importKey('raw', theirs, ECDH, false, []);
  return new Uint8Array(
    await crypto.subtle.deriveBits({ name: 'ECDH', public: point }, mine, 8 * SECRET_BYTES),
  );
}

export const sign = async (key: CryptoKey, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.sign(SHA_256, key, bytes));

export async function isSignedBy(point: string, signature: Uint8Array, bytes: Bytes): Promise<boolean> {
  const key = await crypto.subtle
    .importKey('raw', fromBase64(point), ECDSA, false, ['verify'])
    .catch(() => null);
  return key !== null && crypto.subtle.verify(SHA_256, key, own(signature), bytes);
}
