/** Bytes as text: two digits each, lower case. */
export function toHex(data: DataView | readonly number[]): string {
  const bytes = data instanceof DataView ? bytesOf(data) : data;
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** The bytes of `toHex`; null for anything else. */
export function fromHex(text: string): DataView | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(2 * at, 2 * at + 2), 16);
  return new DataView(bytes.buffer);
}

const bytesOf = (data: DataView): Uint8Array => new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
