import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Endpoint, Uuid } from '../gatt.ts';

/** A published sketch, and what it sends: three float32 for each quantity, unless they come together. */
export interface Profile {
  /** The sketch, as people know it. */
  readonly name: string;
  readonly service: Uuid;
  readonly force: Endpoint;
  /** m/s² of 1. */
  readonly forceScale: number;
  /** The same characteristic as the force's: both come together, force first. */
  readonly rate: Endpoint;
  /** rad/s of 1. */
  readonly rateScale: number;
  /** Red, green and blue, a byte each. */
  readonly light: Endpoint | null;
  /** Written before it sends anything. */
  readonly begin: { readonly at: Endpoint; readonly bytes: readonly number[] } | null;
}

/** Services whose characteristics differ in the second group of their UUID. */
const inService =
  (service: Uuid) =>
  (number: string): Endpoint => ({
    service,
    characteristic: `${service.slice(0, 9)}${number}${service.slice(13)}`,
  });

const inG = { forceScale: STANDARD_GRAVITY, rateScale: RAD_PER_DEG };

function boards(name: string, service: Uuid, force: string, rate: string, light: string | null): Profile {
  const at = inService(service);
  return {
    name,
    service,
    force: at(force),
    rate: at(rate),
    light: light === null ? null : at(light),
    begin: null,
    ...inG,
  };
}

const NICLA = '19b10000-0000-537e-4f6c-d104768a1214';
const TRAINER = '81c30e5c-0000-4f7d-a886-de3e90749161';
const inTrainer = inService(TRAINER);

export const PROFILES: readonly Profile[] = [
  boards('ArduinoAI, BLESense', '6fbe1da7-0000-44de-92c4-bb6e04fb0212', '3001', '3002', '6001'),
  boards('Nano 33 BLE Service', 'e905de3e-0000-44de-92c4-bb6e04fb0212', '3001', '3002', '6001'),
  boards('Science Journal, Nano 33', '555a0002-0000-467a-9538-01f0652c74e8', '0011', '0012', null),
  boards('Science Journal, MKR WiFi 1010', '555a0001-0000-467a-9538-01f0652c74e8', '5001', '5002', null),
  {
    ...boards('ArduinoAI, Nicla Sense ME', NICLA, '5001', '6001', '8001'),
    // Bosch's usual ranges, ±8 g and ±2000 °/s over 2^15 counts; in none of the sketch's sources.
    forceScale: STANDARD_GRAVITY / 4096,
    rateScale: (2000 / 2 ** 15) * RAD_PER_DEG,
  },
  {
    ...boards('Tiny Motion Trainer', TRAINER, '1001', '1001', null),
    // As the exported sketch normalises them: 4 g and 2000 °/s are 1.
    forceScale: 4 * STANDARD_GRAVITY,
    rateScale: 2000 * RAD_PER_DEG,
    // The state in which it provides data.
    begin: { at: inTrainer('3001'), bytes: [4] },
  },
];

/** Quantities that some of them send beside, of so many float32. */
export const BESIDE: Readonly<
  Record<Uuid, { readonly name: string; readonly unit: string; readonly count: number }>
> = {
  '6fbe1da7-3003-44de-92c4-bb6e04fb0212': { name: 'field', unit: 'microtesla', count: 3 },
  'e905de3e-3003-44de-92c4-bb6e04fb0212': { name: 'field', unit: 'microtesla', count: 3 },
  'e905de3e-3004-44de-92c4-bb6e04fb0212': { name: 'heading pitch roll', unit: 'radians', count: 3 },
  '555a0001-5003-467a-9538-01f0652c74e8': { name: 'field', unit: 'microtesla', count: 3 },
  '19b10000-7001-537e-4f6c-d104768a1214': { name: 'orientation', unit: 'xyzw', count: 4 },
};
