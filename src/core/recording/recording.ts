import type { ImuSample } from '../imu/sample.ts';
import type { Placement } from '../posture/posture.ts';

/** Version of the format that is written; `docs/recordings.md` describes it. */
export const RECORDING_VERSION = 1;

/** What a recording says about itself; null where it does not. */
export interface RecordingHeader {
  readonly version: number;
  readonly sensor: string | null;
  readonly placement: Placement | null;
  readonly rateHz: number | null;
  /** Epoch ms of time zero. */
  readonly start: number | null;
  /** Version of the app that wrote it. */
  readonly app: string | null;
}

/** Samples of one sensor, `t` in ms since the recording's start, in order and without equal times. */
export interface Recording {
  readonly type: 'recording';
  readonly header: RecordingHeader;
  readonly samples: readonly ImuSample[];
  /** Rows that were left out because their time was that of the row before. */
  readonly repeated: number;
}

/** Why a file is not taken as a recording. */
export const RECORDING_PROBLEMS = [
  'empty',
  'no-column-line',
  'missing-column',
  'repeated-column',
  'row-length',
  'missing-value',
  'not-a-number',
  'not-finite',
  'absurd-value',
  'time-goes-back',
  'too-few-rows',
  'unknown-version',
  'bad-header-value',
  'broken-quotes',
] as const;
export type RecordingProblem = (typeof RECORDING_PROBLEMS)[number];

/** The first thing that is wrong with a file. Nothing is guessed and nothing is mended. */
export interface RecordingRefusal {
  readonly type: 'refused';
  readonly problem: RecordingProblem;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The column or header line, and what stands there, where that helps. */
  readonly where: string | null;
  readonly found: string | null;
}
