import type { Vec3 } from '../../../src/core/imu/sample.ts';

export interface MetaWearModuleOptions {
  readonly number: number;
  readonly implementation: number;
  /** Registers of its data, one sample in a packet and three. */
  readonly plain: number;
  readonly packed: number;
  readonly rangeCodes: readonly number[];
  /** Counts for one unit, by range in the same order. */
  readonly scales: readonly number[];
}

/** Accelerometer or gyroscope of an emulated MetaMotion: its registers, and what it sends of what it measures. */
export interface MetaWearModule {
  readonly number: number;
  /** Obeys a command for this module; the bytes of its answer, if it has one. */
  readonly obey: (bytes: readonly number[]) => readonly number[] | null;
  /** Powered, and sampling enabled. */
  readonly isOn: () => boolean;
  readonly rateHz: () => number;
  /** Measures once; the packets that go out with it. */
  readonly measure: (value: Vec3) => readonly (readonly number[])[];
}

const SAMPLES_PER_PACKET = 3;

export function createMetaWearModule(options: MetaWearModuleOptions): MetaWearModule {
  const { number, implementation, plain, packed, rangeCodes, scales } = options;
  let power = false;
  let sampling = false;
  let configuration = [0x28, rangeCodes[0] ?? 0];
  const told = new Map<number, boolean>();
  let held: number[] = [];

  const isOn = () => power && sampling;

  return {
    number,
    isOn,
    // 0x05 is 12.5 Hz; each code further doubles it.
    rateHz: () => 12.5 * 2 ** (((configuration[0] ?? 0) & 0x0f) - 5),
    obey([, register = 0, first = 0, second = 0]) {
      if (register === 0x80) return [number, register, implementation, 0];
      if (register === 0x83) return [number, register, ...configuration];
      if (register === 0x01) power = first === 1;
      else if (register === 0x02) sampling = first === 1 || (sampling && second !== 1);
      else if (register === 0x03 && rangeCodes.includes(second)) configuration = [first, second];
      else if (register === plain || register === packed) told.set(register, first === 1);
      if (!isOn()) held = [];
      return null;
    },
    measure({ x, y, z }) {
      if (!isOn()) return [];
      const scale = scales[rangeCodes.indexOf(configuration[1] ?? 0)] ?? 1;
      const counts = [x, y, z].map((value) => Math.max(-32768, Math.min(32767, Math.round(value * scale))));
      const bytes = counts.flatMap((count) => [count & 0xff, (count >> 8) & 0xff]);
      const packets: (readonly number[])[] = [];
      if (told.get(plain)) packets.push([number, plain, ...bytes]);
      held.push(...bytes);
      if (held.length === SAMPLES_PER_PACKET * bytes.length) {
        if (told.get(packed)) packets.push([number, packed, ...held]);
        held = [];
      }
      return packets;
    },
  };
}
