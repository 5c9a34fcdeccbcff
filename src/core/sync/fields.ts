/** A field of a code: a letter that says what it is, and its bytes. */
export interface Field {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

/** What two bytes of length can say. A field that fills it goes on in the next one. */
const MOST_BYTES = 0xffff;

/** Fields one after the other: tag, length in two bytes, content. A reader passes over tags that it does not know. */
export function writeFields(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const pieces = fields.flatMap(piecesOf);
  const written = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + 3 + bytes.length, 0));
  let at = 0;
  for (const { tag, bytes } of pieces) {
    written.set([tag.charCodeAt(0), bytes.length >> 8, bytes.length & 0xff], at);
    written.set(bytes, at + 3);
    at += 3 + bytes.length;
  }
  return written;
}

/** The last piece is never full, so that it says that nothing comes after it. */
function piecesOf({ tag, bytes }: Field): Field[] {
  const count = Math.floor(bytes.length / MOST_BYTES) + 1;
  return Array.from({ length: count }, (_, i) => ({
    tag,
    bytes: bytes.subarray(i * MOST_BYTES, (i + 1) * MOST_BYTES),
  }));
}

/** @returns null where the bytes are cut. */
export function readFields(bytes: Uint8Array): Field[] | null {
  const fields: Field[] = [];
  let pieces: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const [tag, high, low] = bytes.subarray(at, at + 3);
    if (tag === undefined || high === undefined || low === undefined) return null;
    const end = at + 3 + (high << 8) + low;
    if (end > bytes.length) return null;
    pieces.push(bytes.slice(at + 3, end));
    if (end - at - 3 < MOST_BYTES) {
      fields.push({ tag: String.fromCharCode(tag), bytes: joined(pieces) });
      pieces = [];
    }
    at = end;
  }
  return pieces.length === 0 ? fields : null;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Addresses and names at the servers are ASCII. */
export const asciiBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 0x7f);

export const asciiText = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
