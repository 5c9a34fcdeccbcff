import { describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../sensors/registry.ts';
import { readRecording } from '../../src/app/sensor/read-recording.ts';
import type { ImuReading } from '../../src/core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import { angleBetween, mean, norm } from '../../src/core/imu/vector.ts';
import { startApp } from '../e2e/app-harness.ts';
import { downloaded, pairSensor } from '../e2e/journeys.ts';
import type { EmulatedSensor } from '../e2e/peripherals/emulated-sensor.ts';
import { EMULATIONS } from '../e2e/peripherals/emulations.ts';

/** Leaning forward by 20 degrees, and turning so that no rate is nought. */
const LEANING: ImuReading = {
  acc: {
    x: STANDARD_GRAVITY * Math.cos(20 / DEG_PER_RAD),
    y: 0,
    z: -STANDARD_GRAVITY * Math.sin(20 / DEG_PER_RAD),
  },
  gyr: { x: 0.31, y: -0.52, z: 0.73 },
};

/** What is saved of a sensor that has been connected for a while. */
async function capture(sensor: EmulatedSensor): Promise<string> {
  const app = await startApp({ path: '#/pair', peripherals: [sensor.peripheral] });
  try {
    const { screen } = app;
    await pairSensor(app, sensor.peripheral.definition.name);
    await screen.see('Sit comfortably tall');
    await screen.see('Sensor live');
    await app.page.goto(`${app.url}#/diagnosis`);
    await screen.click('button', 'Save a capture');
    await screen.see(/notifications? in 1[5-9] s/, { timeoutMs: 30_000 });
    return await downloaded(app, '.jsonl', () => screen.click('button', 'Stop and save'));
  } finally {
    await app.close();
  }
}

describe.concurrent('a capture of every sensor', () => {
  it.each(sensorDrivers.map((driver) => [driver.id, driver] as const))(
    '%s plays what it felt',
    async (id, driver) => {
      const sensor = EMULATIONS[id]?.({ motion: () => LEANING });
      if (!sensor) throw new Error(`there is no emulated ${id}`);
      const text = await capture(sensor);
      const read = readRecording(text);
      if (read.type !== 'recording') throw new Error(JSON.stringify(read));
      const { header, samples } = read;
      expect(header).toMatchObject({ sensor: id });
      expect(samples.length).toBeGreaterThan(2 * Math.min(...driver.ratesHz));
      const force = mean(samples.map(({ acc }) => acc));
      if (driver.measures !== 'angle') {
        expect(angleBetween(force, LEANING.acc) * DEG_PER_RAD).toBeLessThan(1);
        expect(norm(force) / STANDARD_GRAVITY).toBeCloseTo(1, 1);
      }
      // Where force and rate come apart, the first of them may come alone.
      const inTheMiddle = samples[Math.floor(samples.length / 2)];
      expect(inTheMiddle?.gyr !== null).toBe(driver.measures === 'force and rate');
      const { name } = sensor.peripheral.definition;
      expect(text.split('\n').slice(1).join('\n')).not.toContain(name);
    },
  );
});
