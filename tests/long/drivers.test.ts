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
      // Recording begins and ends between two notifications, some of which hold a second of readings.
      expect(Math.abs(samples.recorded / samples.sent - 1)).toBeLessThan(0.1);
      expect(nudged.length > 0).toBe(driver.nudges.length > 0);
      expect(stopped).toBe(true);
    },
    90_000,
  );
});
