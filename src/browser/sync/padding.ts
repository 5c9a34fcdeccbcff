import { type Bytes, joined } from './primitives.ts';

/** Sizes say little when there are few of them. */
const STEP_BYTES = 256;
/** Shorter content gains nothing by being deflated. */
const DEFLATED_FROM_BYTES = 600;
/** More than a message ever held: what inflates to more was not made by us. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Whether it is deflated, and how long it is. */
const HEAD_BYTES = 5;

/** Content as it is sealed: deflated where that saves something, and filled up so that with what stands around it the whole is a multiple of 256 bytes. */
export async function pad(content: Bytes, around: number): Promise<Bytes> {
  const isLong = content.length > DEFLATED_FROM_BYTES;
  const kept = isLong ? await through(content, new CompressionStream('deflate-raw')) : content;
  const whole = Math.ceil((HEAD_BYTES + kept.length + around) / STEP_BYTES) * STEP_BYTES;
  const head = new Uint8Array(HEAD_BYTES);
  new DataView(head.buffer).setUint32(1, kept.length);
  head[0] = isLong ? 1 : 0;
  return joined(head, kept, new Uint8Array(whole - around - HEAD_BYTES - kept.length));
}

/** Rejects where it is not what `pad` makes. */
export async function unpad(padded: Bytes): Promise<Bytes> {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(1);
  const kept = padded.slice(HEAD_BYTES, HEAD_BYTES + length);
  if (kept.length !== length) throw new RangeError('cut short');
  return padded[0] === 1 ? through(kept, new DecompressionStream('deflate-raw')) : kept;
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is told to who reads.
  for (const writing of [writer.write(bytes), writer.close()]) writing.catch(() => {});
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    parts.push(value);
  }
}
