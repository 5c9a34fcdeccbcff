import { BehaviorSubject, EMPTY, of, Subject } from 'rxjs';
import { sensorDrivers } from '../../../../sensors/registry.ts';
import { manners, slouchChoice } from '../../../../src/app/desk/desk-settings.ts';
import { run } from '../../../../src/app/operators/run.ts';
import { pipeline } from '../../../../src/app/pipeline.ts';
import { pairSensor } from '../../../../src/browser/bluetooth/sensors.ts';
import type { AlertCommand } from '../../../../src/core/alerts/policy.ts';
import { NOTHING_EARLIER } from '../../../../src/core/alerts/policy-state.ts';
import { calibrate } from '../../../../src/core/posture/calibrate.ts';
import type { Neutral } from '../../../../src/core/posture/neutral.ts';
import type { SensorLink } from '../../../../src/ports/ports.ts';
import { DEFAULT_SETTINGS } from '../../../../src/ports/settings.ts';

/** What the page saw of one sensor, for the test to read. */
export interface SeenLine {
  readonly sensorId: string;
  state: string;
  readings: number;
  postures: number;
  calibrated: boolean;
  /**
   * Each notification of the stream that gave a posture: its number, and when all its postures were there, in ms
   * since the epoch.
   */
  readonly done: { readonly notification: number; readonly at: number }[];
}

const lines: SeenLine[] = [];
const links: SensorLink[] = [];

/** Pairs one more, sets it to its fastest rate, and lays the whole line behind it. */
async function pair(): Promise<void> {
  const link = await pairSensor(sensorDrivers);
  const { device, input } = link;
  if (!device || input.kind !== 'arrivals') throw new Error('a Bluetooth sensor gives arrivals');
  device.setRate(Math.max(...device.driver.ratesHz));
  links.push(link);
  const seen: SeenLine = {
    sensorId: link.sensorId,
    state: '',
    readings: 0,
    postures: 0,
    calibrated: false,
    done: [],
  };
  lines.push(seen);
  link.status$.subscribe(({ state }) => {
    seen.state = state;
  });

  const neutral$ = new BehaviorSubject<Neutral | null>(null);
  const line = pipeline(link, {
    neutral$,
    exercise$: new BehaviorSubject(null),
    alertInput$: new Subject<AlertCommand>(),
    clipConfirmed$: EMPTY,
    choice$: of(slouchChoice(DEFAULT_SETTINGS, 0)),
    manners: manners(DEFAULT_SETTINGS),
    earlier: NOTHING_EARLIER,
  });
  let notification = -1;
  let ofThis = 0;
  device.traffic$.subscribe((traffic) => {
    if (traffic.type !== 'frame') return;
    if (traffic.frame.characteristic === device.driver.stream) notification++;
    ofThis = 0;
  });
  line.posture$.subscribe(() => {
    seen.postures++;
    ofThis++;
  });
  line.slouch$.subscribe();
  line.orientation$.pipe(run(calibrate(link.faceOut, 'upper-back'))).subscribe((event) => {
    if (event.type !== 'calibrated' || seen.calibrated) return;
    seen.calibrated = true;
    neutral$.next(event.neutral);
  });
  // Subscribed last: by now the line has made of this notification all that it makes of it.
  input.arrivals$.subscribe(({ messages }) => {
    seen.readings += messages.filter(({ type }) => type === 'reading').length;
    if (ofThis > 0) seen.done.push({ notification, at: performance.timeOrigin + performance.now() });
  });
}

const onClick = (id: string, act: () => unknown) =>
  document.getElementById(id)?.addEventListener('click', () => act());

onClick('pair', pair);
onClick('close', () => Promise.all(links.map((link) => link.close())));
Object.assign(window, { lines });
