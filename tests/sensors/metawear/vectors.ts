import { expect } from 'vitest';
import type { SensorMessage } from '../../../sensors/driver.ts';
import { ACCELEROMETERS, configure } from '../../../sensors/metawear/chips.ts';
import { metawear } from '../../../sensors/metawear/metawear.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/metawear.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import {
  CHECKED,
  messagesOf,
  type Vector,
  type VectorSheet,
  type VectorVerdict,
  writesOf,
} from '../vector-sheet.ts';
import { heard, readingsIn, TELLS } from './bytes.ts';

/** Everything that the driver ever writes, to a board with either chip. */
const ours = new Set(
  Object.values(TELLS).flatMap((answers) => [
    ...metawear.ratesHz.flatMap((hz) =>
      writesOf(
        function* (session) {
          yield* session.start(hz);
          yield* session.stop();
        },
        metawear,
        answers,
      ),
    ),
    ...metawear.nudges.flatMap((nudge) =>
      writesOf((session) => session.nudge?.(nudge) ?? session.stop(), metawear),
    ),
    ...writesOf((session) => session.askBattery?.() ?? session.stop(), metawear),
  ]),
);

/** Codes of the full scales of each accelerometer (the sheet). */
const RANGE_CODES = { BMI160: { 2: 3, 4: 5, 8: 8, 16: 12 }, BMI270: { 2: 0, 4: 1, 8: 2, 16: 3 } } as const;

function judge(vector: Vector): VectorVerdict {
  if (vector.direction === 'write') return judgeCommand(vector);
  const { type } = vector.decoded;
  const check = CHECKS[type];
  if (!check) throw new Error(`no check for ${type}`);
  check(vector);
  return CHECKED;
}

/** `BMI270 acc 200 Hz 8 g` is built as the driver builds its own; the rest must be among what it writes. */
function judgeCommand({ hex, decoded }: Vector): VectorVerdict {
  const asked = /^(BMI\d+) acc ([\d.]+) Hz (\d+) g$/.exec(decoded.command);
  const chip = ACCELEROMETERS.find(({ name }) => name === asked?.[1]);
  if (chip && asked) {
    const bytes = configure(chip, Number(asked[2]), Number(asked[3]));
    expect(Buffer.from(bytes).toString('hex')).toBe(hex);
    return CHECKED;
  }
  if (ours.has(hex)) return CHECKED;
  return { type: 'not applicable', why: `the driver never sends it: ${decoded.command}` };
}

/** Checks the acceleration as it comes, and in the readings that it makes with angular rates. */
function checkAcceleration({ hex, decoded }: Vector): void {
  const chip = /BMI270/.test(decoded.type) ? 'BMI270' : 'BMI160';
  const range: keyof (typeof RANGE_CODES)[typeof chip] = decoded.range_g;
  const told = `038328${Buffer.of(RANGE_CODES[chip][range]).toString('hex')}`;
  const rates = hex.length === 16 ? `1305${'00'.repeat(6)}` : `1307${'00'.repeat(18)}`;
  const messages = heard(metawear.open(), [...TELLS[chip], told, hex, rates]);
  const samples: readonly (readonly number[])[] = Array.isArray(decoded.g[0]) ? decoded.g : [decoded.g];
  const accelerations = repliesOf(messages, 'acceleration').map((values) => values.metresPerSecondSquared);
  const readings = readingsIn(messages).map(({ acc: { x, y, z } }) => [x, y, z]);
  expect(accelerations).toHaveLength(samples.length);
  expect(readings).toEqual(accelerations);
  samples.forEach((sample, index) => {
    expectPrinted(readings[index], sample, STANDARD_GRAVITY);
  });
}

const CHECKS: Readonly<Record<string, (vector: Vector) => void>> = {
  acc: checkAcceleration,
  'acc packed x3 (BMI160)': checkAcceleration,
  'acc packed x3 (BMI270)': checkAcceleration,
  gyro: ({ decoded, ...vector }) => {
    expect(replyOf(vector, 'angular rate').counts).toEqual(decoded.raw);
  },
  'fusion corrected acc': ({ decoded, ...vector }) => {
    const values = replyOf(vector, 'corrected acceleration');
    expectPrinted(values.g, decoded.g);
    expect(values.accuracy).toBe(decoded.accuracy);
  },
  'fusion corrected gyro': ({ decoded, ...vector }) => {
    const values = replyOf(vector, 'corrected angular rate');
    expectPrinted(values.degPerSecond, decoded.dps);
    expect(values.accuracy).toBe(decoded.accuracy);
  },
  'fusion corrected mag': ({ decoded, ...vector }) => {
    const values = replyOf(vector, 'corrected magnetic field');
    expectPrinted(values.microtesla, decoded.uT);
    expect(values.accuracy).toBe(decoded.accuracy);
  },
  quaternion: ({ decoded, ...vector }) => {
    const { w, x, y, z } = replyOf(vector, 'quaternion');
    expectPrinted([w, x, y, z], decoded.wxyz);
  },
  'linear acc': ({ decoded, ...vector }) => {
    expectPrinted(replyOf(vector, 'linear acceleration').g, decoded.g);
  },
  'module info': ({ decoded, ...vector }) => {
    expect(replyOf(vector, 'module')).toEqual({
      module: decoded.module,
      implementation: decoded.implementation,
      revision: decoded.revision,
      chip: decoded.implementation_name,
    });
  },
  switch: ({ decoded, ...vector }) => {
    const event = decoded.pressed ? 'down' : 'up';
    expect(messagesOf(metawear, vector)).toEqual([{ type: 'button', button: 'main', event }]);
  },
  battery: ({ decoded, ...vector }) => {
    const [message] = messagesOf(metawear, vector);
    expect(message).toEqual({ type: 'battery', percent: decoded.percent });
    expect(replyOf(vector, 'battery voltage').millivolts).toBe(decoded.mV);
  },
  mac: ({ decoded, ...vector }) => {
    expect(replyOf(vector, 'address').address).toBe(decoded.mac);
  },
  tap: ({ decoded: { single, double, sign }, ...vector }) => {
    expect(replyOf(vector, 'tap')).toEqual({ single, double, sign });
  },
};

const repliesOf = (messages: readonly SensorMessage[], name: string) =>
  messages.flatMap((message) => (message.type === 'reply' && message.name === name ? [message.values] : []));

function replyOf(vector: Omit<Vector, 'decoded'>, name: string) {
  const [values] = repliesOf(messagesOf(metawear, vector), name);
  if (!values) throw new Error(`no reply "${name}" from ${vector.hex}`);
  return values;
}

export const vectorSheet: VectorSheet = { driver: metawear, vectors, judge };
