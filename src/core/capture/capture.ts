import type { Placement } from '../posture/posture.ts';

/** Version of the format that is written; `docs/captures.md` describes it. */
export const CAPTURE_VERSION = 1;

/** What a capture says about itself. It names a kind of sensor, never the one sensor, its owner or a date. */
export interface CaptureHeader {
  readonly version: number;
  /** Id of the driver that reads it. */
  readonly driver: string;
  /** How the names of such sensors begin. */
  readonly names: readonly string[];
  readonly placement: Placement | null;
  /** Version of the app that wrote it. */
  readonly app: string | null;
}

/** What can be asked of a sensor over Bluetooth; the names are those of `sensors/handshake.ts`. */
export const CAPTURED_OPERATIONS = [
  'discover',
  'subscribe',
  'unsubscribe',
  'read',
  'write',
  'ask',
  'pause',
] as const;

export interface CapturedOperation {
  readonly do: (typeof CAPTURED_OPERATIONS)[number];
  /** The characteristic, or the service for `discover`; null for `pause`. */
  readonly at: string | null;
  /** What was written. */
  readonly hex: string | null;
  /** UUIDs for `discover`, bytes for `read` and `ask`. */
  readonly answer: readonly string[] | string | null;
  /** Why it was refused, or what failed; null where it went well. */
  readonly refused: string | null;
}

/** One line after the first. `t`: ms since the capture began, negative for what came before and is needed. */
export type CaptureEntry = { readonly t: number } & (
  | { readonly type: 'connected' | 'started' }
  | { readonly type: 'start'; readonly rateHz: number }
  | { readonly type: 'lost'; readonly fault: string }
  | ({ readonly type: 'operation' } & CapturedOperation)
  | { readonly type: 'notification'; readonly characteristic: string; readonly hex: string }
);

/** What passed between Plumbline and one sensor, in order of time. */
export interface Capture {
  readonly type: 'capture';
  readonly header: CaptureHeader;
  readonly entries: readonly CaptureEntry[];
  /** Line on which the last entry stands. */
  readonly lastLine: number;
}

/** Why a file is not taken as a capture. */
export const CAPTURE_PROBLEMS = [
  'not-json',
  'no-header',
  'unknown-version',
  'unknown-driver',
  'unknown-line',
  'missing-value',
  'bad-value',
  'time-goes-back',
  'too-few-readings',
] as const;
export type CaptureProblem = (typeof CAPTURE_PROBLEMS)[number];

/** The first thing that is wrong with a file. Nothing is guessed and nothing is mended. */
export interface CaptureRefusal {
  readonly type: 'capture-refused';
  readonly problem: CaptureProblem;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The field, and what stands there, where that helps. */
  readonly where: string | null;
  readonly found: string | null;
}

export const captureRefused = (
  problem: CaptureProblem,
  line: number,
  where: string | null = null,
  found: string | null = null,
): CaptureRefusal => ({ type: 'capture-refused', problem, line, where, found });
