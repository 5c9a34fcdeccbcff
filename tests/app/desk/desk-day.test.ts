import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskMinute } from '../../../src/core/desk/minute.ts';
import { deskDays } from '../../../src/core/desk/told-days.ts';
import type { DeskStore } from '../../../src/ports/desk-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ports/settings.ts';
import { openedApp, quietPorts } from '../../signals/ports.ts';
import { memoryDesk } from '../../signals/stores.ts';

const NOW = Date.UTC(2026, 10, 22, 8);
const MINUTE = 60_000;
const minuteAt = (at: number) => Math.floor(at / MINUTE);

const seated = (at: number): DeskMinute => ({
  minute: minuteAt(at),
  ms: { relaxed: 40_000, slumped: 20_000 },
  shifts: 1,
  practised: MINUTE,
  bins: [8, 8, 8, 8, 20, 20],
});
const appWith = (rows: readonly DeskMinute[]) => appOn(memoryDesk(rows));
const appOn = (desk: DeskStore, settings: Partial<Settings> = {}) =>
  openedApp(
    quietPorts({
      simulate: () => {
        throw new Error('no body here');
      },
      change: {
        desk,
        settings: { read: async () => ({ ...DEFAULT_SETTINGS, ...settings }), write: async () => {} },
      },
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
    expect(day).toMatchObject({ date: '2026-11-22', minutes: rows.slice(1) });
  });

  it('is logged once it is over, and only once', async () => {
    const rows = [seated(NOW - 20 * 3_600_000), seated(NOW - 20 * 3_600_000 + MINUTE)];
    const app = await appWith(rows);
    const days = (await firstValueFrom(app.records$)).filter(({ type }) => type === 'desk-day');
    expect(days).toMatchObject([
      { date: '2026-11-21', wornMs: 2 * MINUTE, slumpedMs: 40_000, practisedMs: 2 * MINUTE, shifts: 2 },
    ]);
  });

  describe('that was not all the person’s', () => {
    const YESTERDAY = NOW - 20 * 3_600_000;
    const tellings = async (app: Awaited<ReturnType<typeof appWith>>) =>
      deskDays(await firstValueFrom(app.records$)).map(({ wornMs }) => wornMs);

    it('is told anew once it is over, and as before when the answer is taken back', async () => {
      const app = await appWith([0, 1, 2].map((index) => seated(YESTERDAY + index * MINUTE)));
      const span = { from: YESTERDAY + MINUTE, to: YESTERDAY + 2 * MINUTE };
      app.sayWhose(span, 'not-me');
      expect(await tellings(app)).toEqual([2 * MINUTE]);
      const [day] = await firstValueFrom(app.earlierDays$);
      expect(day?.minutes).toHaveLength(3);
      expect(day?.notMe).toEqual([span]);
      app.sayWhose(span, 'mine');
      expect(await tellings(app)).toEqual([3 * MINUTE]);
    });

    it('has no telling where none of it was, and has one again', async () => {
      const app = await appWith([seated(YESTERDAY)]);
      const span = { from: YESTERDAY, to: YESTERDAY + MINUTE };
      app.sayWhose(span, 'not-me');
      expect(await tellings(app)).toEqual([]);
      app.sayWhose(span, 'mine');
      expect(await tellings(app)).toEqual([MINUTE]);
    });

    it('says so of today at once, with the notes of the day', async () => {
      const app = await appWith([seated(NOW - 2 * MINUTE), seated(NOW - MINUTE)]);
      app.sayWhose({ from: NOW - MINUTE, to: NOW }, 'not-me');
      await app.add({ type: 'desk-note', notedAt: NOW - 2 * MINUTE, text: 'New chair' });
      await app.add({ type: 'desk-note', notedAt: YESTERDAY, text: 'Long call' });
      const day = await firstValueFrom(app.deskDay$);
      expect(day.minutes).toHaveLength(2);
      expect(day.notMe).toEqual([{ from: NOW - MINUTE, to: NOW }]);
      expect(day.notes).toMatchObject([{ t: NOW - 2 * MINUTE, text: 'New chair' }]);
      expect(app.preview({}).seenMs).toBe(MINUTE);
    });
  });

  it('is there for four weeks, by whole days', async () => {
    const kept = memoryDesk([27, 28].map((days) => seated(NOW - days * 24 * 3_600_000)));
    const app = await appOn(kept);
    const days = (await firstValueFrom(app.earlierDays$)).map(({ date }) => date);
    expect(days).toEqual(['2026-10-26']);
    expect(await kept.since(0)).toHaveLength(1);
  });

  it('stays where the person keeps minutes for good, and can be looked at', async () => {
    const old = seated(NOW - 400 * 24 * 3_600_000);
    const kept = memoryDesk([old, seated(NOW - MINUTE)]);
    const app = await appOn(kept, { minutesKept: 'for-good' });
    expect(await kept.since(0)).toHaveLength(2);
    expect(await firstValueFrom(app.earlierDays$)).toEqual([]);
    expect(await app.dayAt('2025-10-18')).toMatchObject({ date: '2025-10-18', minutes: [old] });
    expect(await app.dayAt('2025-10-19')).toBeNull();
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
