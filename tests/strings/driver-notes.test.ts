import { describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../sensors/registry.ts';
import { driverNotes as inGerman } from '../../src/strings/de/driver-notes.ts';
import { driverNotes } from '../../src/strings/driver-notes.ts';

describe.each(sensorDrivers.map((driver) => [driver.id, driver] as const))(
  'what is read of %s',
  (_, driver) => {
    it('is said in German wherever it is in words', () => {
      const [english, german] = [driverNotes(driver), inGerman(driver)];
      expect(german.models).toHaveLength(english.models.length);
      expect(german.checkedAgainst).not.toBe(english.checkedAgainst);
      expect(german.preparation === null).toBe(english.preparation === null);
      if (english.preparation) expect(german.preparation).not.toBe(english.preparation);
    });
  },
);
