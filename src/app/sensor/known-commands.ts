import { BehaviorSubject, combineLatest, distinctUntilChanged, map } from 'rxjs';
import type { App } from '../../ports/app.ts';
import type { LinkFault, SensorLink, Sensors, SensorTab } from '../../ports/ports.ts';
import type { KnownSensor } from '../../ports/settings.ts';
import { asFault } from '../as-fault.ts';
import { remembered } from '../operators/remembered.ts';
import type { SettingsKeeper } from '../settings-keeper.ts';
import type { SensorLine } from './sensor-line.ts';
import { createSensorOwner } from './sensor-owner.ts';

type KnownCommands = Pick<App, 'knownSensors$' | 'connectKnown' | 'forgetSensor' | 'elsewhere$' | 'useHere'>;

export interface KnownParts {
  readonly sensors: Sensors;
  readonly tab: SensorTab;
  readonly sensor: SensorLine;
  readonly keeper: Pick<SettingsKeeper, 'settings$' | 'change'>;
  readonly use: (link: SensorLink) => Promise<unknown>;
  readonly disconnect: () => Promise<void>;
}

/** Sensors that were used here before: connected without the browser's list where it allows that. */
export function knownCommands({
  sensors,
  tab,
  sensor,
  keeper,
  use,
  disconnect,
}: KnownParts): KnownCommands & {
  /** Asks the browser again which devices may be used. */
  readonly refresh: () => Promise<void>;
  /** Connects the latest sensor by itself, if the person and the browser let it. */
  readonly connectLatest: () => Promise<void>;
} {
  const granted$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  const { settings$ } = keeper;
  const isGranted = ({ deviceId }: KnownSensor) => granted$.value.has(deviceId);

  const owner = createSensorOwner({ tab, sensor, settings: () => settings$.value, disconnect });
  // A sensor that another tab paired may be used here as well.
  tab.elsewhere$
    .pipe(
      map((other) => other?.sensor.deviceId),
      distinctUntilChanged(),
    )
    .subscribe(() => void refresh());

  async function refresh(): Promise<void> {
    granted$.next((await sensors.granted()) ?? new Set());
  }

  /** Worn where it was worn before. */
  async function take(link: SensorLink, { placement }: KnownSensor): Promise<null> {
    await keeper.change({ placement });
    await use(link);
    return null;
  }

  /** Without the browser's list, from whatever tab has it. */
  async function reopened(known: KnownSensor): Promise<SensorLink | null> {
    await tab.claim(true);
    return sensors.reopen(known.deviceId, known.driver);
  }

  const chosen = ({ driver, name }: KnownSensor): Promise<SensorLink> =>
    sensor.search(sensors.pair(driver, { name, chosen: () => tab.claim(true) }));

  /** Nothing came of it: another tab may have the sensor. */
  function letGoUnused(): void {
    if (!sensor.link()?.device) tab.release();
  }

  async function connect(known: KnownSensor): Promise<LinkFault | null> {
    try {
      const link = (isGranted(known) && (await reopened(known))) || (await chosen(known));
      return await take(link, known);
    } catch (error) {
      letGoUnused();
      return asFault(error);
    }
  }

  return {
    knownSensors$: combineLatest([settings$, granted$, sensor.link$]).pipe(
      map(([{ sensors: all }, granted, link]) =>
        all.map(({ deviceId, name, placement }) => ({
          deviceId,
          name,
          placement,
          inUse: link?.device?.id === deviceId,
          granted: granted.has(deviceId),
        })),
      ),
      remembered(),
    ),
    async connectKnown(deviceId) {
      const known = settings$.value.sensors.find((each) => each.deviceId === deviceId);
      return known ? connect(known) : null;
    },
    async useHere() {
      const other = owner.elsewhere();
      if (!other) return null;
      // What was chosen for it may have been chosen in that tab.
      const others = settings$.value.sensors.filter(({ deviceId }) => deviceId !== other.deviceId);
      void keeper.change({ sensors: [other, ...others] });
      return connect(other);
    },
    elsewhere$: owner.view$,
    async forgetSensor(deviceId) {
      if (sensor.link()?.device?.id === deviceId) await disconnect();
      await keeper.change({ sensors: settings$.value.sensors.filter((each) => each.deviceId !== deviceId) });
      await sensors.forget(deviceId);
      await refresh();
    },
    refresh,
    async connectLatest() {
      await refresh();
      const [latest] = settings$.value.sensors;
      if (!latest || !settings$.value.connectAtStart || !isGranted(latest)) return;
      if (!(await tab.claim(false))) return;
      const link = await reopened(latest);
      // The person may have been quicker.
      if (link && sensor.link() === null) await take(link, latest);
      else await link?.close();
      letGoUnused();
    },
  };
}
