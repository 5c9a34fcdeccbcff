import type { SensorDriver } from './driver.ts';

/** What readings are for: judging posture all day, or timing holds and counting repetitions. */
export type Use = 'desk' | 'training';

/** Sitting still needs no more, and a coin cell lasts longer, Hz. */
const DESK_HZ = 25;
/** Quick repetitions and the edges of holds are dated to a fiftieth of a second, Hz (a little less is as good). */
const TRAINING_HZ = 48;
/** A packet that fills more slowly lets the ring and the voice lag behind the body, s. */
const LONGEST_FILLING = { desk: 1, training: 0.4 } as const;

/** What of a driver tells its rates. */
export type Rated = Pick<SensorDriver, 'ratesHz' | 'readingsPerPacket'>;

/** The rate that a sensor is asked for, Hz: near 25 at the desk, 50 or the next above in training. */
export function rateFor({ ratesHz, readingsPerPacket = 1 }: Rated, use: Use): number {
  const fastest = Math.max(...ratesHz);
  const soonEnough = ratesHz.filter((hz) => readingsPerPacket / hz <= LONGEST_FILLING[use]);
  if (use === 'training') return soonEnough.find((hz) => hz >= TRAINING_HZ) ?? fastest;
  const distance = (hz: number) => Math.abs(Math.log(hz / DESK_HZ));
  return soonEnough.reduce((best, hz) => (distance(hz) < distance(best) ? hz : best), fastest);
}
