import { BehaviorSubject, interval, type Observable, Subscription, skip, timer } from 'rxjs';
import type { Traffic } from '../../../sensors/traffic.ts';
import { CAPTURE_VERSION, type CaptureHeader } from '../../core/capture/capture.ts';
import { entryLine, headerLine } from '../../core/capture/write.ts';
import type { CaptureProgress } from '../../ports/app.ts';
import type { Clock, Files } from '../../ports/ports.ts';
import type { SensorLine } from '../sensor/sensor-line.ts';
import { toEntry } from './to-entry.ts';
import { veilName } from './veil-name.ts';

/** Enough to see a fault come and go, and small enough to send, s. */
export const CAPTURE_SECONDS = 180;
/** The busiest sensor tells less in that time; some 13 MB of text. */
const MOST_LINES = 100_000;
const COUNT_EVERY_MS = 500;

/** What is known of a capture beside the sensor. */
type About = Pick<CaptureHeader, 'placement' | 'app'>;

export interface Capturer {
  readonly progress$: Observable<CaptureProgress | null>;
  readonly start: (about: About) => void;
  readonly save: () => void;
}

/**
 * Keeps what passes between Plumbline and a sensor while asked to, and hands it over as a file that can be played
 * back. A capture is of one sensor: when another is used, it holds what it has.
 */
export function createCapturer(
  { link, link$ }: Pick<SensorLine, 'link' | 'link$'>,
  files: Files,
  { now }: Pick<Clock, 'now'>,
): Capturer {
  const progress$ = new BehaviorSubject<CaptureProgress | null>(null);
  let running = Subscription.EMPTY;
  let lines: string[] = [];
  let notifications = 0;
  let startedAt = 0;

  function stop(): void {
    if (running.closed) return;
    running.unsubscribe();
    tell();
  }

  function tell(): void {
    const seconds = Math.min(CAPTURE_SECONDS, Math.floor((now() - startedAt) / 1000));
    progress$.next({ notifications, seconds, running: !running.closed });
  }

  /** Times count from the first thing that passes after the press; the start of the connection came before. */
  function listen(traffic$: Observable<Traffic>, name: string): Subscription {
    const veil = veilName(name);
    const earlier: Traffic[] = [];
    let zero: number | null = null;
    let pressed = false;
    const keep = (traffic: Traffic, from: number) => {
      lines.push(entryLine(veil(toEntry(traffic, from))));
    };
    const subscription = traffic$.subscribe((traffic) => {
      if (!pressed) {
        earlier.push(traffic);
        return;
      }
      if (zero === null) {
        zero = traffic.at;
        for (const each of earlier) keep(each, zero);
      }
      keep(traffic, zero);
      if (traffic.type === 'frame') notifications++;
      if (lines.length >= MOST_LINES) stop();
    });
    pressed = true;
    return subscription;
  }

  return {
    progress$,
    start(about) {
      const { device, name = '' } = link() ?? {};
      if (!device) return;
      running.unsubscribe();
      const { id: driver, filters } = device.driver;
      const names = filters.flatMap(({ namePrefix }) => namePrefix ?? []);
      lines = [headerLine({ version: CAPTURE_VERSION, driver, names, ...about })];
      notifications = 0;
      startedAt = now();
      running = new Subscription();
      running.add(listen(device.traffic$, name));
      running.add(link$.pipe(skip(1)).subscribe(stop));
      running.add(timer(CAPTURE_SECONDS * 1000).subscribe(stop));
      running.add(interval(COUNT_EVERY_MS).subscribe(tell));
      tell();
    },
    save() {
      stop();
      if (progress$.value === null) return;
      const text = `${lines.join('\n')}\n`;
      lines = [];
      progress$.next(null);
      files.save('plumbline-capture.jsonl', new Blob([text], { type: 'application/x-ndjson' }));
    },
  };
}
