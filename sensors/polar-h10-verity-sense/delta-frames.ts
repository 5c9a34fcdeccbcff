/** Bits of a delta; more than this is no frame. */
const WIDEST_BITS = 32;

/**
 * Samples of a compressed frame. A reference sample in whole bytes comes first, then blocks: the width of a delta in
 * bits, how many samples, and their deltas, lowest bit first and without gaps, each block padded to a whole byte.
 * Every delta adds to the sample before it.
 *
 * @returns null where a block is cut or its width is none.
 */
export function readDeltaFrame(
  content: DataView,
  channels: number,
  bytesPerValue: number,
): readonly (readonly number[])[] | null {
  const blocksAt = channels * bytesPerValue;
  if (content.byteLength < blocksAt) return null;
  let sample = Array.from({ length: channels }, (_, channel) =>
    readSigned(content, 8 * channel * bytesPerValue, 8 * bytesPerValue),
  );
  const samples = [sample];

  let at = blocksAt;
  while (at < content.byteLength) {
    if (at + 2 > content.byteLength) return null;
    const width = content.getUint8(at);
    const count = content.getUint8(at + 1);
    const end = at + 2 + Math.ceil((width * count * channels) / 8);
    if (width === 0 || width > WIDEST_BITS || end > content.byteLength) return null;
    let bit = 8 * (at + 2);
    for (let index = 0; index < count; index++) {
      sample = sample.map((value, channel) => value + readSigned(content, bit + channel * width, width));
      samples.push(sample);
      bit += channels * width;
    }
    at = end;
  }
  return samples;
}

/** A two's complement number of so many bits, lowest first. */
function readSigned(bytes: DataView, firstBit: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index++) {
    const bit = firstBit + index;
    if ((bytes.getUint8(bit >> 3) >> (bit & 7)) & 1) value += 2 ** index;
  }
  return value < 2 ** (width - 1) ? value : value - 2 ** width;
}

/** Samples of a frame that is not compressed: the channels in a row, so many bytes each. Null where it is cut. */
export function readRawFrame(
  content: DataView,
  channels: number,
  bytesPerValue: number,
): readonly (readonly number[])[] | null {
  const length = channels * bytesPerValue;
  if (content.byteLength % length !== 0) return null;
  return Array.from({ length: content.byteLength / length }, (_, index) =>
    Array.from({ length: channels }, (_, channel) =>
      readSigned(content, 8 * (index * length + channel * bytesPerValue), 8 * bytesPerValue),
    ),
  );
}
