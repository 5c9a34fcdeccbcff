import { BASE32, BASE64_URL, fromDigits, toDigits } from './digits.ts';
import { asciiBytes, asciiText, type Field, readFields, writeFields } from './fields.ts';

/** A place for one device that an invitation brings. */
export interface Slot {
  /** The device's public name at the servers: an NKey, `U` and 55 more digits of base 32. */
  readonly device: string;
  /** What lets it in: a file of NATS credentials, which holds a JWT and the seed of its key. A secret. */
  readonly credentials: string;
}

/** 56 digits of base 32 make 35 bytes; a seed's 58 make 36. */
const DEVICE = /^[A-Z2-7]{56}$/;
const JWT = /\b(eyJ[\w-]+)\.([\w-]+)\.([\w-]+)/;
const SEED = /\bSU[A-Z2-7]{56}\b/;

export const isDevice = (text: string): boolean => DEVICE.test(text);

/**
 * A slot as bytes: without the digits that its parts are written in, and what stands around them, it is a third shorter,
 * and so is the code that carries it. Credentials of another shape travel as they are.
 */
export function packSlot({ device, credentials }: Slot): Uint8Array<ArrayBuffer> {
  const jwt = JWT.exec(credentials)
    ?.slice(1)
    .map((part) => fromDigits(part, BASE64_URL)) ?? [null];
  const packed = [...jwt, fromDigits(SEED.exec(credentials)?.[0] ?? '-', BASE32)];
  const parts = packed.filter((part) => part !== null);
  const fields: Field[] =
    parts.length === packed.length
      ? parts.map((bytes) => ({ tag: 'j', bytes }))
      : [{ tag: 't', bytes: asciiBytes(credentials) }];
  return writeFields([{ tag: 'd', bytes: fromDigits(device, BASE32) ?? new Uint8Array() }, ...fields]);
}

/** @returns null where the bytes are no slot. */
export function unpackSlot(bytes: Uint8Array): Slot | null {
  const fields = readFields(bytes) ?? [];
  const named = (tag: string) => fields.filter((field) => field.tag === tag).map((field) => field.bytes);
  const [name] = named('d');
  const device = name ? toDigits(name, BASE32) : '';
  const [text] = named('t');
  const credentials = text ? asciiText(text) : joined(named('j'));
  return isDevice(device) && credentials ? { device, credentials } : null;
}

function joined(parts: readonly Uint8Array[]): string | null {
  const [header, payload, signature, seed] = parts;
  if (!header || !payload || !signature || !seed) return null;
  const jwt = [header, payload, signature].map((part) => toDigits(part, BASE64_URL)).join('.');
  return credentialsOf(jwt, toDigits(seed, BASE32));
}

/** As the servers' own tools write it, without their words of warning. */
const credentialsOf = (jwt: string, seed: string): string =>
  `-----BEGIN NATS USER JWT-----
${jwt}
------END NATS USER JWT------

-----BEGIN USER NKEY SEED-----
${seed}
------END USER NKEY SEED------
`;
