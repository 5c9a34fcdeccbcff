import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slumpWhileFrozen, slumpWhileHidden, type Watched, watchAtDesk } from '../e2e/scenarios/hidden.ts';

/** With a nudge in tests/long, where there is time for it; half an hour of it is in tests/soak. */
const HIDDEN_SECONDS = 40;
const FROZEN_SECONDS = 25;

let watched: Watched;
beforeEach(async () => {
  watched = await watchAtDesk();
});
afterEach(async () => {
  watched?.app.browser.requests.assertOnly(watched.app.origin);
  await watched?.app.close();
});

describe('a tab that is really hidden', () => {
  it('keeps dwell on the sample clock, and nudges nobody who has just set their tall', async () => {
    const figures = await slumpWhileHidden(watched, HIDDEN_SECONDS);
    console.log(`hidden for ${HIDDEN_SECONDS} s:`, JSON.stringify(figures));
    expect(figures).toMatchObject({ nudges: 0, notificationsWhileHidden: 0 });
    expect(Math.abs(figures.startOffSeconds)).toBeLessThan(0.5);
    expect(Math.abs(figures.lengthOffSeconds)).toBeLessThan(0.5);
  });
});

describe('a page that is frozen', () => {
  it('declares its backlog a gap and counts none of it as dwell', async () => {
    const { frozenAt, thawedAt, records } = await slumpWhileFrozen(watched, FROZEN_SECONDS);
    const gaps = records.filter(({ type }) => type === 'gap');
    expect(gaps).toHaveLength(1);
    expect(Math.abs(gaps[0]?.from - frozenAt)).toBeLessThan(1000);
    expect(gaps[0]?.to).toBeGreaterThan(thawedAt - 500);
    expect(records.filter(({ type }) => type === 'slouch' || type === 'nudge')).toEqual([]);
  });
});
