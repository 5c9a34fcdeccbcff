import { describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../sensors/registry.ts';
import { useSensor } from '../e2e/scenarios/any-sensor.ts';

const SECONDS = 20;

describe.concurrent('in the built app, by its buttons', () => {
  it.each(sensorDrivers.map((driver) => [driver.id, driver] as const))(
    '%s is paired, streams at its fastest without loss, nudges, is lost and found, and stops',
    async (_, driver) => {
      const figures = await useSensor(driver, SECONDS);
      console.log('driver:', JSON.stringify(figures));
      const { notifications, samples, nudged, stopped } = figures;
      expect(notifications.received).toBe(notifications.sent);
      // Some notifications hold a second of readings, which are on their way at either end.
      const aSecond = driver.ratesHz.reduce((most, hz) => Math.max(most, hz));
      expect(samples.recorded).toBeGreaterThan(samples.atLeast - aSecond);
      expect(samples.recorded).toBeLessThan(samples.atMost + aSecond);
      expect(nudged.length > 0).toBe(driver.nudges.length > 0);
      expect(stopped).toBe(true);
    },
    90_000,
  );
});
