import { BehaviorSubject } from 'rxjs';
import type { Eraser } from '../keep-ports.ts';
import type { Erased, Keep } from '../keep-view.ts';
import type { Sensors } from '../ports.ts';

export interface ErasingParts {
  readonly eraser: Eraser;
  readonly sensors: Pick<Sensors, 'granted' | 'forget'>;
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

  return {
    erased$,
    async deleteEverything() {
      // Whatever a sensor does, the records go.
      await stop().catch(() => {});
      const devices = (await sensors.granted().catch(() => null)) ?? [];
      for (const id of devices) await sensors.forget(id).catch(() => {});
      erased$.next({ by: 'this-tab', left: await eraser.erase() });
    },
  };
}
