import type { SampleEvent } from '../imu/sample.ts';
import type { Recording } from './recording.ts';

/** A jump of time from here on is a stretch in which nothing was seen; as with a sensor that falls silent. */
const GAP_MS = 1000;

/** A recording's samples as if it began at `start` (ms on the sample clock), with the gaps between them. */
export function* play({ samples }: Pick<Recording, 'samples'>, start: number): Generator<SampleEvent, void> {
  const zero = samples[0]?.t ?? 0;
  let before = start;
  for (const sample of samples) {
    const t = start + (sample.t - zero);
    if (t - before >= GAP_MS) yield { type: 'gap', from: before, to: t };
    yield { ...sample, t };
    before = t;
  }
}

/** How long a recording is, ms. */
export const durationMs = ({ samples }: Pick<Recording, 'samples'>): number =>
  (samples.at(-1)?.t ?? 0) - (samples[0]?.t ?? 0);
