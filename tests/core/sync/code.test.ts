import { credsAuthenticator } from '@nats-io/nats-core';
import { createUser } from '@nats-io/nkeys';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slot as issueSlot, newSeeds } from '../../../deploy/keys.ts';
import { type Code, readCode, writeCode } from '../../../src/core/sync/code.ts';
import { BASE64_URL, CROCKFORD, fromDigits, toDigits } from '../../../src/core/sync/digits.ts';
import { packSlot, type Slot, unpackSlot } from '../../../src/core/sync/slot.ts';

const place = {
  servers: ['wss://sync.clinic.example', 'wss://sync2.clinic.example:8443/in'],
  person: 'q7dz0m4kx2ab',
  logStream: 'pl3',
};
const bytes = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 37) % 256);
const point = (first: number) => toDigits(Uint8Array.from([4, ...bytes(63), first]), BASE64_URL);
const expiresAt = Date.UTC(2026, 11, 4);

const issued = await Promise.all(
  [1, 2, 3, 4].map(() =>
    issueSlot(newSeeds().issuing, 'A'.repeat(56), { ...place, expiresAt: 1_827_000_000 }),
  ),
);
const withoutWarning = ({ device, credentials }: Slot): Slot => ({
  device,
  credentials: credentials.replace(/\*+ IMPORTANT[^-]*/, ''),
});
const slots = issued.map(withoutWarning);
const [slot] = slots;
if (!slot) throw new Error('no slot');

const codes: Code[] = [
  { kind: 'invitation', by: 'Praxis Müller', ...place, expiresAt, slots },
  {
    kind: 'device',
    by: 'Laptop in the study',
    ...place,
    expiresAt,
    from: createUser().getPublicKey(),
    key: bytes(32),
    slot,
  },
  { kind: 'recovery', ...place, secret: bytes(96), slot },
  { kind: 'professional', by: 'Dr. Żak', person: place.person, agreement: point(1), signature: point(2) },
];

describe.each(codes)('a code of the kind $kind', (code) => {
  const text = writeCode(code);

  it('is read as it was written, however it was typed', () => {
    expect(readCode(text)).toEqual({ type: 'read', code });
    const typed = ` ${text.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'i').replace('pl-', 'PL-')}\n`;
    // The version is a digit for certain.
    const grouped = typed.replace(/^ PL-(.)i-/, ' PL-$11-').replace(/(.{5})/g, '$1 ');
    expect(readCode(grouped)).toEqual({ type: 'read', code });
  });

  it('fits the denser mode of a QR code', () => {
    expect(text).toMatch(/^[0-9A-Z-]+$/);
    // A QR code of version 40-L holds 4,296 such characters, one of version 21-L 1,351.
    expect(text.length).toBeLessThan(code.kind === 'invitation' ? 4296 : 1351);
  });

  it('is refused where a digit is wrong or missing', () => {
    const refused = { type: 'refused', cause: 'bad-code' };
    fc.assert(
      fc.property(fc.nat(text.length - 7), fc.constantFrom(...CROCKFORD), (at, digit) => {
        const i = at + 6;
        fc.pre(text[i] !== digit);
        expect(readCode(text.slice(0, i) + digit + text.slice(i + 1))).toEqual(refused);
      }),
      { numRuns: 100 },
    );
    for (const cut of [1, 2, 20, text.length - 7]) expect(readCode(text.slice(0, -cut))).toEqual(refused);
  });

  it('is told apart where a later Plumbline made it', () => {
    expect(readCode(text.replace(/1-/, '2-'))).toEqual({ type: 'refused', cause: 'newer' });
  });
});

describe('a slot', () => {
  it('lets the client of the servers in after it travelled', () => {
    const { credentials } = unpackSlot(packSlot(issued[0] as Slot)) as Slot;
    expect(() => credsAuthenticator(new TextEncoder().encode(credentials))('nonce')).not.toThrow();
  });

  it('travels as it is where it is of another shape', () => {
    const other = { device: slot.device, credentials: 'let me in, please' };
    expect(unpackSlot(packSlot(other))).toEqual(other);
    expect(unpackSlot(new Uint8Array([1, 2]))).toBeNull();
  });
});

describe('readCode', () => {
  it('refuses whatever else there is', () => {
    for (const text of ['', 'PL-', 'PL-X1-00000000', 'PL-I1-', 'https://example.org', 'PL-P1-0000000U'])
      expect(readCode(text)).toEqual({ type: 'refused', cause: 'bad-code' });
    fc.assert(fc.property(fc.string(), (text) => readCode(text).type === 'refused'));
  });

  it('takes no server that would be spoken to in the clear, but one on the same machine', () => {
    const at = (server: string) =>
      readCode(writeCode({ kind: 'recovery', ...place, servers: [server], secret: bytes(96), slot })).type;
    expect(at('ws://127.0.0.1:8080')).toBe('read');
    for (const server of [
      'ws://clinic.example',
      'https://clinic.example',
      'wss://a b',
      'wss://x@y',
      'javascript:1',
    ])
      expect(at(server)).toBe('refused');
  });
});

describe('digits', () => {
  it('are the bytes again', () => {
    for (const alphabet of [CROCKFORD, BASE64_URL])
      fc.assert(
        fc.property(fc.uint8Array(), (each) => {
          expect(fromDigits(toDigits(each, alphabet), alphabet)).toEqual(each);
        }),
      );
    expect(toDigits(new TextEncoder().encode('foobar'), BASE64_URL)).toBe('Zm9vYmFy');
  });

  it('are no bytes where bits are left over', () => {
    expect(fromDigits('Zh', BASE64_URL)).toBeNull();
    expect(fromDigits('Z', BASE64_URL)).toBeNull();
  });
});
