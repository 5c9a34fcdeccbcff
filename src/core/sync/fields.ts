/** A field of a code: a letter that says what it is, and its bytes. */
export interface Field {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** Fields one after the other: tag, length in two bytes, content. A reader passes over tags that it does not know. */
export function writeFields(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const written = new Uint8Array(fields.reduce((sum, { bytes }) => sum + 3 + bytes.length, 0));
  let at = 0;
  for (const { tag, bytes } of fields) {
    written.set([tag.charCodeAt(0), bytes.length >> 8, bytes.length & 0xff], at);
    written.set(bytes, at + 3);
    at += 3 + bytes.length;
  }
  return written;
}

/** @returns null where the bytes are cut. */
export function readFields(bytes: Uint8Array): Field[] | null {
  const fields: Field[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [tag, high, low] = bytes.subarray(at, at + 3);
    if (tag === undefined || high === undefined || low === undefined) return null;
    const end = at + 3 + (high << 8) + low;
    if (end > bytes.length) return null;
    fields.push({ tag: String.fromCharCode(tag), bytes: bytes.slice(at + 3, end) });
    at = end;
  }
  return fields;
}

/** Addresses and names at the servers are ASCII. */
export const asciiBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 0x7f);

export const asciiText = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
