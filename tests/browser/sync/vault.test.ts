import { createDecipheriv, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unbox } from '../../../src/browser/sync/box.ts';
import { sealEnvelope } from '../../../src/browser/sync/envelope.ts';
import { createKeyRing } from '../../../src/browser/sync/key-ring.ts';
import { fromBase64, importSecret, pointIn, utf8 } from '../../../src/browser/sync/primitives.ts';
import { sharing } from '../../../src/browser/sync/sharing.ts';
import { createVault, type KeptVault } from '../../../src/browser/sync/vault.ts';
import { type Message, type Vault, VaultFailure } from '../../../src/ports/sync-ports.ts';

const VECTORS = JSON.parse(
  readFileSync(new URL('../../fixtures/sync/envelope-vectors.json', import.meta.url), 'utf8'),
);

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A vault that is kept in memory, as a database would keep it. */
function vaultOf() {
  let kept: KeptVault | null = null;
  const keep = {
    read: async () => kept,
    write: async (value: KeptVault | null) => {
      kept = value;
    },
  };
  return { vault: createVault(keep), again: () => createVault(keep), kept: () => kept };
}

const address = { subject: 'pl0.q7dz0m4kx2ab.UA', id: 'UA-000000001' };
const faultOf = (opening: Promise<unknown>) =>
  opening.then(
    () => null,
    (error) => (error instanceof VaultFailure ? error.fault : error),
  );
const recipientOf = async (vault: Vault, device: string) => ({ device, ...(await vault.own()) });

describe('the envelope', () => {
  const { envelope } = VECTORS;
  const content = utf8(envelope.content);

  it('is what docs/sync-envelope.md says, byte for byte', async () => {
    const ring = createKeyRing();
    await ring.add(1, bytesOf(envelope.secret));
    const secret = ring.newest();
    if (!secret) throw new Error('no secret');
    expect(hex(secret.idBytes)).toBe(envelope.epoch);
    const sealed = await sealEnvelope(secret.key, secret.idBytes, envelope, content, bytesOf(envelope.iv));
    expect(hex(sealed)).toBe(envelope.sealed);
  });

  it('is opened by another program that has the secret', () => {
    const derive = (info: string) =>
      Buffer.from(hkdfSync('sha256', bytesOf(envelope.secret), 'plumbline/v1', info, 32));
    expect(derive('epoch').subarray(0, 4).toString('hex')).toBe(envelope.epoch);
    const sealed = Buffer.from(envelope.sealed, 'hex');
    expect(sealed[0]).toBe(1);
    const opening = createDecipheriv('aes-256-gcm', derive('log'), sealed.subarray(5, 17));
    opening.setAAD(Buffer.concat([sealed.subarray(0, 5), Buffer.from(`${envelope.subject}|${envelope.id}`)]));
    opening.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([opening.update(sealed.subarray(17, -16)), opening.final()]);
    const kept = padded.subarray(5, 5 + padded.readUInt32BE(1));
    expect((padded[0] === 1 ? inflateRawSync(kept) : kept).toString()).toBe(envelope.content);
    expect(padded.subarray(5 + kept.length).every((byte) => byte === 0)).toBe(true);
  });

  it('comes in steps of 256 bytes and shows nothing of what is in it', async () => {
    const { vault } = vaultOf();
    await vault.newEpoch();
    const plain = JSON.stringify(Array.from({ length: 100 }, (_, i) => ({ type: 'pain', value: i % 11 })));
    for (const each of ['', 'x', plain]) {
      const sealed = await vault.seal(address, utf8(each));
      expect(sealed.length % 256).toBe(0);
      expect(Buffer.from(sealed).includes('pain')).toBe(false);
      expect(text((await vault.open({ ...address, body: sealed })).content)).toBe(each);
    }
    expect((await vault.seal(address, utf8('x'))).length).toBe(256);
    expect((await vault.seal(address, utf8(plain))).length).toBeLessThan(plain.length / 4);
  });

  it('is refused where a byte was changed, and at another place', async () => {
    const { vault } = vaultOf();
    await vault.newEpoch();
    const body = await vault.seal(address, utf8('{"pain":3}'));
    for (const at of [5, 16, 17, 100, body.length - 1]) {
      const changed = body.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await faultOf(vault.open({ ...address, body: changed }))).toBe('changed');
    }
    expect(await faultOf(vault.open({ ...address, id: 'UA-000000002', body }))).toBe('changed');
    expect(await faultOf(vault.open({ ...address, subject: 'pl0.q7dz0m4kx2ab.UB', body }))).toBe('changed');
    expect(await faultOf(vault.open({ ...address, body: body.slice(0, 40) }))).toBe('changed');
    expect(await faultOf(vault.open({ ...address, body: new Uint8Array() }))).toBe('changed');
    const newer = body.slice();
    newer[0] = 2;
    expect(await faultOf(vault.open({ ...address, body: newer }))).toBe('newer');
  });
});

describe('a vault', () => {
  it('keeps keys that nobody can read out of it, and its secrets closed', async () => {
    const { vault, again, kept } = vaultOf();
    const own = await vault.own();
    const { id } = await vault.newEpoch();
    expect(await again().own()).toEqual(own);
    expect(await again().epoch()).toEqual({ id, number: 1 });
    const { agreement, signature, keeper } = kept() as KeptVault;
    for (const key of [agreement.privateKey, signature.privateKey])
      await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('raw', keeper)).rejects.toThrow();
    await vault.forget();
    expect(kept()).toBeNull();
    expect(await vault.epoch()).toBeNull();
  });

  it('seals nothing before there is a secret', async () => {
    expect(await faultOf(vaultOf().vault.seal(address, utf8('x')))).toBe('no-keys');
  });

  it('lets another device in by a key of one use, and no other', async () => {
    const [{ vault: laptop }, { vault: phone }] = [vaultOf(), vaultOf()];
    await laptop.newEpoch();
    await laptop.newEpoch();
    const key = crypto.getRandomValues(new Uint8Array(32));
    const body = await laptop.handOver(key, address);
    expect(await faultOf(phone.takeOver(new Uint8Array(32), { ...address, body }))).toBe('changed');
    await phone.takeOver(key, { ...address, body });
    expect(await phone.epoch()).toEqual(await laptop.epoch());
    const sealed = await phone.seal(address, utf8('hello'));
    expect(text((await laptop.open({ ...address, body: sealed })).content)).toBe('hello');
  });

  it('tells a new secret to the devices that stay, and to nobody else', async () => {
    const [{ vault: laptop }, { vault: phone }, { vault: tablet }] = [vaultOf(), vaultOf(), vaultOf()];
    await laptop.newEpoch();
    const key = new Uint8Array(32).fill(7);
    for (const joining of [phone, tablet])
      await joining.takeOver(key, { ...address, body: await laptop.handOver(key, address) });
    const before = await laptop.seal(address, utf8('before'));
    await laptop.newEpoch();
    const letter = await laptop.letter([await recipientOf(laptop, 'L'), await recipientOf(phone, 'P')]);
    const after = await laptop.seal(address, utf8('after'));

    expect(await phone.learn(letter, 'P', await laptop.own())).toBe(true);
    expect(await phone.learn(letter, 'P', await laptop.own())).toBe(false);
    expect(text((await phone.open({ ...address, body: after })).content)).toBe('after');
    expect(text((await phone.open({ ...address, body: before })).content)).toBe('before');

    expect(await faultOf(tablet.learn(letter, 'T', await laptop.own()))).toBe('left-out');
    expect(await faultOf(tablet.learn(letter, 'P', await laptop.own()))).toBe('changed');
    expect(await faultOf(tablet.open({ ...address, body: after }))).toBe('sealed-otherwise');
  });

  it('takes no secret that a known device did not sign', async () => {
    const [{ vault: laptop }, { vault: phone }, { vault: server }] = [vaultOf(), vaultOf(), vaultOf()];
    await server.newEpoch();
    await laptop.newEpoch();
    const forged = await server.letter([await recipientOf(phone, 'P')]);
    expect(await faultOf(phone.learn(forged, 'P', await laptop.own()))).toBe('changed');
    expect(await faultOf(phone.learn(new Uint8Array(10), 'P', await laptop.own()))).toBe('changed');
    expect(await phone.epoch()).toBeNull();
  });

  it('uses the same one of two secrets that were made at once', async () => {
    const [{ vault: laptop }, { vault: phone }] = [vaultOf(), vaultOf()];
    const key = new Uint8Array(32).fill(7);
    await laptop.newEpoch();
    await phone.takeOver(key, { ...address, body: await laptop.handOver(key, address) });
    await laptop.newEpoch();
    await phone.newEpoch();
    const both = [await recipientOf(laptop, 'L'), await recipientOf(phone, 'P')];
    await laptop.learn(await phone.letter(both), 'L', await phone.own());
    await phone.learn(await laptop.letter(both), 'P', await laptop.own());
    expect(await laptop.epoch()).toEqual(await phone.epoch());
    expect((await laptop.epoch())?.number).toBe(2);
  });

  it('is brought back by the secret of a sheet, whatever came since it was printed', async () => {
    const [{ vault: laptop }, { vault: replacement }] = [vaultOf(), vaultOf()];
    const { secret, point } = await sharing.newKey('agreement');
    await laptop.newEpoch();
    const before = await laptop.seal(address, utf8('before'));
    await laptop.newEpoch();
    const letter = await laptop.letter([{ device: 'R', agreement: point }]);
    await replacement.recover(letter, 'R', secret);
    expect(text((await replacement.open({ ...address, body: before })).content)).toBe('before');
    const other = await sharing.newKey('agreement');
    expect(await faultOf(vaultOf().vault.recover(letter, 'R', other.secret))).toBe('changed');
  });
});

describe('a box', () => {
  it('is opened by its key alone: the vector of docs/sync-envelope.md', async () => {
    const { box } = VECTORS;
    const secret = fromBase64(box.secret);
    const key = await importSecret(secret, 'agreement');
    const opened = await unbox(key, pointIn(secret), utf8(box.bound), bytesOf(box.sealed));
    expect(text(opened)).toBe(box.content);
    await expect(unbox(key, pointIn(secret), utf8('letter|other'), bytesOf(box.sealed))).rejects.toThrow();
  });
});

describe('sharing', () => {
  const identity = async () => ({
    agreement: await sharing.newKey('agreement'),
    signature: await sharing.newKey('signature'),
  });

  it('is read by the professional alone, and only where the person signed it', async () => {
    const [ann, physio, eve] = [await identity(), await identity(), await identity()];
    const place = { subject: 'in.physio.ann', id: 'grant-1' };
    const key = sharing.newContentKey();
    const body = await sharing.grant(ann, physio.agreement.point, place, key);
    const grant: Message = { ...place, body };
    expect(await sharing.openGrant(physio, null, grant)).toEqual(key);
    expect(await sharing.openGrant(physio, ann.signature.point, grant)).toEqual(key);
    expect(await faultOf(sharing.openGrant(eve, null, grant))).toBe('changed');
    expect(await faultOf(sharing.openGrant(physio, eve.signature.point, grant))).toBe('changed');

    const sealed = await sharing.seal(key, ann, { ...place, id: '2' }, utf8('{"pain":3}'));
    const message: Message = { ...place, id: '2', body: sealed };
    expect(text(await sharing.open(key, ann.signature.point, message))).toBe('{"pain":3}');
    expect(await faultOf(sharing.open(key, eve.signature.point, message))).toBe('changed');
    expect(await faultOf(sharing.open(sharing.newContentKey(), ann.signature.point, message))).toBe(
      'changed',
    );
    expect(await faultOf(sharing.open(key, ann.signature.point, { ...message, id: '3' }))).toBe('changed');
  });
});
