import { BehaviorSubject, distinctUntilChanged, type Observable } from 'rxjs';
import { type SettingsStore, StorageFailure, type StorageFault } from '../ports/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../ports/settings.ts';

/** Wait before a store that failed is tried again, ms. */
const RETRY_MS = 5000;

export interface SettingsKeeper {
  readonly settings$: BehaviorSubject<Settings>;
  /** Trouble with the store, until it is gone. */
  readonly fault$: Observable<StorageFault | null>;
  /** Reads the store. Resolves when that was tried; a failure is in `fault$` and is tried again. */
  readonly open: () => Promise<void>;
  /** Holds at once. Resolves when writing it was tried. */
  readonly change: (settings: Partial<Settings>) => Promise<void>;
}

/** The settings, kept. What was stored and could not be read yet is never written over with defaults. */
export function createSettingsKeeper(store: SettingsStore): SettingsKeeper {
  const settings$ = new BehaviorSubject<Settings>(DEFAULT_SETTINGS);
  const fault$ = new BehaviorSubject<StorageFault | null>(null);
  let loaded = false;
  /** What was changed and is in this page only. */
  let unsaved: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();

  async function attempt(): Promise<void> {
    clearTimeout(timer);
    try {
      if (!loaded) settings$.next({ ...(await store.read()), ...unsaved });
      loaded = true;
      const written = unsaved;
      if (Object.keys(written).length > 0) await store.write(settings$.value);
      if (unsaved === written) unsaved = {};
      fault$.next(null);
    } catch (error) {
      fault$.next(error instanceof StorageFailure ? error.fault : 'unavailable');
      timer = setTimeout(() => void save(), RETRY_MS);
    }
  }

  /** One attempt after another, so that the latest is what stays. */
  function save(): Promise<void> {
    turn = turn.then(attempt);
    return turn;
  }

  return {
    settings$,
    fault$: fault$.pipe(distinctUntilChanged()),
    open: save,
    change(settings) {
      unsaved = { ...unsaved, ...settings };
      settings$.next({ ...settings$.value, ...settings });
      return save();
    },
  };
}
