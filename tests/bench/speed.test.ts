import { describe, expect, it } from 'vitest';
import { madgwick, ourFilter } from '../../src/cli/accuracy/filters.ts';
import { timeInTurn } from '../../src/cli/bench/rounds.ts';
import { openLine, stretchOf } from '../../src/cli/bench/whole-line.ts';
import { simulatedBody } from '../../src/core/simulation/simulated-body.ts';

const RATE_HZ = 100;

/** Only ratios to an anchor of the same run: machines differ, and tests run beside each other. */
describe('speed, beside the Madgwick filter of npm ahrs', () => {
  const samples = [...simulatedBody({ seed: 1, rateHz: RATE_HZ }).stand(20).walk(20).sit(20).samples()];
  const stretch = stretchOf(null, 60);
  const filtered = (create: typeof ourFilter) => () => {
    const step = create(RATE_HZ);
    let sum = 0;
    for (const sample of samples) sum += step(sample).w;
    return Number.isFinite(sum) ? samples.length : 0;
  };
  const speeds = timeInTurn(
    {
      ours: filtered(ourFilter),
      madgwick: filtered(madgwick),
      line: () => openLine(stretch).send(stretch.frames),
    },
    9,
  );

  it('filters at a quarter of its speed or more', () => {
    expect(speeds.ours.median / speeds.madgwick.median).toBeGreaterThan(0.25);
  });

  it('turns bytes into events at a hundredth of it or more', () => {
    expect(speeds.line.median / speeds.madgwick.median).toBeGreaterThan(0.01);
  });
});
