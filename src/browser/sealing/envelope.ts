import { z } from '../../core/schema.ts';

/**
 * An envelope that only a passphrase opens: a line of JSON that says how it was made, and after its line break the content,
 * encrypted. docs/data.md has the format and a test vector. It knows nothing of what is inside.
 */

/** OWASP Password Storage Cheat Sheet (2023): at least 600,000 rounds of PBKDF2 with HMAC-SHA-256. */
const ITERATIONS = 600_000;
/** More would keep a page busy for minutes: such a file was not made by us. */
const MOST_ITERATIONS = 10_000_000;
/** NIST SP 800-132, section 5.1: at least 128 bits. */
const SALT_BYTES = 16;
/** NIST SP 800-38D, section 8.2.2: 96 bits by chance, for fewer than 2^32 envelopes under one key. */
const IV_BYTES = 12;
/** The first line is shorter than this. */
const MOST_HEADER_BYTES = 1024;

const FORMAT = 'plumbline-sealed';
const VERSION = 1;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));
const Header = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  kdf: z.literal('PBKDF2-HMAC-SHA-256'),
  iterations: z.int().check(z.minimum(1), z.maximum(MOST_ITERATIONS)),
  salt: hex(SALT_BYTES),
  cipher: z.literal('AES-256-GCM'),
  iv: hex(IV_BYTES),
  /** The tag of nothing at all under the key: tells a wrong passphrase from a damaged file. */
  check: hex(16),
});
type Header = z.infer<typeof Header>;

/** A key that was made from a passphrase, with what makes it again. It can be kept in a database, and not be read out of it. */
export interface SealingKey {
  readonly key: CryptoKey;
  readonly salt: string;
  readonly iterations: number;
}

/** `not-sealed`: no envelope of ours. `newer`: made by a later Plumbline. `damaged`: changed or cut short since. */
export type SealFault = 'not-sealed' | 'newer' | 'wrong-passphrase' | 'damaged';

export class SealFailure extends Error {
  readonly fault: SealFault;

  constructor(fault: SealFault, cause?: unknown) {
    super(`envelope: ${fault}`, { cause });
    this.name = 'SealFailure';
    this.fault = fault;
  }
}

/** The same passphrase, salt and number of rounds make the same key. The same letters count, however they were typed (NFC). */
export async function sealingKey(
  passphrase: string,
  salt: string = toHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES))),
  iterations: number = ITERATIONS,
): Promise<SealingKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { key, salt, iterations };
}

export async function seal(
  content: Blob,
  { key, salt, iterations }: SealingKey,
  iv: string = toHex(crypto.getRandomValues(new Uint8Array(IV_BYTES))),
): Promise<Blob> {
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    kdf: 'PBKDF2-HMAC-SHA-256',
    iterations,
    salt,
    cipher: 'AES-256-GCM',
    iv,
    check: await checkOf(key),
  };
  const line = new TextEncoder().encode(JSON.stringify(header));
  const sealed = await crypto.subtle.encrypt(gcm(iv, line), key, await content.arrayBuffer());
  return new Blob([line, '\n', sealed], { type: 'application/octet-stream' });
}

/** Whether a file is an envelope, of whatever version. */
export async function isSealed(file: Blob): Promise<boolean> {
  const start = `{"format":"${FORMAT}"`;
  return (await file.slice(0, start.length).text()) === start;
}

/** @throws SealFailure (rejects) */
export async function openWithPassphrase(file: Blob, passphrase: string): Promise<Blob> {
  const { header, ...parts } = await readEnvelope(file);
  return open({ header, ...parts }, await sealingKey(passphrase, header.salt, header.iterations));
}

/** @throws SealFailure (rejects) */
export const openWithKey = async (file: Blob, key: SealingKey): Promise<Blob> =>
  open(await readEnvelope(file), key);

interface Envelope {
  readonly header: Header;
  /** The first line as it stands: nobody can change it without being found out. */
  readonly line: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

async function readEnvelope(file: Blob): Promise<Envelope> {
  if (!(await isSealed(file))) throw new SealFailure('not-sealed');
  const start = new Uint8Array(await file.slice(0, MOST_HEADER_BYTES).arrayBuffer());
  const end = start.indexOf('\n'.charCodeAt(0));
  if (end < 0) throw new SealFailure('damaged');
  const line = start.slice(0, end);
  const header = readHeader(new TextDecoder().decode(line));
  return { header, line, sealed: await file.slice(end + 1).arrayBuffer() };
}

function readHeader(text: string): Header {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new SealFailure('damaged', cause);
  }
  const version = z.object({ version: z.int() }).safeParse(json);
  if (version.success && version.data.version > VERSION) throw new SealFailure('newer');
  const header = Header.safeParse(json);
  if (!header.success) throw new SealFailure('damaged', header.error);
  return header.data;
}

async function open({ header, line, sealed }: Envelope, { key }: SealingKey): Promise<Blob> {
  if ((await checkOf(key)) !== header.check) throw new SealFailure('wrong-passphrase');
  try {
    return new Blob([await crypto.subtle.decrypt(gcm(header.iv, line), key, sealed)]);
  } catch (cause) {
    throw new SealFailure('damaged', cause);
  }
}

/** Always of the same nothing under the same numbers, so it says nothing about a content. */
async function checkOf(key: CryptoKey): Promise<string> {
  const nothing = new Uint8Array();
  return toHex(
    new Uint8Array(await crypto.subtle.encrypt(gcm('00'.repeat(IV_BYTES), nothing), key, nothing)),
  );
}

const gcm = (iv: string, additionalData: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv: fromHex(iv),
  additionalData,
});

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
