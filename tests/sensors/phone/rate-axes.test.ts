import { describe, expect, it } from 'vitest';
import type { MotionFields } from '../../../sensors/phone/motion-event.ts';
import type { AxesVerdict } from '../../../sensors/phone/rate-axes.ts';
import { createMotionReader, type MotionReading } from '../../../sensors/phone/read-motion.ts';
import type { Vec3 } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { random } from '../../../src/core/simulation/random.ts';
import { createScriptedBody, type PoseStep } from '../../e2e/peripherals/scripted-body.ts';

type Told = (rate: Vec3) => MotionFields['rotationRate'];

const inDegrees = ({ x, y, z }: Vec3): Vec3 => ({
  x: x * DEG_PER_RAD,
  y: y * DEG_PER_RAD,
  z: z * DEG_PER_RAD,
});
const xyz: Told = (rate) => {
  const { x, y, z } = inDegrees(rate);
  return { alpha: x, beta: y, gamma: z };
};
const zxy: Told = (rate) => {
  const { x, y, z } = inDegrees(rate);
  return { alpha: z, beta: x, gamma: y };
};
const coarse = (value: number) => Math.round(value * 10) / 10;

/** Leans forward and to the side, with rests between. */
const LEANS: readonly PoseStep[] = [
  { seconds: 3, flexionDeg: 0 },
  { seconds: 4, flexionDeg: 30 },
  { seconds: 4, flexionDeg: 0 },
  { seconds: 4, flexionDeg: 25, lateralDeg: 20 },
  { seconds: 4, flexionDeg: 0 },
  { seconds: 4, flexionDeg: 35 },
  { seconds: 4, flexionDeg: 0 },
  { seconds: 4, flexionDeg: 30 },
  { seconds: 4, flexionDeg: 0 },
  { seconds: 4, flexionDeg: 35 },
  { seconds: 4, flexionDeg: 0 },
];

/** What a phone on this body reads at 60 Hz. */
function wear(script: readonly PoseStep[], told: Told, sign: 1 | -1 = 1, seed = 1) {
  const body = createScriptedBody(script, { seed, gyrBias: { x: 0.01, y: -0.02, z: 0.015 } });
  const reader = createMotionReader(sign === 1 ? 'up' : 'down');
  const readings: MotionReading[] = [];
  let t = 0;
  for (const { acc, gyr } of body.readings(60)) {
    const [x, y, z] = [acc.x, acc.y, acc.z].map((value) => coarse(sign * value));
    const fields = { accelerationIncludingGravity: { x, y, z }, rotationRate: told(gyr ?? acc) };
    const reading = reader.read(fields, t);
    if (reading) readings.push(reading);
    t += 1000 / 60;
  }
  return { readings, axes: reader.axes() };
}

describe('the axes of a phone’s gyroscope', () => {
  it.each<[AxesVerdict, Told, 1 | -1]>([
    ['xyz', xyz, 1],
    ['zxy', zxy, 1],
    ['xyz', xyz, -1],
    ['zxy', zxy, -1],
  ])('are found to be %s from how gravity turns, coarse as it is told', (axes, told, sign) => {
    for (const seed of [1, 2, 3]) expect(wear(LEANS, told, sign, seed).axes).toBe(axes);
  });

  it('are not used before they are known, and then in the frame of the phone', () => {
    const { readings } = wear(LEANS, zxy);
    expect(readings[0]?.gyr).toBeNull();
    const from = readings.findIndex(({ gyroscopeFrom }) => gyroscopeFrom);
    expect(from).toBeGreaterThan(0);
    expect(readings.slice(0, from).every(({ gyr }) => gyr === null)).toBe(true);
    expect(readings.filter(({ gyroscopeFrom }) => gyroscopeFrom)).toHaveLength(1);
    // Leaning forward turns the clip about its y axis, which is its wearer's left.
    const fastest = readings.slice(from).reduce((most, { gyr }) => Math.max(most, Math.abs(gyr?.y ?? 0)), 0);
    expect(fastest).toBeGreaterThan(0.5);
  });

  it('stay unknown while nobody turns', () => {
    expect(wear([{ seconds: 60, flexionDeg: 5 }], xyz).axes).toBeNull();
  });

  it('are given up where no order explains the turns', () => {
    const chance = random(4, 'nonsense');
    const nonsense: Told = () => ({
      alpha: 90 * chance.uniform(),
      beta: -60 * chance.uniform(),
      gamma: 120 * chance.uniform(),
    });
    const { axes, readings } = wear(LEANS, nonsense);
    expect(axes).toBe('neither');
    expect(readings.every(({ gyr }) => gyr === null)).toBe(true);
  });
});
