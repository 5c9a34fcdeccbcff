import type { Vec3 } from '../../src/core/imu/sample.ts';
import type { Frame, SensorMessage } from '../driver.ts';
import { CONFIGURATION, maskOf } from './endpoints.ts';
import { type Content, FEATURES } from './features.ts';

const TICK_BYTES = 2;
/** Tick, mask, command, data. */
const CONFIGURATION_BYTES = 8;
const HIGHEST_BIT = 31;

/** Every packet stands for itself: the characteristic's UUID says what is in it, after the sensor's tick. */
export function decode({ characteristic, data }: Frame): readonly SensorMessage[] {
  if (characteristic === CONFIGURATION) return readConfiguration(data);
  const mask = maskOf(characteristic);
  if (mask === null || data.byteLength < TICK_BYTES) return [];
  const contents = readContents(mask, data);
  if (!contents) return [];
  const [acc] = contents.flatMap((content) => content.acc ?? []);
  const [gyr = null] = contents.flatMap((content) => content.gyr ?? []);
  const stamp = data.getUint16(0, true);
  return [...readingOf(acc, gyr, stamp), ...contents.flatMap(({ messages = [] }) => messages)];
}

/** The answer to a configuration, which another program asked for. Its mask has the high byte first. */
function readConfiguration(data: DataView): readonly SensorMessage[] {
  if (data.byteLength !== CONFIGURATION_BYTES) return [];
  const values = {
    tick: data.getUint16(0, true),
    mask: data.getUint32(2),
    command: data.getUint8(6),
    data: data.getUint8(7),
  };
  return [{ type: 'reply', name: 'configuration', values }];
}

/** A rate without an acceleration is no reading. */
function readingOf(acc: Vec3 | undefined, gyr: Vec3 | null, stamp: number): readonly SensorMessage[] {
  if (acc) return [{ type: 'reading', acc, gyr, stamp }];
  if (!gyr) return [];
  return [{ type: 'reply', name: 'rate', values: { tick: stamp, radPerSecond: [gyr.x, gyr.y, gyr.z] } }];
}

/** The features one after another, the highest bit first; null where the packet is cut or holds something else. */
function readContents(mask: number, data: DataView): readonly Content[] | null {
  const contents: Content[] = [];
  let offset = TICK_BYTES;
  for (const bit of bitsOf(mask)) {
    const feature = FEATURES[bit];
    // Nothing tells how long this one is: what stood before it is all there is.
    if (!feature) return contents;
    const length = feature.length(data.byteLength - offset);
    if (length === null) return null;
    contents.push(feature.read(data, offset, length));
    offset += length;
  }
  return offset === data.byteLength ? contents : null;
}

const bitsOf = (mask: number): readonly number[] =>
  Array.from({ length: HIGHEST_BIT + 1 }, (_, index) => 2 ** (HIGHEST_BIT - index)).filter(
    (bit) => Math.floor(mask / bit) % 2 === 1,
  );

/** Bytes of a packet with these features; null where one of them has no length that is known. */
export function packetLength(mask: number): number | null {
  const lengths = bitsOf(mask).map((bit) => FEATURES[bit]?.length(Number.MAX_SAFE_INTEGER) ?? null);
  return lengths.reduce<number | null>(
    (sum, length) => (sum === null || length === null ? null : sum + length),
    TICK_BYTES,
  );
}
