import type { SensorMessage } from '../driver.ts';

/** Bits of the first byte (Bluetooth heart rate service, 2A37). */
const WIDE = 0b1;
const CONTACT = 0b10;
const CONTACT_KNOWN = 0b100;
const ENERGY = 0b1000;
const INTERVALS = 0b1_0000;

/** Beat to beat intervals are counted in this part of a second. */
const INTERVAL_UNITS_PER_SECOND = 1024;

/** A heart rate measurement; null where it is cut. Plumbline does not listen to it, and reads it if it comes. */
export function readHeartRate(data: DataView): SensorMessage | null {
  if (data.byteLength < 2) return null;
  const flags = data.getUint8(0);
  const wide = (flags & WIDE) !== 0;
  let at = wide ? 3 : 2;
  if (data.byteLength < at) return null;
  const beatsPerMinute = wide ? data.getUint16(1, true) : data.getUint8(1);
  let energyKj: number | null = null;
  if (flags & ENERGY) {
    if (data.byteLength < at + 2) return null;
    energyKj = data.getUint16(at, true);
    at += 2;
  }
  const intervalsMs: number[] = [];
  if (flags & INTERVALS) {
    for (; at + 2 <= data.byteLength; at += 2) {
      intervalsMs.push((1000 * data.getUint16(at, true)) / INTERVAL_UNITS_PER_SECOND);
    }
  }
  const contact = flags & CONTACT_KNOWN ? (flags & CONTACT) !== 0 : null;
  return { type: 'reply', name: 'heart rate', values: { beatsPerMinute, contact, energyKj, intervalsMs } };
}
