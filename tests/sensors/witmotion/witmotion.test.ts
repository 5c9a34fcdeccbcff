import { describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../../sensors/registry.ts';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';

/** Registers that must never be written: 0x00 save, 0x01 calibrate, 0x02 silences, 0x65 firmware update. */
const NEVER = [0x00, 0x01, 0x02, 0x65];

describe('witmotion', () => {
  it('is in the registry', () => {
    expect(sensorDrivers).toContain(witmotion);
  });

  it('spells every UUID out in 128 bits, on the base of the maker first', () => {
    const uuids = witmotion.layouts.flatMap((layout) =>
      Object.values(layout).flatMap(({ service, characteristic }) => [service, characteristic]),
    );
    expect(uuids.every((uuid) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(uuid))).toBe(true);
    expect(uuids[0]).toBe('0000ffe5-0000-1000-8000-00805f9a34fb');
    expect(uuids.at(-1)).toBe('0000ffe9-0000-1000-8000-00805f9b34fb');
  });

  it('unlocks before it sets the rate, with a pause after each', () => {
    expect(witmotion.start.map(({ bytes }) => bytes[2])).toEqual([0x69, 0x03]);
    expect(witmotion.start.every(({ pauseMs }) => pauseMs >= 100)).toBe(true);
  });

  it('never writes a register that saves, calibrates, silences or updates', () => {
    const writes = [...witmotion.start, ...(witmotion.battery ? [witmotion.battery.ask] : [])];
    expect(writes.map(({ bytes }) => bytes[2] ?? 0).filter((register) => NEVER.includes(register))).toEqual(
      [],
    );
  });

  it('names only endpoints that every layout has', () => {
    const names = [...witmotion.notify, ...witmotion.start.map(({ to }) => to)];
    for (const layout of witmotion.layouts)
      expect(Object.keys(layout)).toEqual(expect.arrayContaining(names));
  });
});
