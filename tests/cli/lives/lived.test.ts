import { describe, expect, it } from 'vitest';
import { livesChart } from '../../../src/cli/lives/chart.ts';
import { liveAll, meanLevel } from '../../../src/cli/lives/crowd.ts';
import { KINDS } from '../../../src/cli/lives/kinds.ts';
import { live } from '../../../src/cli/lives/lived.ts';
import { livesTold } from '../../../src/cli/lives/tables.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { planFor } from '../../../src/core/progression/plan.ts';
import { library, threeLadders } from '../../signals/library.ts';

const WEEKS = 26;
const crowd = liveAll(threeLadders, 24, WEEKS);
const livesOf = (id: string) => crowd.find(({ kind }) => kind.id === id)?.lives ?? [];

describe(`24 made-up lives over ${WEEKS} weeks on three ladders`, () => {
  it.each(KINDS.map(({ id }) => id))('hold every invariant that can be seen on the way (%s)', (id) => {
    expect(livesOf(id).flatMap(({ seed, breaches }) => breaches.map((each) => `${seed} ${each}`))).toEqual(
      [],
    );
  });

  it('bring the steady furthest, and the irregular up all the same', () => {
    const steady = meanLevel(livesOf('steady'), WEEKS);
    const irregular = meanLevel(livesOf('irregular'), WEEKS);
    expect(steady).toBeGreaterThan(irregular);
    expect(irregular).toBeGreaterThan(2);
  });

  it('leave nobody stuck without a word', () => {
    const stuck = crowd.flatMap(({ lives }) => lives.flatMap(({ stuck }) => stuck ?? []));
    expect(stuck.filter(({ why }) => why === null)).toEqual([]);
  });

  it('are the same for the same seed, and others for another', () => {
    const [kind] = KINDS;
    if (!kind) throw new Error('no kind');
    const alike = JSON.stringify(live(kind, 3, threeLadders, 12));
    expect(JSON.stringify(live(kind, 3, threeLadders, 12))).toBe(alike);
    expect(JSON.stringify(live(kind, 4, threeLadders, 12))).not.toBe(alike);
  });

  it('are told in a table and a chart', () => {
    const told = livesTold(crowd, WEEKS);
    const chart = livesChart(crowd, WEEKS);
    for (const { id } of KINDS) {
      expect(told).toContain(`| ${id} | 4 |`);
      expect(chart).toContain(`>${id}</text>`);
    }
    expect(chart).not.toContain('NaN');
  });
});

describe('a life that is folded on the way and forgets old sessions', () => {
  it.each(KINDS.map((kind) => [kind.id, kind] as const))(
    'ends as the fold of its whole log does: decisions, places and plan (%s)',
    (_, kind) => {
      const { whole } = live(kind, 11, threeLadders, 30, true);
      if (!whole) throw new Error('the log was not kept');
      const { records, now, last } = whole;
      const progress = foldProgress(records, threeLadders, now, 'UTC');
      expect({ ...last.progress, sessions: 0 }).toEqual({ ...progress, sessions: 0 });
      expect(last.plan).toEqual(planFor(progress, records, threeLadders, now, 'UTC'));
    },
  );
});

describe('six made-up lives on every ladder of the content', () => {
  it('hold every invariant', () => {
    const breaches = liveAll(library, 6, 10).flatMap(({ lives }) => lives.flatMap((each) => each.breaches));
    expect(breaches).toEqual([]);
  });
});
