import { readFields, writeFields } from '../../core/sync/fields.ts';
import { type Vault, VaultFailure } from '../../ports/sync-ports.ts';
import { EPOCH_BYTES, epochOf, openEnvelope, sealEnvelope } from './envelope.ts';
import { createKeyRing, epochNamed, idOf, type KeyRing } from './key-ring.ts';
import { readLetter, writeLetter } from './letter.ts';
import {
  type Bytes,
  base64,
  cipherKey,
  decrypt,
  encrypt,
  importSecret,
  newPair,
  own,
  pointIn,
  pointOf,
  random,
  SECRET_BYTES,
  utf8,
} from './primitives.ts';

/** What a vault is kept as. Its keys can be stored in a database, and not be read out of it. */
export interface KeptVault {
  readonly agreement: CryptoKeyPair;
  readonly signature: CryptoKeyPair;
  /** Closes the key ring while it is stored. */
  readonly keeper: CryptoKey;
  readonly ring: Bytes | null;
}

export interface VaultKeep {
  readonly read: () => Promise<KeptVault | null>;
  readonly write: (kept: KeptVault | null) => Promise<void>;
}

const RING = utf8('ring');
/** In place of an epoch's id, where a key of one use seals. */
const NO_EPOCH = new Uint8Array(EPOCH_BYTES);

interface Open {
  readonly kept: KeptVault;
  readonly ring: KeyRing;
}

/** The vault of this browser profile, by WebCrypto alone. It is read once and written whenever its secrets change. */
export function createVault(keep: VaultKeep): Vault {
  let opened: Promise<Open> | null = null;

  function unlocked(): Promise<Open> {
    opened ??= load().catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  async function load(): Promise<Open> {
    const kept = (await keep.read()) ?? (await create());
    const ring = createKeyRing();
    if (kept.ring) await ring.read(await decrypt(kept.keeper, RING, kept.ring));
    return { kept, ring };
  }

  async function create(): Promise<KeptVault> {
    const keeper = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    const kept = {
      agreement: await newPair('agreement'),
      signature: await newPair('signature'),
      keeper,
      ring: null,
    };
    await keep.write(kept);
    return kept;
  }

  async function store({ kept, ring }: Open): Promise<void> {
    await keep.write({ ...kept, ring: await encrypt(kept.keeper, RING, ring.write()) });
  }

  return {
    async own() {
      const { kept } = await unlocked();
      const [agreement, signature] = [await pointOf(kept.agreement), await pointOf(kept.signature)];
      return { agreement: base64(agreement), signature: base64(signature) };
    },
    async newEpoch() {
      const open = await unlocked();
      const number = (open.ring.newest()?.number ?? 0) + 1;
      const secret = random(SECRET_BYTES);
      await open.ring.add(number, secret);
      await store(open);
      const made = open.ring.newest();
      if (!made) throw new VaultFailure('no-keys');
      return epochNamed(made);
    },
    async epoch() {
      const newest = (await unlocked()).ring.newest();
      return newest && epochNamed(newest);
    },
    async seal(address, content) {
      const newest = (await unlocked()).ring.newest();
      if (!newest) throw new VaultFailure('no-keys');
      return sealEnvelope(newest.key, newest.idBytes, address, own(content));
    },
    async open(message) {
      const epoch = idOf(epochOf(message));
      const secret = (await unlocked()).ring.find(epoch);
      if (!secret) throw new VaultFailure('sealed-otherwise');
      return { content: await openEnvelope(secret.key, message), epoch };
    },
    async letter(recipients) {
      const { kept, ring } = await unlocked();
      return writeLetter(ring, recipients, kept.signature.privateKey, random(SECRET_BYTES));
    },
    async learn(letter, device, author) {
      const open = await unlocked();
      const pair = open.kept.agreement;
      const reader = { device, key: pair.privateKey, point: await pointOf(pair) };
      const isNew = await readLetter(letter, reader, open.ring, author);
      if (isNew) await store(open);
      return isNew;
    },
    async handOver(key, address) {
      const { ring } = await unlocked();
      const bundle = writeFields([{ tag: 'r', bytes: ring.write() }]);
      return sealEnvelope(await cipherKey(key, 'hand over'), NO_EPOCH, address, bundle);
    },
    async takeOver(key, message) {
      const open = await unlocked();
      epochOf(message);
      const fields = readFields(await openEnvelope(await cipherKey(key, 'hand over'), message)) ?? [];
      const secrets = fields.find(({ tag }) => tag === 'r');
      if (!secrets) throw new VaultFailure('changed');
      await open.ring.read(secrets.bytes);
      await store(open);
    },
    async recover(letter, device, secret) {
      const open = await unlocked();
      const key = await importSecret(secret, 'agreement');
      await readLetter(letter, { device, key, point: pointIn(secret) }, open.ring, null);
      await store(open);
    },
    async forget() {
      opened = null;
      await keep.write(null);
    },
  };
}
