/** Crockford's base 32: no I, L, O or U, so that it survives being read aloud and typed; fits a QR code's denser mode. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** RFC 4648, section 5. */
export const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** RFC 4648, section 6: what the servers write their keys in. */
export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as digits of an alphabet whose length is a power of two, the first bits first, without padding. */
export function toDigits(bytes: Uint8Array, alphabet: string): string {
  const width = Math.log2(alphabet.length);
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= width) {
      held -= width;
      text += alphabet.charAt((bits >> held) & (alphabet.length - 1));
    }
    bits &= (1 << held) - 1;
  }
  return held > 0 ? text + alphabet.charAt((bits << (width - held)) & (alphabet.length - 1)) : text;
}

/** The bytes again; null where the text is not what `toDigits` makes. */
export function fromDigits(text: string, alphabet: string): Uint8Array<ArrayBuffer> | null {
  const width = Math.log2(alphabet.length);
  const bytes = new Uint8Array(Math.floor((text.length * width) / 8));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (const digit of text) {
    const value = alphabet.indexOf(digit);
    if (value < 0) return null;
    bits = (bits << width) | value;
    held += width;
    if (held >= 8) {
      held -= 8;
      bytes[length++] = bits >> held;
      bits &= (1 << held) - 1;
    }
  }
  return held < width && bits === 0 ? bytes : null;
}
