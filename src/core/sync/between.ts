import { ClearanceRecord, ClosuresRecord } from '../log/safety-records.ts';
import { z } from '../schema.ts';
import { SHARED_PARTS } from './choice.ts';
import { asciiBytes, asciiText } from './fields.ts';
import { entriesOf } from './known.ts';
import type { Registers } from './registers.ts';

/**
 * What goes between a person and a professional: letters, boxed for one of the two, and messages under the key of a share.
 * The person's devices keep of it, as registers: `identity`; `share/I`, `shared/I` how much of it lies at the servers,
 * `stopped/I` and `stop-told/I`; `people/P`, `grant/P.I`, `withdrawn/P.I` and `called/P` of who shares with this one;
 * `advising/A` what waits to be sent; `advice/P.A` what came, null once it was answered.
 */

const Choice = { parts: z.array(z.enum(SHARED_PARTS)), since: z.iso.date() };
const Keys = { agreement: z.string(), signature: z.string() };
const Name = z.string().check(z.regex(/^[\w-]{1,64}$/));
const stamped = { id: true, at: true, zone: true, versions: true } as const;

/** What a professional may send back, before it becomes a record of the person's own log. */
export const AdviceRecord = z.discriminatedUnion('type', [
  z.omit(ClearanceRecord, stamped),
  z.omit(ClosuresRecord, stamped),
]);
export type AdviceRecord = z.infer<typeof AdviceRecord>;

const Letter = z.discriminatedUnion('type', [
  z.object({ type: z.literal('grant'), share: Name, key: z.string(), ...Keys, ...Choice }),
  z.object({ type: z.literal('advice'), id: Name, record: AdviceRecord }),
]);
export type Letter = z.infer<typeof Letter>;

/** Under the key of a share, where it is no batch of records. */
export const WITHDRAWN = JSON.stringify({ withdrawn: true });

export function readLetter(text: string): Letter | null {
  try {
    return Letter.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** How a message is sealed: boxed for the receiver, or under the key of a share. */
export type Sealed =
  | { readonly kind: 'letter'; readonly body: Uint8Array }
  | { readonly kind: 'under'; readonly share: string; readonly body: Uint8Array };

const LETTER = 1;
const UNDER = 2;
/** Twelve random bytes, base64url. */
const SHARE_DIGITS = 16;

/** `letter: 1 (1)`, or `under: 2 (1) | share (16)`, then what is sealed. */
export function writeSealed(sealed: Sealed): Uint8Array<ArrayBuffer> {
  if (sealed.kind === 'letter') return new Uint8Array([LETTER, ...sealed.body]);
  return new Uint8Array([UNDER, ...asciiBytes(sealed.share), ...sealed.body]);
}

export function readSealed(bytes: Uint8Array): Sealed | null {
  const [kind] = bytes;
  if (kind === LETTER) return { kind: 'letter', body: bytes.slice(1) };
  if (kind !== UNDER) return null;
  const share = asciiText(bytes.subarray(1, 1 + SHARE_DIGITS));
  return Name.safeParse(share).success ? { kind: 'under', share, body: bytes.slice(1 + SHARE_DIGITS) } : null;
}

const Pair = z.object({ secret: z.string(), point: z.string() });
const IdentityEntry = z.object({ agreement: Pair, signature: Pair });
const ShareEntry = z.object({
  to: z.string(),
  name: z.string(),
  ...Keys,
  key: z.string(),
  ...Choice,
  begun: z.number(),
});
/** `first`: what was there is sent. `whole`: so is what other devices wrote before they heard of the share. */
const SentEntry = z.nullable(z.enum(['first', 'whole']));
const PersonEntry = z.object(Keys);
const GrantEntry = z.object({ key: z.string(), ...Choice });
const AdvisingEntry = z.object({ to: z.string(), record: AdviceRecord });
const AdviceEntry = z.object({ at: z.number(), record: AdviceRecord });

/** Secrets as base64url: registers are JSON. */
export type IdentityText = z.infer<typeof IdentityEntry>;
export type GrantKnown = z.infer<typeof GrantEntry>;

export const identityIn = (registers: Registers): IdentityText | null =>
  IdentityEntry.safeParse(registers.identity?.value).data ?? null;

export interface ShareKnown extends z.infer<typeof ShareEntry> {
  readonly id: string;
  /** The device that made it. */
  readonly by: string;
  readonly sent: z.infer<typeof SentEntry>;
  /** Epoch ms; null: goes on. */
  readonly ended: number | null;
  /** They were told that it ended. */
  readonly endTold: boolean;
}

export function sharesIn(registers: Registers): ShareKnown[] {
  return entriesOf(registers, 'share', ShareEntry).map(({ name: id, value }) => ({
    ...value,
    id,
    by: registers[`share/${id}`]?.by ?? '',
    sent: SentEntry.safeParse(registers[`shared/${id}`]?.value).data ?? null,
    ended: registers[`stopped/${id}`]?.at ?? null,
    endTold: registers[`stop-told/${id}`] !== undefined,
  }));
}

/** What a device keeps of somebody who shares with the one that uses it. */
export interface PersonKnown extends z.infer<typeof PersonEntry> {
  readonly id: string;
  /** As the professional calls them; null: not yet. */
  readonly name: string | null;
}

export const peopleIn = (registers: Registers): PersonKnown[] =>
  entriesOf(registers, 'people', PersonEntry).map(({ name: id, value }) => {
    const name = registers[`called/${id}`]?.value;
    return { ...value, id, name: typeof name === 'string' ? name : null };
  });

export const grantIn = (registers: Registers, person: string, share: string): GrantKnown | null =>
  GrantEntry.safeParse(registers[`grant/${person}.${share}`]?.value).data ?? null;

/** What a person last chose to share, of what goes on if anything does; and when that ended, epoch ms. */
export function choiceOf(
  registers: Registers,
  person: string,
): { readonly choice: GrantKnown; readonly ended: number | null } | null {
  const all = entriesOf(registers, 'grant', GrantEntry)
    .filter(({ name }) => name.startsWith(`${person}.`))
    .sort((a, b) => b.at - a.at)
    .map(({ name, value }) => ({ choice: value, ended: registers[`withdrawn/${name}`]?.at ?? null }));
  return all.find(({ ended }) => ended === null) ?? all[0] ?? null;
}

/** Advice that waits to be sent. */
export const advisingIn = (registers: Registers) =>
  entriesOf(registers, 'advising', AdvisingEntry).map(({ name: id, value, at }) => ({
    ...value,
    id,
    at,
    by: registers[`advising/${id}`]?.by ?? '',
  }));

/** Advice that waits for an answer, the oldest first, from whom a share goes on. */
export function adviceIn(registers: Registers) {
  const going = sharesIn(registers).filter(({ ended }) => ended === null);
  return entriesOf(registers, 'advice', AdviceEntry)
    .flatMap(({ name: id, value: { at, record } }) => {
      const share = going.find(({ to }) => to === id.slice(0, id.indexOf('.')));
      return share ? [{ id, from: share.name, at, record }] : [];
    })
    .sort((a, b) => a.at - b.at);
}
