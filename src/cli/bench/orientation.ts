import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fusion } from '../../core/orientation/fusion.ts';
import { type BroadTrial, broadTrials, readBroadTrial } from '../accuracy/broad.ts';
import { BROAD, halvesOf } from '../accuracy/dataset.ts';
import { type FilterStep, madgwick, ourFilter, plainVqf } from '../accuracy/filters.ts';
import { byMadgwick, ours, over, published } from '../accuracy/measures/orientation.ts';
import { type Figure, shown } from './figure.ts';
import { type Speed, timeInTurn, wallClock } from './rounds.ts';

/** Thirty seconds of BROAD that the project carries. */
const EXCERPT = join(import.meta.dirname, '../../../tests/fixtures/orientation/broad-33-excerpt-95hz.bin.gz');
const EXCERPT_SAMPLES = 2857;

/** Speed and error of the orientation filters, one beside the other. */
export function orientationFigures(shared: string, quick: boolean): readonly Figure[] {
  const [half] = halvesOf(shared, BROAD);
  const trials = half && !quick ? [...broadTrials(half.folder)] : excerpt();
  if (trials.length === 0) return [];
  const where = half && !quick ? `BROAD ${half.half}, ${trials.length} trials` : '30 s of BROAD';

  const speeds = timeInTurn(
    {
      ours: runs(ourFilter, trials),
      station: stationRuns(trials),
      madgwick: runs(madgwick, trials),
      published: runs(plainVqf, trials),
    },
    quick ? 15 : 7,
  );
  const errors = {
    ours: over(trials, ours),
    madgwick: over(trials, byMadgwick),
    vqf: over(trials, published),
  };
  const ratio = (speed: Speed) => speed.perProcessorSecond / speeds.madgwick.perProcessorSecond;
  const beside = `npm ahrs Madgwick ${shown(speeds.madgwick.perProcessorSecond)}, VQF as published ${shown(speeds.published.perProcessorSecond)}`;
  return [
    {
      what: 'orientation filter',
      value: speeds.ours.perProcessorSecond,
      unit: 'samples/s',
      target: null,
      note: `${beside}; ours by the wall clock: ${wallClock(speeds.ours)}`,
    },
    {
      what: 'orientation filter against ahrs',
      value: ratio(speeds.ours),
      unit: 'times its speed',
      target: { atLeast: 0.4 },
      note: `in turn, same samples: ${where}`,
    },
    {
      what: 'orientation station against ahrs: gaps, broken data and pace looked after',
      value: ratio(speeds.station),
      unit: 'times its speed',
      target: null,
      note: `${shown(speeds.station.perProcessorSecond)}/s; by the wall clock: ${wallClock(speeds.station)}`,
    },
    {
      what: 'inclination error against ahrs',
      value: errors.ours / errors.madgwick,
      unit: 'of its error',
      // Over half a minute the filter has not learned the gyroscope's bias.
      target: quick ? null : { atMost: 0.4 },
      note: `${errors.ours.toFixed(3)}°; ahrs ${errors.madgwick.toFixed(3)}°, VQF as published ${errors.vqf.toFixed(3)}° (${where})`,
    },
  ];
}

const excerpt = (): BroadTrial[] =>
  existsSync(EXCERPT) ? [readBroadTrial('33', readFileSync(EXCERPT), EXCERPT_SAMPLES)] : [];

/** Takes every sample and reads the orientation after each. The sum keeps the reading from being left out. */
const runs = (create: (rateHz: number) => FilterStep, trials: readonly BroadTrial[]) => (): number => {
  let items = 0;
  let sum = 0;
  for (const { rateHz, samples } of trials) {
    const step = create(rateHz);
    for (const sample of samples) sum += step(sample).w;
    items += samples.length;
  }
  return Number.isNaN(sum) ? 0 : items;
};

const stationRuns = (trials: readonly BroadTrial[]) => (): number => {
  let outputs = 0;
  for (const { rateHz, samples } of trials) {
    const station = fusion({ sampling: 'interval', rateHz });
    const run = station.start();
    for (const sample of samples) outputs += station.step(run, sample)[1].length;
  }
  return outputs;
};
