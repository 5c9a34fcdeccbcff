import { BehaviorSubject, combineLatest, map, type Observable } from 'rxjs';
import type { ElsewhereView } from '../../ports/app.ts';
import type { SensorTab } from '../../ports/ports.ts';
import type { KnownSensor, Settings } from '../../ports/settings.ts';
import { remembered } from '../operators/remembered.ts';
import type { SensorLine } from './sensor-line.ts';

export interface OwnerParts {
  readonly tab: SensorTab;
  readonly sensor: SensorLine;
  readonly settings: () => Settings;
  readonly disconnect: () => Promise<void>;
}

/** One tab has the sensor: it tells the others how it is, and gives it away when asked. */
export function createSensorOwner({ tab, sensor, settings, disconnect }: OwnerParts): {
  /** Null while a sensor is in use here, or none has been anywhere. */
  readonly view$: Observable<ElsewhereView | null>;
  readonly elsewhere: () => KnownSensor | null;
} {
  const gaveAway$ = new BehaviorSubject(false);
  const elsewhere$ = new BehaviorSubject<KnownSensor | null>(null);
  tab.elsewhere$.pipe(map((other) => other?.sensor ?? null)).subscribe(elsewhere$);

  combineLatest([sensor.link$, sensor.status$]).subscribe(([link, { state, batteryPercent }]) => {
    const known = settings().sensors.find(({ deviceId }) => deviceId === link?.device?.id);
    if (known) tab.tell({ sensor: known, state, batteryPercent });
  });
  sensor.link$.subscribe((link) => {
    if (link) gaveAway$.next(false);
    if (!link?.device) tab.release();
  });
  // It does not fight back: the person decides in which tab.
  tab.asked$.subscribe(async () => {
    await disconnect();
    gaveAway$.next(true);
    tab.release();
  });

  return {
    elsewhere: () => elsewhere$.value,
    view$: combineLatest([tab.elsewhere$, gaveAway$, sensor.link$]).pipe(
      map(([other, gaveAway, link]) => {
        if (link || !(other || gaveAway)) return null;
        return other
          ? { gaveAway, state: other.state, batteryPercent: other.batteryPercent, name: other.sensor.name }
          : { gaveAway, state: null, batteryPercent: null, name: null };
      }),
      remembered<ElsewhereView | null>(),
    ),
  };
}
