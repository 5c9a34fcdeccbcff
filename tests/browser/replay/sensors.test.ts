import { readFileSync } from 'node:fs';
import { firstValueFrom } from 'rxjs';
import { take, toArray } from 'rxjs/operators';
import { describe, expect, it } from 'vitest';
import { replay, simulate } from '../../../src/browser/replay/sensors.ts';
import { isSeen } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { angleBetween } from '../../../src/core/imu/vector.ts';
import type { LinkInput, SensorLink } from '../../../src/ports/ports.ts';

const sitting = new URL('../../fixtures/recordings/sitting-upright-and-slouch-t4.csv.gz', import.meta.url);

const samplesOf = (input: LinkInput) => {
  if (input.kind !== 'samples') throw new Error('expected samples');
  return input.samples$;
};
const first = async (link: SensorLink, count: number) =>
  (await firstValueFrom(samplesOf(link.input).pipe(take(count), toArray()))).filter(isSeen);

describe('a recording as a sensor', () => {
  it('plays a file, with what its header says', async () => {
    const file = new File([readFileSync(sitting)], 'sitting.csv.gz');
    const link = await replay(file, 1000);
    expect(link).toMatchObject({
      kind: 'recording',
      name: 'sitting.csv.gz',
      sensorId: 'witmotion',
      placement: 'upper-back',
      faceOut: { x: 0, y: 0, z: 1 },
    });
    const before = Date.now();
    const samples = await first(link, 1000);
    expect(Math.abs((samples[0]?.t ?? 0) - before)).toBeLessThan(1000);
    expect((samples[999]?.t ?? 0) - (samples[0]?.t ?? 0)).toBeCloseTo(19_980, 3);
    await link.close();
  });

  it('refuses a broken file with the line and the reason', async () => {
    const file = new File(['t,ax,ay,az\n0,0,0,9.8\n0.02,0,high,9.8\n'], 'broken.csv');
    await expect(replay(file, 1)).rejects.toMatchObject({
      code: 'bad-recording',
      detail: 'line 3: ay is "high", which is not a number',
    });
  });

  it('refuses a file that it cannot unpack', async () => {
    const file = new File([Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3)], 'cut.csv.gz');
    await expect(replay(file, 1)).rejects.toMatchObject({
      code: 'bad-recording',
      detail: expect.stringContaining('gzip'),
    });
  });
});

describe('a simulated body as a sensor', () => {
  it('sits at the desk and slumps after half a minute', async () => {
    const link = simulate('desk', 1000, 'upper-back');
    const samples = await first(link, 50 * 100);
    const [begin, end] = [samples[100], samples.at(-1)];
    if (!begin || !end) throw new Error('no samples');
    const slumpDeg = angleBetween(begin.acc, end.acc) * DEG_PER_RAD;
    expect(slumpDeg).toBeGreaterThan(12);
    expect(slumpDeg).toBeLessThan(30);
    await link.close();
  });

  it('does the exercise that it is asked for', async () => {
    const link = simulate('training', 1000, 'sternum');
    link.perform?.('bridge');
    const samples = await first(link, 50 * 12);
    // Lying on the back, the face of a clip on the breastbone looks up.
    expect(samples.at(-1)?.acc.z).toBeGreaterThan(8);
    await link.close();
  });
});
