import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { averaged, type BroadTrial, broadTrials } from '../../src/cli/accuracy/broad.ts';
import { BROAD, halvesOf } from '../../src/cli/accuracy/dataset.ts';
import { byMadgwick, lossy, ours, over, published } from '../../src/cli/accuracy/measures/orientation.ts';

const [half] = halvesOf(join(import.meta.dirname, '../../../shared'), BROAD);

if (!half) console.log('SKIPPED: orientation accuracy on BROAD; there is no ../shared/orientation/broad');

/** The whole table, with every seed, is `npm run -s accuracy -- --only orientation`. */
describe.skipIf(!half)('orientation on the BROAD development trials', () => {
  let trials: readonly BroadTrial[] = [];
  beforeAll(() => {
    trials = half ? [...broadTrials(half.folder)] : [];
  });

  it('keeps the vertical to 0.67° on the mean, far nearer than the filters it is compared with', () => {
    expect(trials.length).toBeGreaterThan(0);
    const error = over(trials, ours);
    expect(error).toBeLessThanOrEqual(0.67);
    expect(error).toBeLessThan(0.85 * over(trials, published));
    expect(error).toBeLessThan(0.4 * over(trials, byMadgwick));
  });

  it('loses little when one sample in a hundred is lost', () => {
    const single = over(trials, (trial) => ours(lossy(trial, 1, 1)));
    const bursts = over(trials, (trial) => ours(lossy(trial, 15, 1)));
    console.log(`  1 % lost singly ${single.toFixed(3)}°, in bursts of 15 ${bursts.toFixed(3)}° (one seed)`);
    expect(single).toBeLessThanOrEqual(0.7);
    expect(bursts).toBeLessThan(4);
  });

  it('holds at lower rates', () => {
    expect(
      over(
        trials.map((trial) => averaged(trial, 2)),
        ours,
      ),
    ).toBeLessThanOrEqual(0.7);
    expect(
      over(
        trials.map((trial) => averaged(trial, 4)),
        ours,
      ),
    ).toBeLessThanOrEqual(0.87);
  });
});
