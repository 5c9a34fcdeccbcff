import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/app/create-app.ts';
import type { DeskStore } from '../../src/app/desk-store.ts';
import type { DeskMinute } from '../../src/core/desk/minute.ts';
import { quietPorts } from '../signals/ports.ts';

const NOW = Date.UTC(2026, 10, 22, 8);
const MINUTE = 60_000;
const minuteAt = (at: number) => Math.floor(at / MINUTE);

/** A store in memory, as the browser's own is over a reload. */
function storeWith(rows: readonly DeskMinute[]): DeskStore {
  const kept = new Map(rows.map((row) => [row.minute, row]));
  return {
    since: async (minute) => [...kept.values()].filter((row) => row.minute >= minute),
    put: async (row) => void kept.set(row.minute, row),
    async dropBefore(minute) {
      for (const each of kept.keys()) if (each < minute) kept.delete(each);
    },
  };
}
const seated = (at: number): DeskMinute => ({
  minute: minuteAt(at),
  ms: { relaxed: 40_000, slumped: 20_000 },
  shifts: 1,
  practised: MINUTE,
  bins: [8, 8, 8, 8, 20, 20],
});
const appWith = (rows: readonly DeskMinute[]) =>
  createApp(
    quietPorts({
      simulate: () => {
        throw new Error('no body here');
      },
      change: { desk: storeWith(rows) },
    }),
  );

describe('the day at the desk', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is there again after a reload, today’s minutes alone', async () => {
    const rows = [seated(NOW - 20 * 3_600_000), seated(NOW - 2 * MINUTE), seated(NOW - MINUTE)];
    const app = await appWith(rows);
    const day = await firstValueFrom(app.deskDay$);
    expect(day).toEqual({ date: '2026-11-22', minutes: rows.slice(1) });
  });

  it('is logged once it is over, and only once', async () => {
    const rows = [seated(NOW - 20 * 3_600_000), seated(NOW - 20 * 3_600_000 + MINUTE)];
    const app = await appWith(rows);
    const days = (await firstValueFrom(app.records$)).filter(({ type }) => type === 'desk-day');
    expect(days).toMatchObject([
      { date: '2026-11-21', wornMs: 2 * MINUTE, slumpedMs: 40_000, practisedMs: 2 * MINUTE, shifts: 2 },
    ]);
  });

  it('says what other settings would have come to, by its own record', async () => {
    const slumped = Array.from(
      { length: 60 },
      (_, index): DeskMinute => ({
        minute: minuteAt(NOW - 60 * MINUTE) + index,
        ms: { slumped: MINUTE },
        bins: [24, 24, 24, 24, 24, 24],
      }),
    );
    const app = await appWith(slumped);
    const still = { stillnessPrompts: false, breakPrompts: false } as const;
    expect(app.preview({ ...still, deskWay: 'all-day' })).toEqual({
      nudges: 3,
      prompts: 0,
      seenMs: 60 * MINUTE,
    });
    expect(app.preview({ ...still, deskWay: 'all-day', nudgeGapMinutes: 30 }).nudges).toBe(2);
    expect(app.preview({ ...still, deskWay: 'practice' }).nudges).toBe(2);
    expect(app.preview({ ...still, deskWay: 'movement' }).nudges).toBe(0);
    expect(app.preview({ ...still, deskWay: 'simple', simpleDeg: 25 }).nudges).toBe(0);
    expect(app.preview({ deskWay: 'movement' }).prompts).toBe(2);
  });
});
