import { BehaviorSubject } from 'rxjs';
import type { CopyLock } from '../../ports/keep-ports.ts';
import type { Keep } from '../../ports/keep-view.ts';

/** Locks copies with a passphrase of the person's, and opens them. */
export function createLocking(
  lock: CopyLock,
  copyToFolder: () => Promise<void>,
): Pick<Keep, 'locked$' | 'lockCopies' | 'isLocked' | 'openLocked'> {
  const locked$ = new BehaviorSubject(false);
  const look = async () => locked$.next(await lock.isSet().catch(() => false));
  void look();

  return {
    locked$,
    async lockCopies(passphrase) {
      await lock.set(passphrase);
      await look();
      // So that the next file to be found is one of the kind that was asked for.
      await copyToFolder();
    },
    isLocked: lock.isLocked,
    async openLocked(file, passphrase) {
      const opened = await lock.open(file, passphrase);
      return typeof opened === 'string' ? opened : new File([opened], file.name);
    },
  };
}
