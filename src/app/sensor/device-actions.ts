import { combineLatest, map, merge, type Observable, of, Subject, switchMap } from 'rxjs';
import type { DeviceActions, DeviceView } from '../../ports/app.ts';
import type { Notifier } from '../../ports/channel-ports.ts';
import type { Sounds } from '../../ports/coach-ports.ts';
import type { DeviceControls, LinkFault, LinkStatus } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import { noticeOf } from '../../strings/notice-words.ts';
import { asFault } from '../as-fault.ts';
import { nudgeOf } from '../desk/device-nudge.ts';
import { remembered } from '../operators/remembered.ts';
import { run } from '../operators/run.ts';
import { batteryWatch } from './battery-watch.ts';
import { choicesFor, withChoices } from './known-sensors.ts';
import { type RateParts, setRateByUse } from './rate-by-use.ts';

export interface DeviceParts extends RateParts {
  readonly device: () => DeviceControls | null;
  readonly status$: Observable<LinkStatus>;
  readonly settings: () => Settings;
  readonly change: (settings: Partial<Settings>) => Promise<void>;
  readonly notifier: Notifier;
  readonly sounds: Pick<Sounds, 'play'>;
}

/** What a real sensor is asked for besides measuring. */
export function createDeviceActions(parts: DeviceParts): {
  readonly actions: DeviceActions;
  readonly view$: Observable<DeviceView | null>;
  readonly batteryLow$: Observable<boolean>;
} {
  const { device } = parts;
  const batterySeen$ = new Subject<{ readonly type: 'seen' }>();
  setRateByUse(parts);

  async function asked(act: ((device: DeviceControls) => Promise<void>) | null): Promise<LinkFault | null> {
    const controls = device();
    if (controls && act) return act(controls).then(() => null, asFault);
    return null;
  }

  return {
    view$: viewOf(parts),
    batteryLow$: merge(
      parts.status$.pipe(map((status) => ({ type: 'status', status }) as const)),
      batterySeen$,
    ).pipe(run(batteryWatch), remembered(false)),
    actions: {
      async choose(choices) {
        const controls = device();
        if (!controls) return;
        await parts.change({ sensors: withChoices(parts.settings().sensors, controls.id, choices) });
      },
      async testNudge(nudge) {
        if (nudge) return asked((controls) => controls.nudge(nudge));
        parts.sounds.play('nudge');
        const { notifications, discreetNotices } = parts.settings();
        if (!notifications) return null;
        const notice = { ...noticeOf('nudge', discreetNotices), tag: 'try' } as const;
        await parts.notifier.show(notice).catch(() => false);
        return null;
      },
      calibrate: () => asked((controls) => controls.calibrate()),
      batterySeen: () => batterySeen$.next({ type: 'seen' }),
    },
  };
}

const viewOf = ({ link$, settings$ }: DeviceParts): Observable<DeviceView | null> =>
  link$.pipe(
    switchMap((link) => {
      if (!link?.device) return of(null);
      const { id, driver, rateHz$ } = link.device;
      const calibrates = driver.open().calibrate !== undefined;
      return combineLatest([rateHz$, settings$]).pipe(
        map(([rateHz, { sensors }]) => {
          const choices = choicesFor(sensors, id);
          return { driver, rateHz, calibrates, choices, nudge: nudgeOf(driver, choices) };
        }),
      );
    }),
    remembered<DeviceView | null>(),
  );
