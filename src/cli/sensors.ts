import type { SensorDriver } from '../../sensors/driver.ts';
import { sensorDrivers } from '../../sensors/registry.ts';
import { writeOut } from './stdout.ts';

/** Prints the README's table of sensors, made from what the drivers declare. @returns the exit code. */
export function main(): number {
  writeOut(`${sensorTable(sensorDrivers)}\n`);
  return 0;
}

export function sensorTable(drivers: readonly SensorDriver[]): string {
  const head = '| sensor | models | measures, at most | battery | button | can nudge by | evidence |';
  return [head, head.replace(/[^|]+/g, '---'), ...drivers.map(row)].join('\n');
}

const MEASURES: Readonly<Record<SensorDriver['measures'], string>> = {
  'force and rate': 'force, turning',
  force: 'force',
  angle: 'lean alone',
};

function row(driver: SensorDriver): string {
  const { id, name, models, measures, ratesHz, hasBattery, buttons, nudges, evidence, experimental } = driver;
  const cells = [
    `[${name}](sensors/${id}/PROTOCOL.md)${experimental ? ' (experimental)' : ''}`,
    models.join(', '),
    `${MEASURES[measures]}, ${Math.round(Math.max(...ratesHz))} Hz`,
    hasBattery ? 'yes' : '-',
    buttons.length > 0 ? String(buttons.length) : '-',
    nudges.join(', ') || '-',
    evidence,
  ];
  return `| ${cells.join(' | ')} |`;
}
