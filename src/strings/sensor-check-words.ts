import type { SensorCheck, SensorInfo } from '../ports/app.ts';

/** Trouble that was found in what the sensor measures: what it is, what is safe, what to do next. */
export interface SensorCheckWords {
  readonly title: string;
  readonly body: string;
  readonly next: string;
}

/** The sensor's scale cannot be right; null where nothing speaks against it. */
export function wrongScaleWords({ wrongScales }: SensorCheck): SensorCheckWords | null {
  const [first] = wrongScales;
  if (!first) return null;
  return {
    title: 'This sensor’s scale looks wrong',
    body: `${WHAT_IS_READ[first.of]} ${timesWords(first.reads)}. Your records, your plan and the timers are not affected. Until this is put right, its angles, counts and nudges can be wrong.`,
    next: 'Set the sensor’s range and units back to the maker’s own in the maker’s app, then connect again. If this stays, go on without the sensor and tell us its model.',
  };
}

const WHAT_IS_READ: Readonly<Record<'force' | 'rate', string>> = {
  force: 'At rest it should read the pull of gravity. It reads',
  rate: 'When it turns, gravity shows by how much. Its gyroscope reads',
};

/** Such as "2 times that", "0.5 times that". */
const timesWords = (reads: number): string =>
  `${reads < 0.095 ? reads.toFixed(3) : Number(reads.toPrecision(2))} times that`;

/** Said beside a sensor that can only tell tilt from gravity. */
export const noGyroscopeWords = (kind: SensorInfo['kind']): string =>
  kind === 'phone'
    ? 'Its gyroscope is not used yet, since browsers differ in its axes: a few turns with rests between show which they are. Until then positions that you hold are measured well, quick movements less well.'
    : 'It has no gyroscope. Positions that you hold are measured well, quick movements less well.';
