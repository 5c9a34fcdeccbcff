import { concat, defer, from, type Observable, Subject } from 'rxjs';
import type { Traffic } from '../../../sensors/traffic.ts';

/** Starts have some dozen operations; readings that come in between need not be kept without end. */
const MOST_KEPT = 500;

/** What passes between Plumbline and a sensor, for whoever listens. */
export interface KeptTraffic {
  /** Begins with the start of the present connection: without that, a driver could not read what follows. */
  readonly traffic$: Observable<Traffic>;
  readonly tell: (traffic: Traffic) => void;
  readonly complete: () => void;
}

export function createKeptTraffic(): KeptTraffic {
  const live$ = new Subject<Traffic>();
  let kept: Traffic[] = [];
  let starting = false;

  function keep(traffic: Traffic): void {
    switch (traffic.type) {
      case 'connected':
      case 'lost':
        starting = false;
        kept = traffic.type === 'connected' ? [traffic] : [];
        return;
      case 'start':
        // Another rate is another start of the same connection; it tells everything once more.
        starting = true;
        kept = [...kept.filter(({ type }) => type === 'connected'), traffic];
        return;
      default:
        if (starting && kept.length < MOST_KEPT) kept.push(traffic);
        if (traffic.type === 'started') starting = false;
    }
  }

  return {
    traffic$: defer(() => concat(from([...kept]), live$)),
    tell(traffic) {
      keep(traffic);
      live$.next(traffic);
    },
    complete: () => live$.complete(),
  };
}
