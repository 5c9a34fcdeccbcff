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
      const { notifications, recording, rateHz, nudged, stopped } = figures;
      expect(notifications.received).toBe(notifications.sent);
      // Readings that wait while a busy machine stands still are dropped, and a gap is declared.
      expect(recording.seconds).toBeGreaterThan(SECONDS / 2);
      // Some notifications hold a second of readings, which are on their way at either end.
      expect(recording.seconds).toBeLessThan(recording.atMost + 2);
      expect(Math.abs(recording.rateHz / rateHz - 1)).toBeLessThan(0.05);
      expect(nudged.length > 0).toBe(driver.nudges.length > 0);
      expect(stopped).toBe(true);
    },
    90_000,
  );
});
