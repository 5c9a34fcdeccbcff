import { combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import { rateFor } from '../../../sensors/rates.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { SensorLink } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';
import { choicesFor } from './known-sensors.ts';

export interface RateParts {
  readonly link$: Observable<SensorLink | null>;
  readonly exercise$: Observable<Exercise | null>;
  readonly settings$: Observable<Settings>;
}

/** Near 25 Hz at the desk and 50 Hz in a session, unless the person chose a rate for this sensor. */
export function setRateByUse({ link$, exercise$, settings$ }: RateParts): void {
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
