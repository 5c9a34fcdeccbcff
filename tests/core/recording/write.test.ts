import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImuSample } from '../../../src/core/imu/sample.ts';
import { PLACEMENTS } from '../../../src/core/posture/posture.ts';
import { parseRecording } from '../../../src/core/recording/parse.ts';
import { writeRecording } from '../../../src/core/recording/write.ts';
import { simulatedBody } from '../../../src/core/simulation/simulated-body.ts';

const axis = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const vector = (most: number) => fc.record({ x: axis(most), y: axis(most), z: axis(most) });
const reading = fc.record({ acc: vector(400), gyr: fc.option(vector(100)) });

describe('writeRecording', () => {
  it('writes what reads back to the last bit', () => {
    const steps = fc.double({ min: 1e-3, max: 1e5, noNaN: true });
    const subject = fc.record({
      sensor: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
      placement: fc.constantFrom(...PLACEMENTS),
      start: fc.integer({ min: 0, max: 4e12 }),
      rateHz: fc.double({ min: 0.1, max: 1000, noNaN: true }),
      app: fc.stringMatching(/^\d\.\d\.\d$/),
    });
    fc.assert(
      fc.property(
        subject,
        fc.array(fc.tuple(steps, reading), { minLength: 2, maxLength: 30 }),
        (about, readings) => {
          let t = about.start;
          const samples = readings.map(([step, each]): ImuSample => {
            t += step;
            return { t, ...each };
          });
          const read = parseRecording(writeRecording(about, samples));
          if (read.type === 'refused') throw new Error(JSON.stringify(read));
          const { sensor, placement, start, rateHz, app } = about;
          expect(read.header).toEqual({ version: 1, sensor, placement, start, rateHz, app });
          expect(read.samples).toEqual(samples.map((sample) => ({ ...sample, t: sample.t - start })));
        },
      ),
    );
  });

  it('keeps sample times of a day in the epoch exact', () => {
    const start = 1_770_000_000_000.7;
    const samples = [...simulatedBody({ seed: 1, startedAt: start, rateHz: 60 }).stand(5).samples()];
    const read = parseRecording(writeRecording({ sensor: 'simulated', placement: 'neck', start }, samples));
    if (read.type === 'refused') throw new Error(JSON.stringify(read));
    expect(read.header.rateHz).toBe(60);
    const zero = read.header.start ?? 0;
    expect(read.samples.map((sample) => ({ ...sample, t: zero + sample.t }))).toEqual(samples);
  });

  it('reads as a person would write it', () => {
    const acc = { x: 9.81, y: -0, z: 1e-7 };
    const text = writeRecording(
      { sensor: 'a\nb', placement: 'pelvis', start: Date.UTC(2026, 0, 2), rateHz: 50, app: '0.1.0' },
      [
        { t: Date.UTC(2026, 0, 2) - 5, acc, gyr: null },
        { t: Date.UTC(2026, 0, 2) + 12_345.5, acc, gyr: { x: 0, y: 0.5, z: 2 } },
      ],
    );
    expect(text).toBe(
      [
        '# version: 1',
        '# sensor: a b',
        '# placement: pelvis',
        '# rate: 50',
        '# units: s, m/s², rad/s',
        '# start: 2026-01-02T00:00:00.000Z',
        '# app: 0.1.0',
        't,ax,ay,az,gx,gy,gz',
        '-0.005,9.81,-0,1e-7,,,',
        '12.3455,9.81,-0,1e-7,0,0.5,2',
        '',
      ].join('\n'),
    );
  });
});
