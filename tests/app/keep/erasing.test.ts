import { firstValueFrom, Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createErasing } from '../../../src/app/keep/erasing.ts';

function browserWith({ granted = ['a', 'b'], stops = true, forgets = true } = {}) {
  const did: string[] = [];
  const erasedElsewhere$ = new Subject<void>();
  const keep = createErasing({
    eraser: {
      erasedElsewhere$,
      async erase() {
        did.push('erase');
        return ['offline'];
      },
    },
    sensors: async () => ({
      granted: async () => new Set(granted),
      async forget(id) {
        if (!forgets) throw new Error('not able');
        did.push(`forget ${id}`);
      },
    }),
    async stop() {
      did.push('stop');
      if (!stops) throw new Error('the sensor does not answer');
    },
  });
  return { keep, did, erasedElsewhere$ };
}

describe('deleting everything', () => {
  it('ends what runs, gives back the leave for each sensor, erases, and says what is left', async () => {
    const { keep, did } = browserWith();
    expect(await firstValueFrom(keep.erased$)).toBeNull();
    await keep.deleteEverything();
    expect(did).toEqual(['stop', 'forget a', 'forget b', 'erase']);
    expect(await firstValueFrom(keep.erased$)).toEqual({ by: 'this-tab', left: ['offline'] });
  });

  it('erases whatever a sensor does', async () => {
    const { keep, did } = browserWith({ stops: false, forgets: false });
    await keep.deleteEverything();
    expect(did.at(-1)).toBe('erase');
  });

  it('ends what runs in the other tabs too', async () => {
    const { keep, did, erasedElsewhere$ } = browserWith();
    erasedElsewhere$.next();
    expect(did).toEqual(['stop']);
    expect(await firstValueFrom(keep.erased$)).toEqual({ by: 'another-tab', left: [] });
  });
});
