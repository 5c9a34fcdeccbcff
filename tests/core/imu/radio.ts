import type { ImuReading, ReadingBatch } from '../../../src/core/imu/sample.ts';
import type { DeviceTimeSource } from '../../../src/core/imu/time-source.ts';

/** A stretch of true time, s. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Radio {
  /** The sensor's rate on the true clock, whatever it says. */
  readonly hz: number;
  readonly seconds: number;
  /** Readings that come in one notification. */
  readonly burst?: number;
  readonly jitterMs?: number;
  /** Notifications of this stretch are delivered at its end, within `trickleMs`. */
  readonly queued?: Stretch;
  readonly trickleMs?: number;
  /** Readings of this stretch never come. */
  readonly lost?: Stretch;
  /** Share of the notifications that never come. */
  readonly loss?: number;
  readonly seed?: number;
  /** What the sensor counts. Its second is as wrong as its rate: `hz` against `nominalHz`. */
  readonly source?: DeviceTimeSource;
  readonly nominalHz?: number;
  /** The sensor starts anew at this time: its stamps begin at 0, after two seconds of silence. */
  readonly restartAt?: number;
  /** Shares of the readings that come twice, and that change places with the one before. */
  readonly doubled?: number;
  readonly swapped?: number;
}

const within = (seconds: number, stretch: Stretch | undefined): boolean =>
  stretch !== undefined && seconds > stretch.from && seconds < stretch.to;

/** What arrives of readings that carry their true time (ms) in acc.x. */
export function arrivals(radio: Radio): ReadingBatch[] {
  const { hz, seconds, burst = 1, jitterMs = 5, queued, trickleMs = 0, lost, loss = 0, seed = 1 } = radio;
  const { source, nominalHz = hz, restartAt = Number.POSITIVE_INFINITY, doubled = 0, swapped = 0 } = radio;
  let state = seed;
  const chance = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };

  let startedAt = 0;
  function stampOf(index: number, t: number): { stamp?: number } {
    if (!source) return {};
    if (t / 1000 >= restartAt && startedAt === 0) startedAt = index;
    const count = index - startedAt + (startedAt > 0 ? 0 : 1000);
    const ticks = source.kind === 'counter' ? count : Math.floor((count * 1000) / nominalHz / source.tickMs);
    return { stamp: ticks % source.wrapsAt };
  }

  const batches: ReadingBatch[] = [];
  let pending: ImuReading[] = [];
  let latest = 0;
  for (let index = 0; index < seconds * hz; index++) {
    const t = (index * 1000) / hz;
    const stamped = stampOf(index, t);
    if (within(t / 1000, lost) || within(t / 1000, { from: restartAt - 2, to: restartAt })) {
      pending = [];
      continue;
    }
    const reading: ImuReading = { acc: { x: t, y: 0, z: 9.81 }, gyr: null, ...stamped };
    const swap = chance() < swapped ? pending.pop() : undefined;
    pending.push(reading, ...(swap ? [swap] : []), ...(chance() < doubled ? [reading] : []));
    if (pending.length < burst) continue;
    const readings = pending;
    pending = [];
    const onAir = t + 8 + chance() * jitterMs;
    if (chance() < loss) continue;
    const waits = within(onAir / 1000, queued) && queued;
    const share = waits ? (onAir / 1000 - waits.from) / (waits.to - waits.from) : 0;
    latest = Math.max(latest, waits ? waits.to * 1000 + share * trickleMs : onAir);
    batches.push({ receivedAt: latest, readings });
  }
  return batches;
}
