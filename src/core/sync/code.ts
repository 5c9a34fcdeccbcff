import { crc32 } from './crc32.ts';
import { BASE64_URL, CROCKFORD, fromDigits, toDigits } from './digits.ts';
import { asciiBytes, asciiText, type Field, readFields, writeFields } from './fields.ts';
import { isDevice, packSlot, type Slot, unpackSlot } from './slot.ts';

/** Where a person's messages lie, as every code that lets a device in says it. */
export interface CodePlace {
  /** `wss://` addresses of the servers of one cluster. */
  readonly servers: readonly string[];
  /** Twelve random characters. */
  readonly person: string;
  readonly logStream: string;
}

/** From whoever runs the servers, for one person and all their devices. */
export interface InvitationCode extends CodePlace {
  readonly kind: 'invitation';
  /** Who runs the servers, as they call themselves. */
  readonly by: string;
  /** Epoch ms. */
  readonly expiresAt: number;
  /** The first is for the device that accepts it. */
  readonly slots: readonly Slot[];
}

/** From one device of a person for another: shown for some minutes. */
export interface DeviceCode extends CodePlace {
  readonly kind: 'device';
  /** The device that shows it, as the person named it. */
  readonly by: string;
  /** Epoch ms. */
  readonly expiresAt: number;
  /** The device that has laid the bundle ready. */
  readonly from: string;
  /** Opens the bundle: 32 bytes. */
  readonly key: Uint8Array;
  readonly slot: Slot;
}

/** The sheet that brings everything back when all devices are lost. It has no end. */
export interface RecoveryCode extends CodePlace {
  readonly kind: 'recovery';
  /** A private P-256 key and its public point, 96 bytes: each new secret of the person is boxed for it. */
  readonly secret: Uint8Array;
  readonly slot: Slot;
}

/** Whom to share with: scanned in person, so that no server can put itself in between. */
export interface ProfessionalCode {
  readonly kind: 'professional';
  /** As they want to be known. */
  readonly by: string;
  readonly person: string;
  /** Raw P-256 points, base64url. */
  readonly agreement: string;
  readonly signature: string;
}

export type Code = InvitationCode | DeviceCode | RecoveryCode | ProfessionalCode;
export type CodeKind = Code['kind'];

/** `bad-code`: not one of ours, or changed. `newer`: made by a later Plumbline. */
export type CodeRefusal = 'bad-code' | 'newer';

export type ReadCode =
  | { readonly type: 'read'; readonly code: Code }
  | { readonly type: 'refused'; readonly cause: CodeRefusal };

const VERSION = 1;
const LETTERS: Readonly<Record<CodeKind, string>> = {
  invitation: 'I',
  device: 'D',
  recovery: 'R',
  professional: 'P',
};
const SHAPE = /^PL-?([IDRP])(\d{1,2})-?([0-9A-Z]+)$/;
const SUM_BYTES = 4;
/** Of a name in a code. */
const MOST_NAME = 40;
const KEY_BYTES = 32;
const SECRET_BYTES = 96;
const POINT_BYTES = 65;

/** Capitals, digits and hyphens alone: a QR code's alphanumeric mode holds them in five and a half bits each. */
export function writeCode(code: Code): string {
  const start = `PL-${LETTERS[code.kind]}${VERSION}-`;
  const body = writeFields(fieldsOf(code));
  return start + toDigits(new Uint8Array([...body, ...sum(start, body)]), CROCKFORD);
}

/** Takes what was scanned, pasted or typed: spaces, small letters, and O, I and L for 0 and 1 do no harm. */
export function readCode(text: string): ReadCode {
  const refused = (cause: CodeRefusal): ReadCode => ({ type: 'refused', cause });
  const [, letter = '', version = '', digits = ''] = SHAPE.exec(text.replace(/\s/g, '').toUpperCase()) ?? [];
  const kind = kindOf(letter);
  if (!kind) return refused('bad-code');
  if (Number(version) > VERSION) return refused('newer');
  const bytes = fromDigits(digits.replace(/O/g, '0').replace(/[IL]/g, '1'), CROCKFORD);
  if (!bytes) return refused('bad-code');
  const body = bytes.slice(0, -SUM_BYTES);
  const told = bytes.slice(-SUM_BYTES);
  if (sum(`PL-${letter}${VERSION}-`, body).some((byte, i) => byte !== told[i])) return refused('bad-code');
  const code = codeOf(kind, readFields(body) ?? []);
  return code ? { type: 'read', code } : refused('bad-code');
}

function sum(start: string, body: Uint8Array): number[] {
  const crc = crc32(new Uint8Array([...asciiBytes(start), ...body]));
  return [crc >>> 24, (crc >>> 16) & 0xff, (crc >>> 8) & 0xff, crc & 0xff];
}

const kindOf = (letter: string): CodeKind | undefined =>
  (Object.keys(LETTERS) as CodeKind[]).find((kind) => LETTERS[kind] === letter);

const by = (name: string): Field => text('n', encodeURIComponent(name.slice(0, MOST_NAME)));
const text = (tag: string, value: string): Field => ({ tag, bytes: asciiBytes(value) });
const points = (tag: string, value: string): Field => ({
  tag,
  bytes: fromDigits(value, BASE64_URL) ?? new Uint8Array(),
});

function fieldsOf(code: Code): Field[] {
  if (code.kind === 'professional')
    return [by(code.by), text('p', code.person), points('a', code.agreement), points('g', code.signature)];
  const place = [...code.servers.map((server) => text('s', server)), text('p', code.person)];
  const stream = text('l', code.logStream);
  switch (code.kind) {
    case 'invitation': {
      const slots = code.slots.map((slot) => ({ tag: 'c', bytes: packSlot(slot) }));
      return [by(code.by), ...place, stream, text('e', code.expiresAt.toString(36)), ...slots];
    }
    case 'device': {
      const end = [text('e', code.expiresAt.toString(36)), text('f', code.from)];
      const secrets = [
        { tag: 'k', bytes: code.key },
        { tag: 'c', bytes: packSlot(code.slot) },
      ];
      return [by(code.by), ...place, stream, ...end, ...secrets];
    }
    case 'recovery':
      return [...place, stream, { tag: 'k', bytes: code.secret }, { tag: 'c', bytes: packSlot(code.slot) }];
  }
}

function codeOf(kind: CodeKind, fields: readonly Field[]): Code | null {
  const all = (tag: string) => fields.filter((field) => field.tag === tag).map(({ bytes }) => bytes);
  const texts = (tag: string) => all(tag).map(asciiText);
  const [person] = texts('p');
  const name = nameOf(texts('n')[0] ?? '');
  if (!person || !/^\w{1,64}$/.test(person) || name === null) return null;
  if (kind === 'professional') {
    const [agreement, signature] = [all('a')[0], all('g')[0]];
    if (agreement?.length !== POINT_BYTES || signature?.length !== POINT_BYTES) return null;
    const point = (bytes: Uint8Array) => toDigits(bytes, BASE64_URL);
    return { kind, by: name, person, agreement: point(agreement), signature: point(signature) };
  }
  const servers = texts('s');
  const [logStream] = texts('l');
  const slots = all('c').map(unpackSlot);
  const [slot] = slots;
  if (!logStream || !slot || servers.length === 0 || !servers.every(isAddress)) return null;
  const place = { servers, person, logStream };
  const expiresAt = Number.parseInt(texts('e')[0] ?? '', 36);
  const [key] = all('k');
  const [from = ''] = texts('f');
  switch (kind) {
    case 'invitation': {
      const sound = slots.filter((each) => each !== null);
      return expiresAt > 0 && sound.length === slots.length
        ? { kind, by: name, ...place, expiresAt, slots: sound }
        : null;
    }
    case 'device':
      return expiresAt > 0 && isDevice(from) && key?.length === KEY_BYTES
        ? { kind, by: name, ...place, expiresAt, from, key, slot }
        : null;
    case 'recovery':
      return key?.length === SECRET_BYTES ? { kind, ...place, secret: key, slot } : null;
  }
}

function nameOf(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Never in the clear, but for a server on the same machine. */
const isAddress = (text: string): boolean =>
  /^(wss:\/\/[\w.-]+|ws:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?(\/[\w./-]*)?$/.test(text);
