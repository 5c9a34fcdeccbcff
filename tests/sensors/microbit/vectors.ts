import { expect } from 'vitest';
import { microbit } from '../../../sensors/microbit/microbit.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/microbit.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type VectorSheet } from '../vector-sheet.ts';

const EVENTS: Readonly<Record<string, string>> = { pressed: 'down', released: 'up', 'long press': 'long' };

export const vectorSheet: VectorSheet = {
  driver: microbit,
  vectors,
  judge(vector) {
    const { decoded } = vector;
    const [message] = messagesOf(microbit, vector);
    if (decoded.raw) {
      if (message?.type !== 'reading') throw new Error('no reading');
      const { x, y, z } = message.acc;
      expectPrinted([x, y, z], decoded.g, STANDARD_GRAVITY);
      expect([x, y, z]).toEqual(decoded.raw.map((count: number) => (count * STANDARD_GRAVITY) / 1024));
      expect(message.gyr).toBeNull();
    } else if (decoded.button) {
      expect(message).toEqual({ type: 'button', button: decoded.button, event: EVENTS[decoded.state] });
    } else {
      if (message?.type !== 'reply') throw new Error('no reply');
      if (decoded.rows) expect(message.values).toEqual({ rows: decoded.rows.join(' ') });
      else expect(message.values).toEqual({ periodMs: decoded.period_ms });
    }
    return CHECKED;
  },
};
