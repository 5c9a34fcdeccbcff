import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isSealed,
  openWithKey,
  openWithPassphrase,
  SealFailure,
  seal,
  sealingKey,
} from '../../../src/browser/sealing/envelope.ts';

/** Fewer rounds than a real envelope has: these tests are about the rest. */
const QUICK = 1000;
const SALT = '000102030405060708090a0b0c0d0e0f';
const IV = '101112131415161718191a1b';
const PASSPHRASE = 'correct horse battery staple';

const quickKey = (passphrase = PASSPHRASE) => sealingKey(passphrase, SALT, QUICK);
const faultOf = (opening: Promise<unknown>) =>
  opening.then(
    () => null,
    (error) => (error instanceof SealFailure ? error.fault : error),
  );
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** With one byte changed. */
async function spoiled(file: Blob, at: number): Promise<Blob> {
  const bytes = await bytesOf(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return new Blob([bytes]);
}

describe('an envelope', () => {
  it('is opened by its passphrase, however its letters were typed, and by no other', async () => {
    const file = await seal(new Blob(['the log']), await quickKey('Grüße, caf\u00e9'));
    expect(await isSealed(file)).toBe(true);
    expect(await (await openWithPassphrase(file, 'Grüße, cafe\u0301')).text()).toBe('the log');
    expect(await faultOf(openWithPassphrase(file, 'Grüße, cafe'))).toBe('wrong-passphrase');
    expect(await (await openWithKey(file, await quickKey('Grüße, café'))).text()).toBe('the log');
  });

  it('takes 600,000 rounds and a salt and numbers of its own each time', async () => {
    const keys = [await sealingKey(PASSPHRASE), await sealingKey(PASSPHRASE)];
    expect(keys.map(({ iterations }) => iterations)).toEqual([600_000, 600_000]);
    expect(keys[0]?.salt).not.toBe(keys[1]?.salt);
    const key = await quickKey();
    const [one, other] = [await seal(new Blob(['same']), key), await seal(new Blob(['same']), key)];
    expect(await one.text()).not.toBe(await other.text());
    await expect(crypto.subtle.exportKey('raw', key.key)).rejects.toThrow();
  });

  it('is found out wherever it was changed or cut short', async () => {
    const file = await seal(new Blob(['x'.repeat(500)]), await quickKey(), IV);
    const line = (await file.text()).indexOf('\n');
    for (const at of [-1, -200, line + 1])
      expect(await faultOf(openWithPassphrase(await spoiled(file, at), PASSPHRASE))).toBe('damaged');
    expect(await faultOf(openWithPassphrase(file.slice(0, file.size - 1), PASSPHRASE))).toBe('damaged');
    expect(await faultOf(openWithPassphrase(file.slice(0, line), PASSPHRASE))).toBe('damaged');
    // The first line is sealed with the rest: another number in it opens nothing.
    const text = new TextDecoder('latin1').decode(await bytesOf(file));
    const moved = Uint8Array.from(text.replace(/"iv":"./, '"iv":"f'), (char) => char.charCodeAt(0));
    expect(await faultOf(openWithPassphrase(new Blob([moved]), PASSPHRASE))).toBe('damaged');
  });

  it('refuses what it is not, what is newer, and what would take for ever', async () => {
    const header = (change: object) =>
      new Blob([`${JSON.stringify({ format: 'plumbline-sealed', version: 1, ...change })}\n`, 'xx']);
    expect(await isSealed(new Blob(['{"format":"plumbline-log"']))).toBe(false);
    expect(await faultOf(openWithPassphrase(new Blob(['{}']), PASSPHRASE))).toBe('not-sealed');
    expect(await faultOf(openWithPassphrase(header({ version: 2 }), PASSPHRASE))).toBe('newer');
    const hostile = {
      kdf: 'PBKDF2-HMAC-SHA-256',
      iterations: 2_000_000_000,
      salt: SALT,
      cipher: 'AES-256-GCM',
      iv: IV,
      check: '0'.repeat(32),
    };
    expect(await faultOf(openWithPassphrase(header(hostile), PASSPHRASE))).toBe('damaged');
  });

  it('is the one that is documented, and a program of a few lines opens it', async () => {
    const documented = readFileSync(new URL('../../../docs/data.md', import.meta.url), 'utf8');
    const file = await seal(new Blob(['plumb']), await sealingKey(PASSPHRASE, SALT), IV);
    const bytes = Buffer.from(await file.arrayBuffer());
    const end = bytes.indexOf('\n');
    expect(documented).toContain(bytes.subarray(0, end).toString());
    expect(documented).toContain(bytes.subarray(end + 1).toString('hex'));

    const { salt, iv, iterations } = JSON.parse(bytes.subarray(0, end).toString());
    const key = pbkdf2Sync(PASSPHRASE, Buffer.from(salt, 'hex'), iterations, 32, 'sha256');
    const opener = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'hex'));
    opener.setAAD(bytes.subarray(0, end));
    opener.setAuthTag(bytes.subarray(-16));
    expect(`${opener.update(bytes.subarray(end + 1, -16))}${opener.final()}`).toBe('plumb');
  });
});
