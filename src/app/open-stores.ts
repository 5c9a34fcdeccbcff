import { BehaviorSubject, combineLatest, map, type Observable } from 'rxjs';
import type { LogRecord } from '../core/log/record.ts';
import type { Ports, StorageFault } from '../ports/ports.ts';
import { type ForwardClock, forwardClock } from './forward-clock.ts';
import { createJournal, type Journal } from './journal.ts';
import { createSettingsKeeper, type SettingsKeeper } from './settings-keeper.ts';

export interface Stores {
  readonly clock: ForwardClock;
  readonly journal: Journal;
  readonly records$: BehaviorSubject<readonly LogRecord[]>;
  readonly keeper: SettingsKeeper;
  /** Trouble with either, until it is gone. */
  readonly storage$: Observable<StorageFault | null>;
}

/** Opens the log and the settings, and a clock that is never behind what was logged. */
export async function openStores(ports: Pick<Ports, 'clock' | 'log' | 'settings'>): Promise<Stores> {
  const clock = forwardClock(ports.clock);
  const journal = createJournal(ports.log, clock);
  const keeper = createSettingsKeeper(ports.settings);
  await Promise.all([journal.open(), keeper.open()]);
  const records$ = new BehaviorSubject<readonly LogRecord[]>([]);
  journal.records$.subscribe(records$);
  const lately = records$.value.at(-1);
  if (lately) clock.happened(lately.at);
  const storage$ = combineLatest([journal.fault$, keeper.fault$]).pipe(
    map(([log, settings]) => log ?? settings),
  );
  return { clock, journal, records$, keeper, storage$ };
}
