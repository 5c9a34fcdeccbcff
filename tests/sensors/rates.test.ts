import { describe, expect, it } from 'vitest';
import { rateFor } from '../../sensors/rates.ts';
import { sensorDrivers } from '../../sensors/registry.ts';

const WITMOTION = { ratesHz: [10.05, 19.86, 49.45, 99.26, 198.4] };

describe('the rate for a use', () => {
  it('is near 25 Hz at the desk, and 50 Hz in training', () => {
    expect([rateFor(WITMOTION, 'desk'), rateFor(WITMOTION, 'training')]).toEqual([19.86, 49.45]);
    expect([
      rateFor({ ratesHz: [25, 50, 100] }, 'desk'),
      rateFor({ ratesHz: [26, 52, 104] }, 'training'),
    ]).toEqual([25, 52]);
  });

  it('is the fastest there is where none is fast enough', () => {
    expect(rateFor({ ratesHz: [1, 10] }, 'training')).toBe(10);
    expect(rateFor({ ratesHz: [10] }, 'desk')).toBe(10);
  });

  it('is higher where packets would fill too slowly to follow the body', () => {
    const packed = { ratesHz: [25, 50, 100, 200], readingsPerPacket: 36 };
    expect([rateFor(packed, 'desk'), rateFor(packed, 'training')]).toEqual([50, 100]);
  });

  it.each(sensorDrivers.map((driver) => [driver.id, driver] as const))(
    'is one of those that %s has',
    (_, driver) => {
      expect(driver.ratesHz).toContain(rateFor(driver, 'desk'));
      expect(driver.ratesHz).toContain(rateFor(driver, 'training'));
    },
  );
});
