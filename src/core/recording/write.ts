import type { ImuSample, Vec3 } from '../imu/sample.ts';
import type { Placement } from '../posture/posture.ts';
import { exact, msToSeconds } from './decimal-shift.ts';
import { RECORDING_VERSION } from './recording.ts';
import { SI_WORDS } from './units.ts';

/** What a recording is of. */
export interface RecordingSubject {
  readonly sensor: string;
  readonly placement: Placement;
  /** Epoch ms on the sample clock; rows count from its whole millisecond. */
  readonly start: number;
  /** As measured if not given. */
  readonly rateHz?: number;
  /** Version of the app. */
  readonly app?: string;
}

/**
 * Writes samples, `t` on the sample clock, as a file that reads back to the last bit. A row without a
 * gyroscope has blank columns.
 */
export function writeRecording(subject: RecordingSubject, samples: readonly ImuSample[]): string {
  const start = Math.floor(subject.start);
  const rateHz = subject.rateHz ?? measuredRateHz(samples);
  const lines = [
    `# version: ${RECORDING_VERSION}`,
    `# sensor: ${oneLine(subject.sensor)}`,
    `# placement: ${subject.placement}`,
    ...(rateHz === null ? [] : [`# rate: ${exact(rateHz)}`]),
    `# units: ${SI_WORDS}`,
    `# start: ${new Date(start).toISOString()}`,
    ...(subject.app === undefined ? [] : [`# app: ${oneLine(subject.app)}`]),
    't,ax,ay,az,gx,gy,gz',
  ];
  for (const { t, acc, gyr } of samples) {
    lines.push(`${msToSeconds(t - start)},${axes(acc)},${gyr ? axes(gyr) : ',,'}`);
  }
  return `${lines.join('\n')}\n`;
}

/** From the median of the intervals, so that gaps do not count; to 0.1 Hz. Null where nothing can be measured. */
function measuredRateHz(samples: readonly ImuSample[]): number | null {
  const intervals = samples.slice(1).map(({ t }, i) => t - (samples[i]?.t ?? t));
  const median = intervals.sort((a, b) => a - b)[Math.floor(intervals.length / 2)];
  return median ? Math.round(10_000 / median) / 10 || null : null;
}

const axes = ({ x, y, z }: Vec3): string => `${exact(x)},${exact(y)},${exact(z)}`;

/** A header value ends with its line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
