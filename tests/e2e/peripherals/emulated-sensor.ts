import type { Nudge } from '../../../sensors/driver.ts';
import type { Peripheral, PeripheralDefinition } from '../bluez/peripheral.ts';
import type { Motion } from './motion.ts';

export interface EmulationOptions
  extends Pick<PeripheralDefinition, 'connectDelayMs' | 'resolveDelayMs' | 'unreachableAfterMs'> {
  /** What the sensor feels; an upright wearer who sits still unless given. Begins with the first subscription. */
  readonly motion?: Motion;
  readonly name?: string;
  readonly address?: string;
  /** The device's clock runs so much fast; default 0. */
  readonly clockError?: number;
}

/** An emulated sensor of any make: what the tests that all drivers pass through need of it. */
export interface EmulatedSensor {
  /** For `bluez.add` and for everything about the link (`whenConnected`, `refuse`, `setPresence`, ...). */
  readonly peripheral: Peripheral;
  /** Rate at which it measures now, Hz. */
  readonly rateHz: () => number;
  /** Readings that went out in notifications. */
  readonly readingsSent: () => number;
  /** What its wearer has felt, seen or heard so far. */
  readonly nudged: () => readonly Nudge[];
  /** Sends nothing more, not even replies, though the link stays. */
  readonly silence: () => void;
  readonly speak: () => void;
  /** Loses the link; out of range for so long (default 0: advertises at once). */
  readonly drop: (backAfterSeconds?: number) => void;
  /** Its battery from now on, percent, told as the sensor tells it; only with `hasBattery`. */
  readonly setBattery?: (percent: number) => void;
  /** Presses its first button and lets it go after so long (default: at once); only with `buttons`. */
  readonly press?: (heldSeconds?: number) => void;
}

export type Emulate = (options?: EmulationOptions) => EmulatedSensor;

/** Loses the link, and stays out of range for so long. */
export function dropFor(peripheral: Peripheral, seconds: number): void {
  if (seconds === 0) {
    peripheral.drop();
    return;
  }
  peripheral.setPresence('away');
  setTimeout(() => peripheral.setPresence('near'), seconds * 1000).unref();
}
