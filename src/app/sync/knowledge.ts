import { BehaviorSubject, type Observable } from 'rxjs';
import { registersIn } from '../../core/sync/known.ts';
import { merged, type Registers, withSet } from '../../core/sync/registers.ts';
import type { SyncStore } from '../../ports/sync-ports.ts';

/** What this device knows of the person's devices, settings and shares; kept, and told to the others. */
export interface Knowledge {
  readonly registers$: Observable<Registers>;
  readonly registers: () => Registers;
  /** `values` by the names of registers, set at once. */
  readonly set: (values: Readonly<Record<string, unknown>>, now: number) => Promise<void>;
  readonly take: (theirs: Registers) => Promise<void>;
}

export async function openKnowledge(
  store: Pick<SyncStore, 'known' | 'keepKnown'>,
  device: string,
): Promise<Knowledge> {
  const registers$ = new BehaviorSubject<Registers>(registersIn(await store.known()) ?? {});

  async function keep(registers: Registers): Promise<void> {
    if (registers === registers$.value) return;
    registers$.next(registers);
    await store.keepKnown(registers);
  }

  return {
    registers$,
    registers: () => registers$.value,
    set(values, now) {
      const entries = Object.entries(values);
      return keep(
        entries.reduce((sum, [name, value]) => withSet(sum, name, value, now, device), registers$.value),
      );
    },
    take: (theirs) => keep(merged(registers$.value, theirs)),
  };
}
