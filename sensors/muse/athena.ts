import type { SensorMessage } from '../driver.ts';
import { int16Vec3 } from '../fields.ts';
import { DEG_PER_SECOND, readingsOf } from './pairing.ts';

/** Raw numbers of the battery to 1 % (muse-js, muse-lsl). */
export const BATTERY_PER_PERCENT = 512;

/** Length, packet number (2), 6 bytes of no use, tag and number of the first block, 3 of no use. */
const PACKET_HEAD = 14;
const TAG_IN_HEAD = 9;
/** Tag and number of a further block, 3 bytes of no use. */
const BLOCK_HEAD = 5;

const MOTION = 0x47;
const BATTERY = 0x98;
/** A battery that takes the rest of its packet. */
const NEW_BATTERY = 0x88;

/** Bytes of each block by its tag; those that are not read here have to be stepped over. */
const BLOCK_LENGTHS: Readonly<Record<number, number>> = {
  17: 28,
  18: 28,
  52: 30,
  53: 40,
  54: 40,
  [MOTION]: 36,
  83: 24,
  [BATTERY]: 20,
};

const isTag = (tag: number): boolean => tag in BLOCK_LENGTHS || tag === NEW_BATTERY;

interface Block {
  readonly tag: number;
  readonly number: number;
  readonly data: DataView;
}

/**
 * Reads the packets of an Athena: several to a notification, each of several blocks. Blocks of motion are numbered
 * with one byte, which is carried on here to the 16 bits of the older Muses.
 */
export function createAthenaReader(): (data: DataView) => readonly SensorMessage[] {
  let blocks = 0;
  let last: number | null = null;

  /** The block's number, 16 bits. Fifteen seconds of silence hide a round of 256. */
  function carriedOn(number: number): number {
    blocks = last === null ? number : (blocks + ((number - last) & 0xff)) % 2 ** 16;
    last = number;
    return blocks;
  }

  return (data) =>
    blocksIn(data).flatMap(({ tag, number, data: content }) => {
      if (tag === MOTION) return readMotion(content, carriedOn(number));
      return tag === BATTERY || tag === NEW_BATTERY ? readBattery(content) : [];
    });
}

/** Whole blocks, in order; what follows a tag that is not known cannot be read. */
function blocksIn(data: DataView): readonly Block[] {
  // A slice out of a packet begins with a block.
  if (!hasHead(data, 0)) return walk(data, 0, data.byteLength, BLOCK_HEAD);
  const blocks: Block[] = [];
  for (let at = 0; hasHead(data, at); at += data.getUint8(at)) {
    const end = Math.min(at + data.getUint8(at), data.byteLength);
    blocks.push(...walk(data, at + TAG_IN_HEAD, end, PACKET_HEAD - TAG_IN_HEAD));
  }
  return blocks;
}

const hasHead = (data: DataView, at: number): boolean =>
  at + PACKET_HEAD <= data.byteLength &&
  data.getUint8(at) >= PACKET_HEAD &&
  isTag(data.getUint8(at + TAG_IN_HEAD));

/** @param headLength of the first block; it begins with the tag in any case. */
function walk(data: DataView, from: number, end: number, headLength: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = from, head = headLength; at + head <= end; head = BLOCK_HEAD) {
    const tag = data.getUint8(at);
    const start = at + head;
    const length = tag === NEW_BATTERY ? end - start : BLOCK_LENGTHS[tag];
    if (length === undefined || start + length > end) break;
    blocks.push({
      tag,
      number: data.getUint8(at + 1),
      data: new DataView(data.buffer, data.byteOffset + start, length),
    });
    at = start + length;
  }
  return blocks;
}

/** Three samples of acceleration and rotation, little-endian; the rotation's sign is turned (BrainFlow). */
function readMotion(data: DataView, number: number): readonly SensorMessage[] {
  const samples = [0, 12, 24];
  return readingsOf(
    number,
    samples.map((at) => int16Vec3(data, at, 1)),
    samples.map((at) => int16Vec3(data, at + 6, 1)),
    -DEG_PER_SECOND,
  );
}

function readBattery(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 2) return [];
  const percent = data.getUint16(0, true) / BATTERY_PER_PERCENT;
  return percent > 100 ? [] : [{ type: 'battery', percent }];
}
