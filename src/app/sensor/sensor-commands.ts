import type { Placement } from '../../core/posture/posture.ts';
import type { App } from '../../ports/app.ts';
import type { SensorLink, Sensors, SensorTab } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import { asFault } from '../as-fault.ts';
import type { SettingsKeeper } from '../settings-keeper.ts';
import { knownCommands } from './known-commands.ts';
import { withLatest } from './known-sensors.ts';
import type { SensorLine } from './sensor-line.ts';

type SensorCommands = Pick<
  App,
  | 'hasPhone'
  | 'usePhone'
  | 'pairingProblem'
  | 'pair'
  | 'knownSensors$'
  | 'connectKnown'
  | 'forgetSensor'
  | 'elsewhere$'
  | 'useHere'
  | 'simulate'
  | 'replay'
  | 'handedRecording'
  | 'disconnect'
  | 'retry'
>;

export interface SensorParts {
  readonly sensors: Sensors;
  readonly tab: SensorTab;
  readonly sensor: SensorLine;
  readonly keeper: Pick<SettingsKeeper, 'settings$' | 'change'>;
  /** Where a sensor is worn: a played body wears it where it does, the person where they say. */
  readonly placementOf: (link: SensorLink | null) => Placement;
  /** The sensor is let go of by the person. */
  readonly onLeave: () => void;
}

/** How a sensor comes into use, and how it leaves. */
export function sensorCommands({ sensors, tab, sensor, keeper, placementOf, onLeave }: SensorParts): {
  readonly commands: SensorCommands;
  /** Keeps the sensor in use in mind, worn as it is now. */
  readonly remember: () => Promise<void>;
  /** Connects the latest sensor by itself, if the person and the browser let it. */
  readonly connectLatest: () => Promise<void>;
} {
  const settings = (): Settings => keeper.settings$.value;

  async function remember(): Promise<void> {
    const link = sensor.link();
    const latest = link && withLatest(settings().sensors, link, placementOf(link));
    if (latest) await keeper.change({ sensors: latest });
  }

  async function use(link: SensorLink): Promise<null> {
    await sensor.use(link);
    await remember();
    await refresh();
    return null;
  }

  function disconnect(): Promise<void> {
    onLeave();
    return sensor.use(null);
  }

  const { refresh, connectLatest, ...known } = knownCommands({
    sensors,
    tab,
    sensor,
    keeper,
    use,
    disconnect,
  });

  const commands: SensorCommands = {
    ...known,
    pairingProblem: sensors.available,
    pair: (driverId) =>
      sensor
        .search(sensors.pair(driverId, { chosen: () => tab.claim(true) }))
        .then(use)
        .catch(asFault),
    hasPhone: sensors.phone.exists,
    async usePhone(placement) {
      try {
        const link = await sensors.phone.use();
        // What was worn before is not worn there.
        await sensor.use(null);
        await keeper.change({ placement });
        return await use(link);
      } catch (error) {
        return asFault(error);
      }
    },
    simulate: (scene, speed = 1) => void sensors.simulate(scene, speed, settings().placement).then(use),
    handedRecording: sensors.handedOver,
    async replay(file, speed, placement) {
      try {
        const link = await sensors.replay(file, speed);
        const worn = placement ?? link.placement;
        return worn
          ? await use({ ...link, placement: worn })
          : await link.close().then(() => 'ask-placement' as const);
      } catch (error) {
        return asFault(error);
      }
    },
    disconnect,
    retry: () => sensor.link()?.retry(),
  };
  return { commands, remember, connectLatest };
}
