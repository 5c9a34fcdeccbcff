import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { ReplyValue, SensorMessage } from '../driver.ts';

/** One output of Bosch's sensor fusion: little-endian floats, and on some of them an accuracy from 0 to 3. */
interface Output {
  readonly name: string;
  readonly floats: number;
  readonly hasAccuracy: boolean;
  readonly values: (floats: readonly number[]) => Readonly<Record<string, ReplyValue>>;
}

const named =
  (...names: readonly string[]) =>
  (floats: readonly number[]) =>
    Object.fromEntries(names.map((name, index) => [name, floats[index] ?? 0]));

const gravities = (floats: readonly number[]) => ({ g: floats.map((metres) => metres / STANDARD_GRAVITY) });

/** Outputs by their register (MetaWear-SDK-Cpp, tests of the sensor fusion). */
const OUTPUTS: Readonly<Record<number, Output>> = {
  4: {
    name: 'corrected acceleration',
    floats: 3,
    hasAccuracy: true,
    values: (floats) => ({ g: floats.map((milli) => milli / 1000) }),
  },
  5: {
    name: 'corrected angular rate',
    floats: 3,
    hasAccuracy: true,
    values: (floats) => ({ degPerSecond: floats }),
  },
  6: {
    name: 'corrected magnetic field',
    floats: 3,
    hasAccuracy: true,
    values: (floats) => ({ microtesla: floats }),
  },
  7: { name: 'quaternion', floats: 4, hasAccuracy: false, values: named('w', 'x', 'y', 'z') },
  8: {
    name: 'euler angles',
    floats: 4,
    hasAccuracy: false,
    values: named('headingDeg', 'pitchDeg', 'rollDeg', 'yawDeg'),
  },
  9: { name: 'gravity', floats: 3, hasAccuracy: false, values: gravities },
  10: { name: 'linear acceleration', floats: 3, hasAccuracy: false, values: gravities },
};

/** Reads what follows module and register. The line fuses for itself; only a sensor left running sends these. */
export function readFusion(register: number, data: DataView): readonly SensorMessage[] {
  const output = OUTPUTS[register];
  if (!output || data.byteLength !== 2 + 4 * output.floats + (output.hasAccuracy ? 1 : 0)) return [];
  const floats = Array.from({ length: output.floats }, (_, index) => data.getFloat32(2 + 4 * index, true));
  if (!floats.every(Number.isFinite)) return [];
  const accuracy = output.hasAccuracy ? { accuracy: data.getUint8(data.byteLength - 1) } : {};
  return [{ type: 'reply', name: output.name, values: { ...output.values(floats), ...accuracy } }];
}
