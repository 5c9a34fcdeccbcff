/** Crockford's base 32: no I, L, O or U, and in the order of ASCII, so that ids sort as text. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const TIME_DIGITS = 10;
const RANDOM_BYTES = 10;
const LATEST = 2 ** 48 - 1;

/**
 * A ULID (github.com/ulid/spec): 48 bits of epoch milliseconds, then 80 random bits, as 26 digits. Ids sort
 * by time. Pure: the time and the ten random bytes are given.
 */
export function ulid(at: number, random: Uint8Array): string {
  const ms = Math.floor(at);
  if (!(ms >= 0 && ms <= LATEST)) throw new RangeError(`no ULID for the time ${at}`);
  if (random.length !== RANDOM_BYTES) throw new RangeError(`a ULID needs ${RANDOM_BYTES} random bytes`);
  const bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), BigInt(ms));
  return digits(bits, TIME_DIGITS + 16);
}

/** The epoch milliseconds in a ULID. */
export const ulidTime = (id: string): number => Number(bitsOf(id) >> 80n);

/** The next ULID in order: for the second record of one millisecond, so that the order of logging is kept. */
export const ulidAfter = (id: string): string => digits(bitsOf(id) + 1n, id.length);

function digits(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest >>= 5n) text = DIGITS.charAt(Number(rest & 31n)) + text;
  return text;
}

function bitsOf(id: string): bigint {
  return [...id].reduce((sum, digit) => (sum << 5n) | BigInt(DIGITS.indexOf(digit)), 0n);
}
