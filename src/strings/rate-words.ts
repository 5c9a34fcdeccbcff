import { type Rated, rateFor } from '../../sensors/rates.ts';

/** A measured rate this near to a multiple of five is that rate, as its maker names it. */
const NEAR = 0.015;
const STEP_HZ = 5;

/** A rate as its maker names it: 19.86 is 20 Hz, but 104 stays. */
export function rateWords(hz: number): string {
  const named = Math.round(hz / STEP_HZ) * STEP_HZ;
  const isNamed = !Number.isInteger(hz) && Math.abs(hz / named - 1) < NEAR;
  return `${isNamed ? named : Math.round(hz * 10) / 10} Hz`;
}

/** What the automatic choice comes to with this sensor. */
export function automaticRateWords(driver: Rated): string {
  const [desk, training] = [rateFor(driver, 'desk'), rateFor(driver, 'training')].map(rateWords);
  return desk === training
    ? `Automatic (${desk})`
    : `Automatic (${desk} at the desk, ${training} in training)`;
}
