import { BehaviorSubject } from 'rxjs';
import type { Eraser } from '../../ports/keep-ports.ts';
import type { Erased, Keep } from '../../ports/keep-view.ts';
import type { Sensors } from '../../ports/ports.ts';

export interface ErasingParts {
  readonly eraser: Eraser;
  /** Fetched with what else a sensor needs: it may be that it cannot be had. */
  readonly sensors: () => Promise<Pick<Sensors, 'granted' | 'forget'>>;
  /** Ends what runs, so that nothing is measured, told or logged any more. */
  readonly stop: () => Promise<void>;
}

/** Deletes everything, here or because another tab did. */
export function createErasing({
  eraser,
  sensors,
  stop,
}: ErasingParts): Pick<Keep, 'erased$' | 'deleteEverything'> {
  const erased$ = new BehaviorSubject<Erased | null>(null);
  eraser.erasedElsewhere$.subscribe(() => {
    erased$.next({ by: 'another-tab', left: [] });
    void stop();
  });

  async function forgetAll(): Promise<void> {
    const { granted, forget } = await sensors();
    for (const id of (await granted()) ?? []) await forget(id).catch(() => {});
  }

  return {
    erased$,
    async deleteEverything() {
      // Whatever a sensor does, the records go.
      await stop().catch(() => {});
      await forgetAll().catch(() => {});
      erased$.next({ by: 'this-tab', left: await eraser.erase() });
    },
  };
}
