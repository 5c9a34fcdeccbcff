import { filter, type Observable } from 'rxjs';
import type { Nudge, SensorDriver } from '../../sensors/driver.ts';
import type { Alert } from '../core/alerts/alert.ts';
import { choicesFor } from './known-sensors.ts';
import type { DeviceControls } from './ports.ts';
import type { SensorChoices, Settings } from './settings.ts';

export interface NudgeParts {
  readonly alert$: Observable<Alert>;
  readonly device: () => DeviceControls | null;
  /** Of a phone that is worn; nothing where it cannot. */
  readonly vibrate: () => void;
  readonly settings: () => Settings;
}

/** The sensor joins in when the page nudges. One that cannot just now takes nothing away from the page's own. */
export function nudgeByDevice({ alert$, device, vibrate, settings }: NudgeParts): void {
  alert$.pipe(filter(({ type }) => type === 'nudge')).subscribe(() => {
    const controls = device();
    const nudge = controls && nudgeOf(controls.driver, choicesFor(settings().sensors, controls.id));
    if (nudge) controls.nudge(nudge).catch(() => undefined);
    if (settings().phoneVibrates) vibrate();
  });
}

/** Nobody else feels or sees these; a sound in an office is for the person to choose. */
const BY_ITSELF: readonly Nudge[] = ['vibrate', 'light'];

/** What the sensor does at a nudge: what the person chose, or the gentlest that it can. */
export function nudgeOf({ nudges }: Pick<SensorDriver, 'nudges'>, { nudge }: SensorChoices): Nudge | null {
  if (nudge === 'none') return null;
  if (nudge !== null && nudges.includes(nudge)) return nudge;
  return BY_ITSELF.find((each) => nudges.includes(each)) ?? null;
}
