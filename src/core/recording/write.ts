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
  readonly rateHz?: number;
  /** Version of the app. */
  readonly app?: string;
}

/**
 * Writes samples, `t` on the sample clock, as a file that reads back to the last bit. A row without a
 * gyroscope has blank columns.
 */
export function writeRecording(subject: RecordingSubject, samples: Iterable<ImuSample>): string {
  const start = Math.floor(subject.start);
  const lines = [
    `# version: ${RECORDING_VERSION}`,
    `# sensor: ${oneLine(subject.sensor)}`,
    `# placement: ${subject.placement}`,
    ...(subject.rateHz === undefined ? [] : [`# rate: ${exact(subject.rateHz)}`]),
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

const axes = ({ x, y, z }: Vec3): string => `${exact(x)},${exact(y)},${exact(z)}`;

/** A header value ends with its line. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
