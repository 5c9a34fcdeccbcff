import { expect } from 'vitest';
import type { SensorMessage } from '../../../sensors/driver.ts';
import { thingy52 } from '../../../sensors/thingy52/thingy52.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/thingy52.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import {
  CHECKED,
  messagesOf,
  type Vector,
  type VectorSheet,
  type VectorVerdict,
  writesOf,
} from '../vector-sheet.ts';

/** Every row is decoded, those that are written too: a read gives back what was written. */
function judge(vector: Vector): VectorVerdict {
  const short = (vector.characteristic ?? '').slice(4, 8);
  const check = CHECKS[short];
  if (!check) throw new Error(`no check for ${short}`);
  check(vector);
  return CHECKED;
}

const CHECKS: Readonly<Record<string, (vector: Vector) => void>> = {
  '0301': ({ hex, characteristic = '', decoded }) => {
    const values = replyOf({ hex, characteristic });
    const colour = values.rgb ? (String(values.rgb) === '255,0,0' ? 'red' : 'other') : values.colour;
    const words: Readonly<Record<string, string>> = {
      off: 'LED off',
      constant: `LED constant ${colour}`,
      breathing: `LED breathe ${colour} ${values.intensityPercent} % delay ${values.delayMs} ms`,
      'one flash': `LED one flash ${colour} ${values.intensityPercent} %`,
    };
    expect(words[String(values.mode)]).toBe(decoded.command);
  },
  '0401': ({ hex, characteristic = '', decoded }) => {
    const values = replyOf({ hex, characteristic });
    expect(values.motionHz).toBe(decoded.motion_freq_hz);
    expect(values.wakeOnMotion).toBe(decoded.wake_on_motion);
    if (decoded.step_interval_ms !== undefined) {
      expect(values).toMatchObject({
        stepIntervalMs: decoded.step_interval_ms,
        temperatureIntervalMs: decoded.temp_comp_ms,
        magnetometerIntervalMs: decoded.mag_comp_ms,
      });
    }
    // An owner who had all but the rate like this gets these very bytes.
    const owners = `${hex.slice(0, 12)}c800${hex.slice(16)}`;
    if (decoded.motion_freq_hz === 50) {
      expect(writesOf((session) => session.start(50), thingy52, ['', owners])).toContain(hex);
    }
  },
  '0402': ({ hex, characteristic = '', decoded }) => {
    const values = replyOf({ hex, characteristic });
    expect([values.direction, values.count]).toEqual([decoded.tap_direction, decoded.tap_count]);
    const meaning = String(decoded.direction_meaning_firmware ?? '').match(/TAP_([XYZ])_(UP|DOWN)/);
    if (meaning) expect(values.towards).toBe(`${meaning[1]} ${meaning[2]}`.toLowerCase());
  },
  '0404': ({ hex, characteristic = '', decoded }) => {
    const { w, x, y, z } = replyOf({ hex, characteristic });
    const counts = [w, x, y, z].map((value) => Number(value) * 2 ** 30);
    expectPrinted(counts, decoded.raw_int32_wxyz);
  },
  '0405': ({ hex, characteristic = '', decoded }) => {
    expect(replyOf({ hex, characteristic })).toEqual({ steps: decoded.steps, timeMs: decoded.time_ms });
  },
  '0406': ({ hex, characteristic = '', decoded }) => {
    // A sheet may know the acceleration only; a sensor always sends all nine.
    const whole = messagesOf(thingy52, { hex: hex.padEnd(36, '0'), characteristic });
    if (hex.length < 36) expect(messagesOf(thingy52, { hex, characteristic })).toEqual([]);
    const [reading] = whole;
    if (reading?.type !== 'reading' || !reading.gyr) throw new Error('not a reading');
    const { acc, gyr } = reading;
    expectPrinted([acc.x, acc.y, acc.z], decoded.acc_g, STANDARD_GRAVITY);
    const raw: readonly number[] = decoded.raw_int16;
    expectPrinted(
      [acc.x, acc.y, acc.z],
      raw.slice(0, 3).map((count) => (count / 1024) * STANDARD_GRAVITY),
    );
    if (decoded.acc_m_s2) expectPrinted([acc.x, acc.y, acc.z], decoded.acc_m_s2);
    if (decoded.gyro_dps) expectPrinted([gyr.x, gyr.y, gyr.z], decoded.gyro_dps, RAD_PER_DEG);
    if (decoded.gyro_rad_s) expectPrinted([gyr.x, gyr.y, gyr.z], decoded.gyro_rad_s);
    if (decoded.mag_uT) expectPrinted(numbersOf(valuesOf(whole).microtesla), decoded.mag_uT);
  },
  '0407': ({ hex, characteristic = '', decoded }) => {
    const { rollDeg, pitchDeg, yawDeg } = replyOf({ hex, characteristic });
    const degrees = [rollDeg, pitchDeg, yawDeg].map(Number);
    if (decoded.deg) expectPrinted(degrees, decoded.deg);
    else expectPrinted(degrees, [decoded.roll_deg, decoded.pitch_deg, decoded.yaw_deg]);
  },
  '0409': ({ hex, characteristic = '', decoded }) => {
    expectPrinted([Number(replyOf({ hex, characteristic }).headingDeg)], [decoded.heading_deg]);
  },
  '040a': ({ hex, characteristic = '', decoded }) => {
    expectPrinted(numbersOf(replyOf({ hex, characteristic }).metresPerSecondSquared), decoded.gravity_m_s2);
  },
  '0501': ({ hex, characteristic = '', decoded }) => {
    const { speakerMode } = replyOf({ hex, characteristic });
    const names = ['', 'frequency', 'PCM', 'samples'];
    expect(`speaker mode ${speakerMode} (${names[Number(speakerMode)]})`).toBe(decoded.command);
  },
  '0502': ({ hex }) => {
    expect(writesOf((session) => session.nudge?.('sound') ?? nothing(), thingy52)).toContain(hex);
  },
};

function* nothing() {}

const valuesOf = (messages: readonly SensorMessage[]) => {
  const reply = messages.find((message) => message.type === 'reply');
  if (reply?.type !== 'reply') throw new Error('no reply among the messages');
  return reply.values;
};

const replyOf = (vector: Pick<Vector, 'hex' | 'characteristic'>) => valuesOf(messagesOf(thingy52, vector));
const numbersOf = (value: unknown): readonly number[] => (Array.isArray(value) ? value.map(Number) : []);

export const vectorSheet: VectorSheet = { driver: thingy52, vectors, judge };
