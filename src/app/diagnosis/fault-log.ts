import { distinctUntilChanged, map, type Observable } from 'rxjs';
import type { SeenFault } from '../../ports/diagnosis.ts';
import type { LinkFault, LinkStatus, Sensors } from '../../ports/ports.ts';

/** Enough to see what comes again and again. */
const MOST_FAULTS = 8;

export interface FaultLog {
  readonly faults: () => readonly SeenFault[];
  /** The same sensors; what they reject with is noted. */
  readonly noting: (sensors: Sensors) => Sensors;
}

/** Keeps the last faults of this visit, in memory only: what a browser says of a fault can name a device. */
export function createFaultLog(status$: Observable<LinkStatus>, now: () => number): FaultLog {
  let faults: readonly SeenFault[] = [];

  function note(fault: LinkFault): void {
    const last = faults.at(-1);
    const again = last?.fault.code === fault.code && last.fault.detail === fault.detail;
    const seen = { fault, at: now(), times: again ? last.times + 1 : 1 };
    faults = [...(again ? faults.slice(0, -1) : faults), seen].slice(-MOST_FAULTS);
  }

  async function noted<Result>(result: Promise<Result>): Promise<Result> {
    try {
      return await result;
    } catch (error) {
      if (isFault(error)) note({ code: error.code, detail: error.detail });
      throw error;
    }
  }

  status$
    .pipe(
      map(({ fault }) => fault),
      distinctUntilChanged(),
    )
    .subscribe((fault) => fault && note(fault));

  return {
    faults: () => faults,
    noting: (sensors) => ({
      ...sensors,
      pair: (...choice) => noted(sensors.pair(...choice)),
      replay: (file, speed) => noted(sensors.replay(file, speed)),
    }),
  };
}

const isFault = (error: unknown): error is LinkFault =>
  typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
