import { BehaviorSubject, type Observable } from 'rxjs';
import { writeBackup } from '../../core/backup/write-backup.ts';
import { civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { copyName, outdatedCopies } from '../../core/log/rotation.ts';
import { FolderFailure, type FolderFault, type KeepPorts, type KnownFolder } from '../../ports/keep-ports.ts';
import type { FolderView, Keep } from '../../ports/keep-view.ts';
import type { Ports } from '../../ports/ports.ts';

/** A copy is made so soon after what is worth one, ms: a summary brings several records. */
const SOON_MS = 3000;
/** What the desk logs by itself is copied no more often than this, ms. */
const SELDOM_MS = 30 * 60_000;

/** After these a copy is made at once. */
const AT_ONCE: ReadonlySet<LogRecord['type']> = new Set(['screening', 'session-ended']);

export interface FolderParts extends Pick<KeepPorts, 'folder' | 'checkCopy'> {
  readonly shipped: Pick<Ports['shipped'], 'version'>;
  readonly lock: Pick<KeepPorts['lock'], 'close'>;
  readonly clock: Pick<Ports['clock'], 'now' | 'zone'>;
  readonly log: Pick<Ports['log'], 'all'>;
  readonly records$: Observable<readonly LogRecord[]>;
}

type FolderCopies = Pick<
  Keep,
  'folder$' | 'chooseFolder' | 'allowFolder' | 'copyToFolder' | 'leaveFolder'
> & {
  /** No copy is made by itself any more. */
  readonly stop: () => void;
};

/** Makes a copy of the log in a folder of the person's after each session, and reads each back before it counts as one. */
export function createFolderCopies({
  folder,
  checkCopy,
  shipped,
  lock,
  clock,
  log,
  records$,
}: FolderParts): FolderCopies {
  const folder$ = new BehaviorSubject<FolderView>({
    exists: folder.exists,
    folder: null,
    fault: null,
    working: false,
  });
  const show = (change: Partial<FolderView>) => folder$.next({ ...folder$.value, ...change });
  const looked = folder.exists ? look() : Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function look(): Promise<void> {
    show({ folder: await folder.look().catch(() => null) });
  }

  async function copy(): Promise<void> {
    clearTimeout(timer);
    await look();
    const known = folder$.value.folder;
    if (known?.access !== 'granted' || folder$.value.working) return;
    show({ working: true });
    const fault = await copyTo(known).then(
      () => null,
      (error): FolderFault => (error instanceof FolderFailure ? error.fault : 'not-written'),
    );
    await look();
    show({ working: false, fault });
  }

  /** What the store holds is what is copied: another tab may have logged since. */
  async function copyTo({ device }: KnownFolder): Promise<void> {
    const { records } = await log.all();
    // Nothing never takes the place of something.
    if (records.length === 0) return;
    const at = clock.now();
    const text = writeBackup(records, at, shipped.version);
    const open = new Blob([text], { type: 'application/json' });
    const locked = await lock.close(open);
    const file = copyName(civilDate(at, clock.zone()), device, locked !== null);
    const written = locked ?? open;
    await folder.write(file, written);
    if (!(await checkCopy(await folder.read(file), written, records))) throw new FolderFailure('not-whole');
    await folder.remember({ at, file, records: records.length });
    // Older ones go only once the new one is known to be whole. One that does not go is none the worse.
    for (const old of outdatedCopies(await folder.names(), device)) await folder.remove(old).catch(() => {});
  }

  function plan(records: readonly LogRecord[]): void {
    clearTimeout(timer);
    const known = folder$.value.folder;
    if (stopped || !known || records.length === (known.last?.records ?? 0)) return;
    const latest = records.at(-1);
    const since = clock.now() - (known.last?.at ?? 0);
    const isUrgent = latest !== undefined && AT_ONCE.has(latest.type);
    timer = setTimeout(() => void copy(), isUrgent ? SOON_MS : Math.max(SOON_MS, SELDOM_MS - since));
  }

  void looked.then(() => records$.subscribe(plan));

  return {
    folder$,
    copyToFolder: copy,
    async chooseFolder() {
      if (await folder.choose()) await copy();
    },
    async allowFolder() {
      if (await folder.allow()) await copy();
      else await look();
    },
    async leaveFolder() {
      clearTimeout(timer);
      await folder.leave();
      show({ folder: null, fault: null });
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
