import { RAD_PER_DEG, STANDARD_GRAVITY } from '../imu/units.ts';

/** What a recording's numbers are multiplied by to be in SI. */
export interface RecordingUnits {
  readonly acc: number;
  readonly gyr: number;
}

export const SI: RecordingUnits = { acc: 1, gyr: 1 };
/** The units of every recording that is written here. */
export const SI_WORDS = 's, m/s², rad/s';

const TIME = ['s'];
const ACC: Readonly<Record<string, number>> = { 'm/s²': 1, 'm/s^2': 1, 'm/s2': 1, g: STANDARD_GRAVITY };
const GYR: Readonly<Record<string, number>> = { 'rad/s': 1, 'deg/s': RAD_PER_DEG, '°/s': RAD_PER_DEG };

/** Reads a list of units such as `s, g, deg/s`; what it leaves out is SI. Null if it names any other. */
export function readUnits(text: string): RecordingUnits | null {
  let units = SI;
  for (const unit of text.split(/[\s,;]+/).filter(Boolean)) {
    const acc = ACC[unit];
    const gyr = GYR[unit];
    if (acc !== undefined) units = { ...units, acc };
    else if (gyr !== undefined) units = { ...units, gyr };
    else if (!TIME.includes(unit)) return null;
  }
  return units;
}
