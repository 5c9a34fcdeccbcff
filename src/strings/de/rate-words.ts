import { type Rated, rateFor } from '../../../sensors/rates.ts';
import { LOCALE } from './language.ts';

/** A measured rate this near to a multiple of five is that rate, as its maker names it. */
const NEAR = 0.015;
const STEP_HZ = 5;

export function rateWords(hz: number): string {
  const named = Math.round(hz / STEP_HZ) * STEP_HZ;
  const isNamed = !Number.isInteger(hz) && Math.abs(hz / named - 1) < NEAR;
  return `${(isNamed ? named : hz).toLocaleString(LOCALE, { maximumFractionDigits: 1, useGrouping: false })} Hz`;
}

export function automaticRateWords(driver: Rated): string {
  const [desk, training] = [rateFor(driver, 'desk'), rateFor(driver, 'training')].map(rateWords);
  return desk === training
    ? `Automatisch (${desk})`
    : `Automatisch (${desk} am Schreibtisch, ${training} im Training)`;
}
