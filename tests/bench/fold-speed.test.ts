import { expect, it } from 'vitest';
import { KINDS } from '../../src/cli/lives/kinds.ts';
import { live } from '../../src/cli/lives/lived.ts';
import { fold } from '../../src/core/progression/fold.ts';
import { foldLog, NOTHING_FOLDED, standAt } from '../../src/core/progression/folded.ts';
import { library } from '../signals/library.ts';

const WEEKS = 26;

/** Only a ratio: machines differ. A fold that goes on does not grow with the log. */
it('takes one more record into the fold of half a year in a tenth of the time of folding them', () => {
  const [kind] = KINDS;
  const { whole } = live(kind as NonNullable<typeof kind>, 1, library, WEEKS, true);
  if (!whole) throw new Error('the log was not kept');
  const { records, now } = whole;
  const before = foldLog(NOTHING_FOLDED, library, records.slice(0, -1), now);
  const anew = fastest(() => fold(records, library, now, 'UTC'));
  const onward = fastest(() => standAt(foldLog(before, library, [...records], now), library, now, 'UTC'));
  expect(onward).toBeLessThan(anew / 10);
});

const fastest = (run: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const from = performance.now();
      run();
      return performance.now() - from;
    }),
  );
