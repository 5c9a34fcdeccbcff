import { Subscription } from 'rxjs';
import { isGap, type SampleEvent, type SampleGap } from '../../core/imu/sample.ts';
import { createBlocks } from '../../core/imu/still-block.ts';
import { STANDARD_GRAVITY } from '../../core/imu/units.ts';
import { norm } from '../../core/imu/vector.ts';
import type { Reception } from '../../ports/diagnosis.ts';
import type { SensorLink } from '../../ports/ports.ts';
import type { Line } from '../pipeline.ts';
import { createArrivalRate } from './arrival-rate.ts';

/** A shorter one is a filter that starts anew, as with a phone's gyroscope, ms. */
const LEAST_GAP_MS = 500;
/** Gaps are told for this long, ms. */
const GAPS_MS = 60_000;
/** A force that was measured longer ago says little of now, ms. */
const FORCE_MS = 5 * 60_000;

/** What comes from one sensor, watched from its first reading on. */
export interface ReceptionWatch {
  /** At this time, epoch ms. */
  readonly look: (now: number) => Reception;
  /** When the last reading came; null if none has. */
  readonly heardAt: () => number | null;
  readonly end: () => void;
}

/** @param now the wall clock, epoch ms. */
export function watchReception(link: SensorLink, line: Line, now: () => number): ReceptionWatch {
  const rate = createArrivalRate();
  const blocks = createBlocks();
  const watching = new Subscription();
  let gaps: SampleGap[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  let rest: { readonly t: number; readonly force: number } | null = null;
  let askedHz: number | null = null;
  let heardAt: number | null = null;

  function heard(count: number): void {
    heardAt = now();
    rate.add(heardAt, count);
  }

  function take(event: SampleEvent): void {
    if (isGap(event)) {
      latest = event.to;
      const told = event.to - event.from >= LEAST_GAP_MS ? [event] : [];
      gaps = [...gaps.filter(({ to }) => to > latest - GAPS_MS), ...told];
      blocks.clear();
      return;
    }
    latest = event.t;
    const block = blocks.add(event);
    if (block?.still) rest = { t: block.t, force: norm(block.force) / STANDARD_GRAVITY };
    if (link.input.kind === 'samples') heard(1);
  }

  watching.add(line.samples$.subscribe(take));
  if (link.input.kind === 'arrivals') {
    watching.add(
      link.input.arrivals$.subscribe(({ messages, anew }) => {
        const count = messages.filter(({ type }) => type === 'reading').length;
        if (anew) rate.clear();
        if (count > 0) heard(count);
      }),
    );
  }
  if (link.device) watching.add(link.device.rateHz$.subscribe((rateHz) => (askedHz = rateHz)));

  return {
    look(at) {
      const recent = gaps.filter(({ to }) => to > latest - GAPS_MS);
      const ms = recent.reduce((sum, { from, to }) => sum + to - Math.max(from, latest - GAPS_MS), 0);
      return {
        receivedHz: rate.hz(at),
        askedHz,
        gaps: { count: recent.length, ms },
        restForce: rest && latest - rest.t < FORCE_MS ? rest.force : null,
      };
    },
    heardAt: () => heardAt,
    end: () => watching.unsubscribe(),
  };
}
