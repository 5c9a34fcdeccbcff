import { combineLatest, distinctUntilChanged, map, type Observable, of, switchMap } from 'rxjs';
import { rateFor } from '../../sensors/rates.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import { NUDGE_WORDS } from '../strings/nudge-words.ts';
import type { DeviceActions, DeviceView } from './app.ts';
import { asFault } from './as-fault.ts';
import { choicesFor, withChoices } from './known-sensors.ts';
import { remembered } from './operators/remembered.ts';
import type { DeviceControls, LinkFault, Notifier, SensorLink, Sounds } from './ports.ts';
import type { Settings } from './settings.ts';

export interface DeviceParts {
  readonly link$: Observable<SensorLink | null>;
  readonly device: () => DeviceControls | null;
  readonly exercise$: Observable<Exercise | null>;
  readonly settings$: Observable<Settings>;
  readonly settings: () => Settings;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  readonly notifier: Notifier;
  readonly sounds: Sounds;
}

/** What a real sensor is asked for besides measuring. */
export function createDeviceActions(parts: DeviceParts): {
  readonly actions: DeviceActions;
  readonly view$: Observable<DeviceView | null>;
} {
  const { device } = parts;
  setRateByUse(parts);

  async function asked(act: ((device: DeviceControls) => Promise<void>) | null): Promise<LinkFault | null> {
    const controls = device();
    if (controls && act) return act(controls).then(() => null, asFault);
    return null;
  }

  return {
    view$: viewOf(parts),
    actions: {
      async choose(choices) {
        const controls = device();
        if (!controls) return;
        await parts.change({ sensors: withChoices(parts.settings().sensors, controls.id, choices) });
      },
      async testNudge(nudge) {
        if (nudge) return asked((controls) => controls.nudge(nudge));
        parts.sounds.play('half');
        await parts.notifier.show(NUDGE_WORDS.title, NUDGE_WORDS.body, TEST_TAG).catch(() => false);
        return null;
      },
      calibrate: () => asked((controls) => controls.calibrate()),
    },
  };
}

const TEST_TAG = 'test-nudge';

/** Near 25 Hz at the desk and 50 Hz in a session, unless the person chose a rate for this sensor. */
function setRateByUse({ link$, exercise$, settings$ }: DeviceParts): void {
  const use$ = exercise$.pipe(
    map((exercise) => (exercise ? ('training' as const) : ('desk' as const))),
    distinctUntilChanged(),
  );
  combineLatest([link$, use$, settings$]).subscribe(([link, use, { sensors }]) => {
    if (!link?.device) return;
    const { id, driver, setRate } = link.device;
    const { rateHz } = choicesFor(sensors, id);
    setRate(rateHz !== null && driver.ratesHz.includes(rateHz) ? rateHz : rateFor(driver, use));
  });
}

const viewOf = ({ link$, settings$ }: DeviceParts): Observable<DeviceView | null> =>
  link$.pipe(
    switchMap((link) => {
      if (!link?.device) return of(null);
      const { id, driver, rateHz$ } = link.device;
      const calibrates = driver.open().calibrate !== undefined;
      return combineLatest([rateHz$, settings$]).pipe(
        map(([rateHz, { sensors }]) => ({ driver, rateHz, calibrates, choices: choicesFor(sensors, id) })),
      );
    }),
    remembered<DeviceView | null>(),
  );
