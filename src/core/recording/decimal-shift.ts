/**
 * A finite number in decimal notation, and nothing but that; otherwise null. `Number` also takes blanks,
 * other bases and the names of infinity.
 */
export function decimal(text: string): number | null {
  const value = Number(text);
  if (!Number.isFinite(value) || text === '' || text.charCodeAt(0) <= SPACE) return null;
  return text.charCodeAt(0) === ZERO && text.charCodeAt(1) > CAPITAL_A && !/^0e/i.test(text) ? null : value;
}

const SPACE = 0x20;
const ZERO = 0x30;
const CAPITAL_A = 0x41;

/** Seconds as written, in ms. The point is moved in the text, so no digit is lost to a multiplication. */
export function secondsToMs(seconds: string): number {
  const at = seconds.search(/[eE]/);
  return at < 0
    ? Number(`${seconds}e3`)
    : Number(`${seconds.slice(0, at)}e${Number(seconds.slice(at + 1)) + 3}`);
}

/** Ms as seconds, in as many digits as it takes to read the same ms again. */
export function msToSeconds(ms: number): string {
  const [mantissa = '0', exponent] = exact(ms).split('e');
  if (exponent !== undefined) return `${mantissa}e${Number(exponent) - 3}`;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = mantissa.slice(sign.length).split('.');
  const padded = whole.padStart(4, '0');
  const digits = `${padded.slice(-3)}${fraction}`.replace(/0+$/, '');
  return `${sign}${padded.slice(0, -3)}${digits && `.${digits}`}`;
}

/** The shortest text that reads as the same number; minus zero keeps its sign. */
export const exact = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));
