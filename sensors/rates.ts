import type { SensorDriver } from './driver.ts';

/** What readings are for: judging posture all day, or timing holds and counting repetitions. */
export type Use = 'desk' | 'training';

/** Sitting still needs no more, and a coin cell lasts longer, Hz. */
const DESK_HZ = 25;
/** Quick repetitions and the edges of holds are dated to a fiftieth of a second, Hz (a little less is as good). */
const TRAINING_HZ = 48;

/** The rate that a sensor is asked for, Hz: near 25 at the desk, 50 or the next above in training. */
export function rateFor({ ratesHz }: Pick<SensorDriver, 'ratesHz'>, use: Use): number {
  const fastest = Math.max(...ratesHz);
  if (use === 'training') return ratesHz.find((hz) => hz >= TRAINING_HZ) ?? fastest;
  const distance = (hz: number) => Math.abs(Math.log(hz / DESK_HZ));
  return ratesHz.reduce((best, hz) => (distance(hz) < distance(best) ? hz : best), fastest);
}
