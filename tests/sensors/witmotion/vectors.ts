import { expect } from 'vitest';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/witmotion.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet, writesOf } from '../vector-sheet.ts';

/** Counts of 0x61 frames: 16 g and 2000 °/s over 32768. */
const ACC = (16 * STANDARD_GRAVITY) / 32768;
const GYR = (2000 * RAD_PER_DEG) / 32768;

const ours = new Set([
  ...witmotion.ratesHz.flatMap((hz) => writesOf((session) => session.start(hz), witmotion)),
  ...writesOf((session) => session.askBattery?.() ?? session.stop(), witmotion),
]);

export const vectorSheet: VectorSheet = {
  driver: witmotion,
  vectors,
  judge(vector) {
    const { decoded, hex, characteristic = '' } = vector as Vector & { readonly truncated?: boolean };
    if (decoded.command) {
      if (ours.has(hex)) return CHECKED;
      return { type: 'not applicable', why: `the driver never sends it: ${decoded.command}` };
    }
    if (hex.startsWith('5571')) {
      const [message] = messagesOf(witmotion, vector);
      if (decoded.battery_percent_vendor_step_table !== undefined) {
        expect(message).toEqual({ type: 'battery', percent: decoded.battery_percent_vendor_step_table });
      } else {
        expect(message).toMatchObject({ type: 'reply', values: { first: Number(decoded.start_register) } });
        const values = message?.type === 'reply' ? message.values : {};
        if (decoded.quaternion_wxyz) expectPrinted(values.quaternionWxyz, decoded.quaternion_wxyz);
        if (decoded.temperature_C) expectPrinted(values.temperatureCelsius, decoded.temperature_C);
        if (decoded.roll_deg) {
          const { roll_deg: roll, pitch_deg: pitch, yaw_deg: yaw } = decoded;
          expectPrinted(values.rollPitchYawDeg, [roll, pitch, yaw]);
        }
      }
      return CHECKED;
    }
    // A frame whose end its author did not print is completed with noughts.
    const whole = hex.padEnd(Math.ceil(hex.length / 40) * 40, '0');
    const readings = messagesOf(witmotion, {
      hex: decoded.skipped_leading_bytes ? hex : whole,
      characteristic,
    });
    expect(readings).toHaveLength(decoded.frames ?? 1);
    if (typeof decoded.raw_int16 === 'object') {
      const [ax, ay, az, gx, gy, gz] = decoded.raw_int16;
      expect(readings[0]).toEqual({
        type: 'reading',
        acc: { x: ax * ACC, y: ay * ACC, z: az * ACC },
        gyr: { x: gx * GYR, y: gy * GYR, z: gz * GYR },
      });
    }
    return CHECKED;
  },
};
