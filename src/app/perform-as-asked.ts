import { distinctUntilChanged, map, type Observable } from 'rxjs';
import type { Exercise } from '../core/exercise/exercise.ts';
import type { CalibrationView } from './app.ts';
import type { SensorLink } from './ports.ts';

/** A played body does what is asked of the person who would wear it: the exercise, or a step of the calibration. */
export function performAsAsked(
  link: () => SensorLink | null,
  exercise$: Observable<Exercise | null>,
  calibration$: Observable<CalibrationView>,
): void {
  let exerciseId: string | null = null;
  exercise$.subscribe((exercise) => {
    exerciseId = exercise?.id ?? null;
    link()?.perform?.(exerciseId);
  });
  calibration$
    .pipe(
      map((view) => (view.state === 'waiting' ? view.step : null)),
      distinctUntilChanged(),
    )
    .subscribe((step) => link()?.perform?.(step ?? exerciseId));
}
