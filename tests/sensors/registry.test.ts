import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../sensors/registry.ts';
import { EMULATIONS } from '../e2e/peripherals/emulations.ts';

describe('the registry', () => {
  const ids = sensorDrivers.map(({ id }) => id);

  it('names no sensor twice', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ids)('holds %s to what every driver must do, and has its emulation', (id) => {
    const file = fileURLToPath(new URL(`./${id}/conformance.test.ts`, import.meta.url));
    expect(existsSync(file), file).toBe(true);
    expect(EMULATIONS[id]).toBeDefined();
  });
});
