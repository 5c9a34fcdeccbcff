import { expect } from 'vitest';
import { muse } from '../../../sensors/muse/muse.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import sheet from '../../fixtures/sensors/earables.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { converse } from '../converse.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet } from '../vector-sheet.ts';

const MUSE = '273e';

export const vectorSheet: VectorSheet = {
  driver: muse,
  vectors: (sheet as readonly Vector[]).filter(({ characteristic }) => characteristic?.startsWith(MUSE)),
  judge(vector) {
    if (vector.direction === 'write') expect(commands).toContain(vector.hex);
    else judgeNotification(vector);
    return CHECKED;
  },
};

/** What is written to an older Muse and to an Athena. */
const commands = [
  ['273e000a-4c4d-454d-96be-f03bac821358', '273e0009-4c4d-454d-96be-f03bac821358'],
  ['273e0013-4c4d-454d-96be-f03bac821358'],
].flatMap((characteristics) => {
  const session = muse.open();
  return converse(session, session.start(52), ({ do: deed }) =>
    deed === 'discover' ? characteristics : undefined,
  ).written;
});

function judgeNotification(vector: Vector): void {
  const { decoded } = vector;
  const messages = messagesOf(muse, vector);
  const readings = messages.filter((message) => message.type === 'reading');
  const force = decoded.acc_g ?? decoded.g;
  if (force) {
    expectPrinted(
      readings.flatMap(({ acc }) => [acc.x, acc.y, acc.z]),
      force.flat(),
      STANDARD_GRAVITY,
    );
  }
  if (decoded.gyro_dps) {
    const rates = readings.flatMap(({ gyr }) => (gyr ? [gyr.x, gyr.y, gyr.z] : []));
    expectPrinted(rates, decoded.gyro_dps.flat(), RAD_PER_DEG);
  }
  const [reply] = messages.filter((message) => message.type === 'reply');
  if (decoded.dps) expectPrinted(reply?.values.degPerSecond, decoded.dps.flat());
  if (decoded.seq !== undefined)
    expect(reply?.values.number ?? (readings[0]?.stamp ?? -1) / 3).toBe(decoded.seq);
  if (decoded.fuel_gauge_mV !== undefined) {
    expect(messages).toContainEqual({ type: 'battery', percent: decoded.battery_percent });
    expectPrinted(reply?.values.fuelGaugeMillivolts, decoded.fuel_gauge_mV);
    expect(reply?.values.temperatureCelsius).toBe(decoded.temperature);
  }
  if (decoded.block_index !== undefined) expect(readings[0]?.stamp).toBe(3 * decoded.block_index);
  expect(messages.length).toBeGreaterThan(0);
}
