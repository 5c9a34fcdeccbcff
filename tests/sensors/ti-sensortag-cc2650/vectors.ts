import { expect } from 'vitest';
import type { SensorMessage } from '../../../sensors/driver.ts';
import { tiSensorTag } from '../../../sensors/ti-sensortag-cc2650/ti-sensortag-cc2650.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/ti-sensortag-cc2650.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet } from '../vector-sheet.ts';

const RANGE_BITS: Readonly<Record<number, string>> = { 2: '00', 4: '01', 8: '02', 16: '03' };

/** What is written reads back the same, so commands are told in the words of their row. */
const WORDS: Readonly<Record<string, (values: Readonly<Record<string, unknown>>) => readonly string[]>> = {
  aa65: ({ red, green, buzzer }) => {
    if (!red && !green && !buzzer) return ['all off'];
    return buzzer ? ['buzzer on (2 kHz)'] : [red ? 'red LED on' : 'green LED on'];
  },
  aa82: ({ axes, magnetometer, wakeOnMotion, rangeG }) => {
    if (axes === 0) return ['movement sensor off'];
    const all = axes === 0x3f && magnetometer ? 'all axes' : 'some axes';
    return wakeOnMotion
      ? [`${all} + wake-on-motion, ${rangeG} g`]
      : [`${all}, ${rangeG} g, no wake-on-motion`];
  },
  aa83: ({ periodMs }) => [
    periodMs === 1000 ? 'period 1 s (power-on default)' : `period ${periodMs} ms (minimum accepted)`,
  ],
};

function checkMovement({ hex, characteristic = '', decoded }: Vector): void {
  const { decode } = tiSensorTag.open();
  const configuration = `7f${RANGE_BITS[decoded.acc_range_g]}`;
  messagesOf(
    tiSensorTag,
    { hex: configuration, characteristic: characteristic.replace('aa81', 'aa82') },
    decode,
  );
  // A row of which its author used the beginning only is completed with noughts.
  const [reading, field] = messagesOf(tiSensorTag, { hex: hex.padEnd(36, '0'), characteristic }, decode);
  if (reading?.type !== 'reading' || !reading.gyr) throw new Error('no reading');
  const [acc, gyr] = [reading.acc, reading.gyr].map(({ x, y, z }) => [x, y, z]);
  expectPrinted(acc, decoded.acc_g ?? decoded.acc_g_device_frame, STANDARD_GRAVITY);
  if (decoded.acc_m_s2) expectPrinted(acc, decoded.acc_m_s2);
  if (decoded.gyro_dps) expectPrinted(gyr, decoded.gyro_dps, RAD_PER_DEG);
  if (decoded.gyro_rad_s) expectPrinted(gyr, decoded.gyro_rad_s);
  if (decoded.mag_uT_x4912_over_32768)
    expectPrinted(valuesOf(field).microtesla, decoded.mag_uT_x4912_over_32768);
}

function valuesOf(message: SensorMessage | undefined) {
  if (message?.type !== 'reply') throw new Error('no reply');
  return message.values;
}

export const vectorSheet: VectorSheet = {
  driver: tiSensorTag,
  vectors,
  judge(vector) {
    const short = (vector.characteristic ?? '').slice(4, 8);
    if (short === 'aa81') checkMovement(vector);
    else
      expect(WORDS[short]?.(valuesOf(messagesOf(tiSensorTag, vector)[0]))).toEqual([vector.decoded.command]);
    return CHECKED;
  },
};
