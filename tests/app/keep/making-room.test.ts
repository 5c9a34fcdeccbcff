import { describe, expect, it } from 'vitest';
import { littleRoom } from '../../../src/app/keep/little-room.ts';
import { createMakingRoom } from '../../../src/app/keep/making-room.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { memoryTraces } from '../../signals/stores.ts';
import { plankTrace } from '../../signals/trace.ts';

const AT = Date.UTC(2026, 10, 22, 8);
const at = (n: number) => AT + n * 86_400_000;
const traces = [0, 1, 2, 3, 4].map((n) => plankTrace(at(n), 10, { setId: ulid(at(n), new Uint8Array(10)) }));

describe('making room', () => {
  it('is told early, while there is still some', () => {
    const of = (usedBytes: number | null, quotaBytes: number | null) =>
      littleRoom({ promised: true, usedBytes, quotaBytes });
    expect(of(4_000_000, 64_000_000_000)).toBe(null);
    expect(of(90_000_000, 100_000_000)).toBe(10_000_000);
    expect(of(101_000_000, 100_000_000)).toBe(0);
    expect(of(null, 100_000_000)).toBe(null);
    expect(littleRoom(null)).toBe(null);
  });

  it('offers the older half of the recorded angles and then all, with dates and size', async () => {
    const { oldTraces } = createMakingRoom(memoryTraces(traces), async () => {});
    const [half, all, ...more] = await oldTraces();
    expect(half).toMatchObject({ sets: 3, from: traces[0]?.from, to: traces[2]?.from });
    expect(all).toMatchObject({ sets: 5, to: traces[4]?.from });
    expect(half?.bytes).toBeGreaterThan(300);
    expect(half?.bytes).toBeLessThan(all?.bytes ?? 0);
    expect(more).toEqual([]);
  });

  it('lets go of what was chosen and of nothing else, and looks at the room again', async () => {
    const store = memoryTraces(traces);
    let looked = 0;
    const room = createMakingRoom(store, async () => {
      looked += 1;
    });
    const [half] = await room.oldTraces();
    if (half) await room.letGo(half);
    expect(await store.ids()).toEqual(traces.slice(3).map(({ setId }) => setId));
    expect(looked).toBe(1);
    const [, all] = await room.oldTraces();
    if (all) await room.letGo(all);
    expect(await room.oldTraces()).toEqual([]);
  });
});
