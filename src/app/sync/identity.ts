import { type IdentityText, identityIn } from '../../core/sync/between.ts';
import { BASE64_URL, fromDigits, toDigits } from '../../core/sync/digits.ts';
import type { Registers } from '../../core/sync/registers.ts';
import type { Identity, PortableKey, Sharing } from '../../ports/sharing-port.ts';

export const textOf = (bytes: Uint8Array): string => toDigits(bytes, BASE64_URL);
export const bytesOf = (text: string): Uint8Array => fromDigits(text, BASE64_URL) ?? new Uint8Array();

const keyText = ({ secret, point }: PortableKey) => ({ secret: textOf(secret), point });
const keyOf = ({ secret, point }: IdentityText['agreement']): PortableKey => ({
  secret: bytesOf(secret),
  point,
});

/** What this person is to a professional, and they to a person; null: not made yet. */
export function ownIdentity(registers: Registers): Identity | null {
  const text = identityIn(registers);
  return text && { agreement: keyOf(text.agreement), signature: keyOf(text.signature) };
}

export async function newIdentity({ newKey }: Pick<Sharing, 'newKey'>): Promise<IdentityText> {
  const [agreement, signature] = await Promise.all([newKey('agreement'), newKey('signature')]);
  return { agreement: keyText(agreement), signature: keyText(signature) };
}
