import type { SensorDriver } from '../../../../sensors/driver.ts';
import { sensorDrivers } from '../../../../sensors/registry.ts';
import { bluetoothProblem } from '../../../../src/browser/bluetooth/availability.ts';
import { pairSensor } from '../../../../src/browser/bluetooth/sensors.ts';
import { STANDARD_GRAVITY } from '../../../../src/core/imu/units.ts';
import type { LinkFault, LinkStatus, SensorLink } from '../../../../src/ports/ports.ts';

/** What the page saw of the link, for the test to read. */
export interface Seen {
  /** Every status, in order, with `performance.now()`. */
  readonly statuses: (LinkStatus & { readonly at: number })[];
  /** Acceleration along x of every reading, in the sensor's counts, and its arrival. */
  readonly readings: { readonly x: number; readonly receivedAt: number }[];
  fault: LinkFault | null;
  completed: boolean;
}

const COUNTS = 2048 / STANDARD_GRAVITY;
const seen: Seen = { statuses: [], readings: [], fault: null, completed: false };
let link: SensorLink | null = null;

async function pair(): Promise<void> {
  try {
    link = await pairSensor(driversAt(new URLSearchParams(location.search).get('hertz')));
  } catch (fault) {
    const { code, detail } = fault as LinkFault;
    seen.fault = { code, detail };
    return;
  }
  link.status$.subscribe({
    next: (status) => seen.statuses.push({ ...status, at: performance.now() }),
    complete: () => {
      seen.completed = true;
    },
  });
  if (link.input.kind !== 'arrivals') throw new Error('a Bluetooth link gives arrivals');
  link.input.arrivals$.subscribe(({ receivedAt, messages }) => {
    for (const message of messages) {
      if (message.type === 'reading')
        seen.readings.push({ x: Math.round(message.acc.x * COUNTS), receivedAt });
    }
  });
}

/** The drivers as they are, or with those rates alone that are nearest to this one. */
function driversAt(hertz: string | null): readonly SensorDriver[] {
  if (hertz === null) return sensorDrivers;
  return sensorDrivers.map((driver) => ({
    ...driver,
    ratesHz: driver.ratesHz.filter((hz) => Math.abs(hz / Number(hertz) - 1) < 0.05),
  }));
}

const onClick = (id: string, act: () => unknown) =>
  document.getElementById(id)?.addEventListener('click', () => act());

onClick('pair', pair);
onClick('retry', () => link?.retry());
onClick('close', () => link?.close());
Object.assign(window, { seen, available: bluetoothProblem });
