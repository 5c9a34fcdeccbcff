import type { Frame } from './gatt.ts';
import type { Answer, Operation } from './handshake.ts';

/** What an operation came to: its answer, or why it was refused or failed. */
export type Outcome = { readonly answer: Answer } | { readonly refused: string };

/**
 * Everything that passes between Plumbline and a sensor, in order; `at` in ms on the sample clock. Operations
 * between `start` and `started` are those of the session's start.
 */
export type Traffic =
  | { readonly type: 'connected' | 'started'; readonly at: number }
  | { readonly type: 'start'; readonly at: number; readonly rateHz: number }
  | { readonly type: 'lost'; readonly at: number; readonly fault: string }
  | { readonly type: 'did'; readonly at: number; readonly operation: Operation; readonly outcome: Outcome }
  | { readonly type: 'frame'; readonly at: number; readonly frame: Frame };
