import { filter, merge, take } from 'rxjs';
import { unfinishedSession } from '../core/log/unfinished-session.ts';
import type { SensorTab } from '../ports/ports.ts';
import type { Settings } from '../ports/settings.ts';
import type { Kernel } from './kernel.ts';
import type { Late } from './late.ts';

/** So long after the start the page is still for itself, ms; then comes what any press may ask for. */
const QUIET_MS = 10_000;

interface Parts {
  readonly live: Pick<Late<unknown>, 'come'>;
  readonly keeping: Pick<Late<unknown>, 'come'>;
}

/**
 * Fetches the parts that have work without anybody's press: at once where a sensor, a break clock or a session that broke
 * off waits for them, otherwise once the start is over. Returns what ends it.
 */
export function wakeParts(
  { keeper: { settings$ }, records$, clock }: Kernel,
  { elsewhere$ }: Pick<SensorTab, 'elsewhere$'>,
  { live, keeping }: Parts,
): () => void {
  const wake = (part: Pick<Late<unknown>, 'come'>) => void part.come().catch(cannot);
  const timer = setTimeout(() => [live, keeping].forEach(wake), QUIET_MS);
  // A session of the last hours was not summed up.
  if (unfinishedSession(records$.value, clock.now())) wake(live);
  const waits = merge(
    settings$.pipe(filter(watchesByItself)),
    elsewhere$.pipe(filter((other) => other !== null)),
  ).pipe(take(1));
  const waiting = waits.subscribe(() => wake(live));
  return () => {
    clearTimeout(timer);
    waiting.unsubscribe();
  };
}

/** The desk watches by the clock, or a sensor that is known may connect by itself. */
const watchesByItself = ({ breakClock, sensors, connectAtStart }: Settings): boolean =>
  breakClock || (connectAtStart && sensors.length > 0);

/** Whoever needs the part next asks again. */
const cannot = (error: unknown) => console.warn('A part of Plumbline could not be loaded:', error);
