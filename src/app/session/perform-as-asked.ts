import { combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';
import type { PlayerState } from '../../core/player/player.ts';
import type { Task } from '../../core/simulation/scenes.ts';
import type { CalibrationView } from '../../ports/app.ts';
import type { SensorLink } from '../../ports/ports.ts';

/** A played body does what is asked of the person who would wear it: a set, a rest, or a step of the calibration. */
export function performAsAsked(
  link$: Observable<SensorLink | null>,
  player$: Observable<PlayerState | null>,
  calibration$: Observable<CalibrationView>,
): void {
  const task$ = player$.pipe(map(taskOf), distinctUntilChanged(isSame));
  const step$ = calibration$.pipe(
    map((view) => (view.state === 'waiting' ? view.step : null)),
    distinctUntilChanged(),
  );
  combineLatest([link$, task$, step$]).subscribe(([link, task, step]) => link?.perform?.(step ?? task));
}

/** The set that is under way or about to begin; null in a rest, and where the session waits. */
function taskOf(state: PlayerState | null): Task | null {
  const item = state?.items[state.itemIndex];
  const isAsked = state?.phase === 'ready' || state?.phase === 'working' || state?.phase === 'paused';
  if (!state || !item || !isAsked || state.waits !== null) return null;
  const { side } = state;
  return { exerciseId: item.exercise.id, amount: item.dose.amount, ...(side !== 'both' && { side }) };
}

const isSame = (a: Task | null, b: Task | null): boolean =>
  a?.exerciseId === b?.exerciseId && a?.amount === b?.amount && a?.side === b?.side;
