import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sensorDrivers } from '../../sensors/registry.ts';
import { sensorTable } from '../../src/cli/sensors.ts';

it('the table of sensors in the README is what the drivers declare (npm run -s sensors prints it)', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(sensorTable(sensorDrivers));
});
