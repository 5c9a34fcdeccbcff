import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isGap, isSeen } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { parseRecording } from '../../../src/core/recording/parse.ts';
import { durationMs, play } from '../../../src/core/recording/play.ts';

const sitting = new URL('../../fixtures/recordings/sitting-upright-and-slouch-t4.csv.gz', import.meta.url);

function read() {
  const recording = parseRecording(gunzipSync(readFileSync(sitting)).toString('utf8'));
  if (recording.type === 'refused') throw new Error(JSON.stringify(recording));
  return recording;
}

describe('a recording of a person who sat upright and slouched', () => {
  it('reads whole, with its place and rate', () => {
    const { header, samples, repeated } = read();
    expect(header).toMatchObject({ sensor: 'witmotion', placement: 'upper-back', rateHz: 50 });
    expect(samples).toHaveLength(6000);
    expect(repeated).toBe(0);
  });

  it('plays from the given start, with the pauses between trials as gaps', () => {
    const start = 1_770_000_000_000;
    const recording = read();
    const events = [...play(recording, start)];
    expect(events[0]).toMatchObject({ t: start });
    expect(events.filter(isSeen)).toHaveLength(6000);
    const gaps = events.filter(isGap);
    expect(gaps).toHaveLength(3);
    for (const { from, to } of gaps) expect(to - from).toBeGreaterThan(10_000);
    expect(events.at(-1)).toMatchObject({ t: start + durationMs(recording) });
  });

  it('shows the slouch: the upper back bends well past any threshold', () => {
    const gaps = [...play(read(), 0)].filter(isGap);
    const between = gaps[1]?.to ?? 0;
    const inclination = (from: number, to: number) => {
      const seen = [...play(read(), 0)].filter(isSeen).filter(({ t }) => t >= from && t < to);
      const sum = seen.reduce((total, { acc }) => total + Math.atan2(acc.z, acc.x) * DEG_PER_RAD, 0);
      return sum / seen.length;
    };
    expect(inclination(between, Number.POSITIVE_INFINITY) - inclination(0, between)).toBeGreaterThan(15);
  });
});
