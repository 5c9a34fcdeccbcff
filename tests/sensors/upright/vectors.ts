import { expect } from 'vitest';
import type { SensorMessage } from '../../../sensors/driver.ts';
import { upright } from '../../../sensors/upright/upright.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/upright.vectors.json' with { type: 'json' };
import {
  bytesOf,
  CHECKED,
  messagesOf,
  type Vector,
  type VectorSheet,
  type VectorVerdict,
} from '../vector-sheet.ts';

/** The sheet holds two more devices: those rows name theirs. */
export const vectorSheet: VectorSheet = {
  driver: upright,
  vectors: (vectors as readonly Vector[]).filter(({ device }) => device === undefined),
  judge,
};

/** Sheet's names of the values, and ours. */
const VALUES: Readonly<Record<string, string>> = {
  charging: 'charging',
  slouching: 'slouching',
  alert_stage: 'alertStage',
  vibrating: 'vibrating',
  slouch_vibration_enabled: 'slouchVibrationEnabled',
  movement: 'movement',
  vibration_counter: 'vibrationCount',
  range: 'range',
  delay_s: 'delaySeconds',
  pattern: 'pattern',
  pattern_name: 'patternName',
  demo: 'demo',
  strength: 'strength',
  strength_name: 'strengthName',
  stop_periods: 'stopPeriods',
  stop_seconds: 'stopSeconds',
  led_stop_seconds: 'ledStopSeconds',
  backwards_slouch_range: 'backwardsSlouchRange',
};

function judge(vector: Vector): VectorVerdict {
  const { characteristic = '', decoded, direction, hex } = vector;
  if (direction === 'write') {
    expect(upright.mayWrite[characteristic]?.([...bytesOf(hex)])).toBe(false);
    return {
      type: 'not applicable',
      why: `${decoded.command}: known from one source; Plumbline calibrates with 0`,
    };
  }
  const [message] = messagesOf(upright, vector);
  if (decoded.angle_deg !== undefined) expectAngle(message, decoded.angle_deg);
  else if (decoded.battery_percent === null) expect(message).toBeUndefined();
  else if (decoded.battery_percent !== undefined) {
    expect(message).toEqual({ type: 'battery', percent: decoded.battery_percent });
  } else expectValues(message, decoded);
  return CHECKED;
}

function expectAngle(message: SensorMessage | undefined, degrees: number): void {
  if (message?.type !== 'reading') throw new Error('not a reading');
  const { x, y, z } = message.acc;
  expect(Math.atan2(z, x) * DEG_PER_RAD).toBeCloseTo(degrees, 9);
  expect(Math.hypot(x, y, z)).toBeCloseTo(STANDARD_GRAVITY, 9);
}

function expectValues(message: SensorMessage | undefined, decoded: Vector['decoded']): void {
  if (message?.type !== 'reply') throw new Error('not a reply');
  const { note, ...told } = decoded;
  for (const [name, value] of Object.entries(told)) {
    expect(VALUES).toHaveProperty(name);
    expect(message.values[VALUES[name] ?? ''], name).toEqual(value);
  }
  if (note === 'user corrected while vibrating') expect(message.values.corrected).toBe(true);
}
