import { random } from '../../../core/simulation/random.ts';
import { averaged, type BroadTrial, broadTrials, inclinationErrorDeg } from '../broad.ts';
import { BROAD, type Half } from '../dataset.ts';
import { fusedUps, madgwick, plainVqf, upsBy } from '../filters.ts';
import type { Measure } from '../measure.ts';
import type { Row } from '../row.ts';

/** Seeds of the losses: which samples are lost must not decide. */
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
/** Seeds of the anchor, which a loss throws off by far more than the seeds differ. */
const ANCHOR_SEEDS = SEEDS.slice(0, 2);
/** Share of all samples that are lost. */
const LOSS = 0.01;

export const orientation: Measure = {
  id: 'orientation',
  about:
    'BROAD: a sensor moved by hand, beside optical motion capture. Root mean square of the angle between the estimated and the optical vertical, in motion; mean over trials. The data set does not tell people apart: none are counted.',
  needs: [BROAD],
  rows: ([half]) => (half ? rowsOf(half) : []),
};

function rowsOf({ folder }: Half): readonly Row[] {
  const trials = [...broadTrials(folder)];
  const byTwo = trials.map((trial) => averaged(trial, 2));
  const byFour = trials.map((trial) => averaged(trial, 4));
  return [
    row('every sample, 95 Hz', over(trials, ours), 0.67, anchors(trials)),
    row('1 % lost singly, mean over 20 seeds', overSeeds(trials, 1, SEEDS, ours), 0.7, ignoring(trials, 1)),
    row('1 % lost in bursts of 15', overSeeds(trials, 15, SEEDS, ours), 3.2, ignoring(trials, 15)),
    row('averaged by 2, 47.6 Hz', over(byTwo, ours), 0.7, anchors(byTwo)),
    row('averaged by 4, 23.8 Hz', over(byFour, ours), 0.87, anchors(byFour)),
  ];
}

type Method = (trial: BroadTrial) => number;

/** Error of a method on a trial; what is lost is not in the trial, and its errors do not count. */
export const ours: Method = (trial) => inclinationErrorDeg(trial, fusedUps(trial.samples, trial.rateHz));
export const published: Method = (trial) =>
  inclinationErrorDeg(trial, upsBy(plainVqf(trial.rateHz), trial.samples));
export const byMadgwick: Method = (trial) =>
  inclinationErrorDeg(trial, upsBy(madgwick(trial.rateHz), trial.samples));

export const over = (trials: readonly BroadTrial[], method: Method): number =>
  trials.reduce((sum, trial) => sum + method(trial), 0) / trials.length;

const overSeeds = (
  trials: readonly BroadTrial[],
  burst: number,
  seeds: readonly number[],
  method: Method,
): number =>
  seeds.reduce((sum, seed) => sum + over(trials, (trial) => method(lossy(trial, burst, seed))), 0) /
  seeds.length;

/** The trial with `LOSS` of its samples lost, so many at a time. */
export function lossy(trial: BroadTrial, burst: number, seed: number): BroadTrial {
  const chance = random(seed, `loss of ${trial.name}`);
  // Of each kept run, 1 / start samples long on the mean, and its burst, the burst is the share.
  const start = LOSS / (burst * (1 - LOSS) + LOSS);
  let losing = 0;
  const kept = trial.samples.flatMap((_, i) => {
    if (losing === 0 && chance.uniform() < start) losing = burst;
    if (losing === 0) return [i];
    losing--;
    return [];
  });
  const pick = <Value>(values: readonly Value[]): Value[] => kept.map((i) => values[i] as Value);
  const { name, rateHz, samples, references, moving } = trial;
  return { name, rateHz, samples: pick(samples), references: pick(references), moving: pick(moving) };
}

const anchors = (trials: readonly BroadTrial[]): string =>
  `VQF as published ${over(trials, published).toFixed(3)}°, npm ahrs Madgwick ${over(trials, byMadgwick).toFixed(3)}°`;

const ignoring = (trials: readonly BroadTrial[], burst: number): string =>
  `VQF as published, losses ignored: ${overSeeds(trials, burst, ANCHOR_SEEDS, published).toFixed(2)}°`;

const row = (what: string, value: number, atMost: number, anchor: string): Row => ({
  what,
  value,
  unit: 'deg',
  people: null,
  interval: null,
  target: { atMost },
  anchor,
  note: null,
});
