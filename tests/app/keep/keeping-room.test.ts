import { BehaviorSubject, firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createKeepingRoom } from '../../../src/app/keep/keeping-room.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { activePerson } from '../../signals/log.ts';

const known = activePerson().records;
const only = (type: LogRecord['type']) => known.filter((record) => record.type === type).slice(0, 1);
const soon = () => new Promise((resolve) => setTimeout(resolve));

function browserThat({ decidesItself = true, promised = false, answers = true } = {}) {
  let asked = 0;
  let holds = promised;
  const records$ = new BehaviorSubject<readonly LogRecord[]>([]);
  const keep = createKeepingRoom(
    {
      decidesItself,
      look: async () => ({ promised: holds, usedBytes: 4_000_000, quotaBytes: 10_000_000_000 }),
      async ask() {
        asked += 1;
        holds = answers;
        return answers;
      },
    },
    records$,
  );
  return { keep, records$, asked: () => asked };
}

describe('the promise to keep what is stored', () => {
  it('is asked for once, when there is something worth keeping', async () => {
    const { keep, records$, asked } = browserThat();
    records$.next(only('pain'));
    await soon();
    expect(asked()).toBe(0);
    records$.next(known);
    await soon();
    expect(await firstValueFrom(keep.room$)).toMatchObject({ promised: true, usedBytes: 4_000_000 });
    records$.next([...known]);
    await soon();
    expect(asked()).toBe(1);
  });

  it('is not asked for where the browser has promised', async () => {
    const { records$, asked } = browserThat({ promised: true });
    records$.next(known);
    await soon();
    expect(asked()).toBe(0);
  });

  it('is left to the person where the browser would ask them', async () => {
    const { keep, records$, asked } = browserThat({ decidesItself: false, answers: false });
    records$.next(known);
    await soon();
    expect(asked()).toBe(0);
    expect(await keep.askForRoom()).toBe(false);
    expect(await firstValueFrom(keep.room$)).toMatchObject({ promised: false });
  });
});
