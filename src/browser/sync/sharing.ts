import type { Sharing } from '../../ports/sharing-port.ts';
import { type Message, VaultFailure } from '../../ports/sync-ports.ts';
import { box, unbox } from './box.ts';
import { EPOCH_BYTES, epochOf, openEnvelope, sealEnvelope } from './envelope.ts';
import { pad, unpad } from './padding.ts';
import {
  type Bytes,
  base64,
  cipherKey,
  fromBase64,
  importSecret,
  isSignedBy,
  joined,
  newPair,
  own,
  pointIn,
  random,
  SECRET_BYTES,
  SIGNATURE_BYTES,
  secretOf,
  sign,
  utf8,
} from './primitives.ts';

const NO_EPOCH = new Uint8Array(EPOCH_BYTES);
/** What stands around the content of a grant: point, number, tag, signature. */
const AROUND_GRANT_BYTES = 65 + 12 + 16 + SIGNATURE_BYTES;

/** Sealing between two people, by WebCrypto. It keeps nothing. */
export const sharing: Sharing = {
  async newKey(use) {
    const secret = await secretOf(await newPair(use, true));
    return { secret, point: base64(pointIn(secret)) };
  },
  newContentKey: () => random(SECRET_BYTES),
  async grant(from, to, address, content) {
    const padded = await pad(own(content), AROUND_GRANT_BYTES);
    const sealed = await box(fromBase64(to), boundTo('grant', address), padded);
    return signed(from.signature.secret, address, sealed);
  },
  async openGrant(to, signature, message) {
    const sealed = signature === null ? unsigned(message.body) : await checked(signature, message);
    try {
      const key = await importSecret(to.agreement.secret, 'agreement');
      return await unpad(await unbox(key, pointIn(to.agreement.secret), boundTo('grant', message), sealed));
    } catch (cause) {
      throw new VaultFailure('changed', cause);
    }
  },
  async seal(key, from, address, content) {
    const sealed = await sealEnvelope(await cipherKey(key, 'share'), NO_EPOCH, address, own(content));
    return signed(from.signature.secret, address, sealed);
  },
  async open(key, signature, message) {
    const sealed = { ...message, body: await checked(signature, message) };
    epochOf(sealed);
    return openEnvelope(await cipherKey(key, 'share'), sealed);
  },
};

async function signed(
  secret: Uint8Array,
  address: Pick<Message, 'subject' | 'id'>,
  sealed: Bytes,
): Promise<Bytes> {
  const key = await importSecret(secret, 'signature');
  return joined(sealed, await sign(key, joined(boundTo('signed', address), sealed)));
}

const unsigned = (body: Uint8Array): Bytes => own(body.subarray(0, -SIGNATURE_BYTES));

async function checked(point: string, message: Message): Promise<Bytes> {
  const sealed = unsigned(message.body);
  const bytes = joined(boundTo('signed', message), sealed);
  if (!(await isSignedBy(point, message.body.subarray(-SIGNATURE_BYTES), bytes)))
    throw new VaultFailure('changed');
  return sealed;
}

const boundTo = (what: string, { subject, id }: Pick<Message, 'subject' | 'id'>): Bytes =>
  utf8(`${what}|${subject}|${id}`);
