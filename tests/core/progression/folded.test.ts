import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/cli/lives/kinds.ts';
import { live as lived } from '../../../src/cli/lives/lived.ts';
import { inOrder } from '../../../src/core/log/in-order.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { fold } from '../../../src/core/progression/fold.ts';
import {
  type Folded,
  foldingLog,
  foldLog,
  NOTHING_FOLDED,
  standAt,
} from '../../../src/core/progression/folded.ts';
import { daysFor } from '../../signals/any-life.ts';
import { library as full, threeLadders as library } from '../../signals/library.ts';
import { live } from '../../signals/life.ts';
import { activePerson } from '../../signals/log.ts';

const HOUR = 3_600_000;
const logs = fc
  .sample(daysFor(library), { numRuns: 40, seed: 11 })
  .map((days) => inOrder(live(days).person.records, Number.POSITIVE_INFINITY));

/** The places at which a log is looked at while it grows, as shares of it. */
const looks = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

/** Folds a log as it arrives, look by look, and tells the last fold with its instant. */
function grown(log: readonly LogRecord[], shares: readonly number[]) {
  let folded: Folded = NOTHING_FOLDED;
  let now = 0;
  for (const share of [...shares.toSorted((a, b) => a - b), 1]) {
    const known = log.slice(0, Math.round(share * log.length));
    now = Math.max(now, known.at(-1)?.at ?? 0);
    folded = foldLog(folded, library, known, now);
  }
  return { folded, now };
}

const isSame = (log: readonly LogRecord[], folded: Folded, now: number) => {
  for (const later of [now, now + 30 * HOUR, now + 60 * HOUR])
    expect(standAt(folded, library, later, 'UTC')).toEqual(fold(log, library, later, 'UTC'));
};

describe('a fold that goes on from an earlier one (INV-20)', () => {
  it('is the fold of the whole log, wherever the log was looked at on the way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...logs), looks, (log, shares) => {
        const { folded, now } = grown(log, shares);
        isSame(log, folded, now);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('lets a session begin once, however often it is told', () => {
    for (const log of logs) {
      const starts = log.filter(({ type }) => type === 'session-started');
      const last = log.at(-1);
      const again = starts.map(
        (start, i): LogRecord => ({ ...start, id: `7${String(i).padStart(25, '0')}` }),
      );
      const [first] = again;
      if (!first || !last) continue;
      const told = inOrder([...log, ...again, { ...first, at: last.at, id: `7${'Z'.repeat(25)}` }], last.at);
      expect(fold(told, library, last.at, 'UTC')).toEqual(fold(log, library, last.at, 'UTC'));
    }
  });

  it('is so too where records come late, twice and out of order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...logs), looks, fc.nat(), fc.nat(), (log, shares, from, to) => {
        const late = log[from % log.length];
        if (!late) return;
        const arrived = log.toSpliced(from % log.length, to % 2);
        arrived.splice(to % (arrived.length + 1), 0, late);
        const { folded } = grown(arrived, shares);
        const now = log.at(-1)?.at ?? 0;
        isSame(arrived, foldLog(folded, library, arrived, now), now);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('is so too where a session goes on past midnight, set by set', () => {
    const somebody = activePerson().pain('2026-11-20', 1);
    somebody.session({ on: '2026-11-20', hour: 23.95, items: ['catcow_seated 1x8', 'bridge 3x8'] });
    const log = inOrder(somebody.nextDay(2, 18).records, Number.POSITIVE_INFINITY);
    const { folded, now } = grown(
      log,
      log.map((_, i) => i / log.length),
    );
    isSame(log, folded, now);
  });

  it('is so too where a session goes on after its 40 h', () => {
    const somebody = activePerson().session({ on: '2026-11-22', items: ['bridge 1x8'], brokenOff: true });
    const started = somebody.records.findLast((record) => record.type === 'session-started');
    const set = somebody.records.findLast((record) => record.type === 'set');
    if (!started || !set) throw new Error('no session');
    const at = started.at + 60 * HOUR;
    const late: LogRecord = { ...set, id: `${set.id.slice(0, -1)}Z`, at, setIndex: 1 };
    somebody.pain('2026-11-24', 1, 12);
    const before = foldLog(NOTHING_FOLDED, library, somebody.records, at - 1);
    const log = [...somebody.records, late];
    isSame(log, foldLog(before, library, log, at), at);
  });

  it('folds what is new alone: the rest is the same by identity', () => {
    const log = activePerson().records;
    const before = foldLog(NOTHING_FOLDED, library, log, Number.POSITIVE_INFINITY);
    expect(foldLog(before, library, [...log], Number.POSITIVE_INFINITY).standing).toBe(before.standing);
  });
});

describe('a fold of half a year', () => {
  it('can be paused on its way, and comes to the same', () => {
    const [kind] = KINDS;
    const { whole } = lived(kind as NonNullable<typeof kind>, 1, full, 26, true);
    if (!whole) throw new Error('the log was not kept');
    const { records, now } = whole;
    const folding = foldingLog(NOTHING_FOLDED, full, records, now);
    let pauses = 0;
    let step = folding.next();
    for (; !step.done; step = folding.next()) pauses += 1;
    expect(pauses).toBeGreaterThan(0);
    expect(step.value).toEqual(foldLog(NOTHING_FOLDED, full, records, now));
  });
});
