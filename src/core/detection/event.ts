import type { Side } from './hold-signal.ts';
import type { Steadiness } from './steadiness.ts';

/** Times are ms on the sample clock. `t` is when the event became known; `startedAt`, `endedAt` when it was. */
export interface SlouchStarted {
  readonly type: 'slouch-started';
  readonly t: number;
  readonly startedAt: number;
}

/** The slouch that goes on has lasted enough for a nudge. */
export interface SlouchDue {
  readonly type: 'slouch-due';
  readonly t: number;
  readonly startedAt: number;
}

export interface SlouchEnded {
  readonly type: 'slouch-ended';
  readonly t: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly peakFlexionDeg: number;
  /**
   * `upright`: sat up. `activity`: got up, bent or lay down. `gap`: the sensor fell silent.
   * `end-of-recording`: nobody watched it further, as after the last sample or with a new calibration.
   */
  readonly cause: 'upright' | 'activity' | 'gap' | 'end-of-recording';
}

export type SlouchEvent = SlouchStarted | SlouchDue | SlouchEnded;

/** Where a lean that is no slouch goes; `back`: stretched beyond tall. */
export type LeanSide = 'left' | 'right' | 'back';

export type LeanEvent =
  | {
      readonly type: 'lean-started';
      readonly t: number;
      readonly side: LeanSide;
      readonly startedAt: number;
    }
  | { readonly type: 'lean-ended'; readonly t: number; readonly side: LeanSide };

/** A change of position, known once it has lasted; or a walk that is long enough to count as a break. */
export type ShiftEvent =
  | { readonly type: 'shifted'; readonly t: number; readonly startedAt: number }
  | { readonly type: 'break-taken'; readonly t: number };

/** Why a hold's clock waits. `moved`: off the position, where no hips can sink or rise. */
export type PauseReason = 'lower' | 'higher' | 'turned' | 'moved' | 'unseen';

export interface HoldStarted {
  readonly type: 'hold-started';
  readonly t: number;
  readonly startedAt: number;
  /** The side that is down, in positions on one side. */
  readonly side: Side | null;
  /** How sure it is, 0 to 1 (EXERCISES section C). */
  readonly confidence: number;
}

export interface HoldPaused {
  readonly type: 'hold-paused';
  readonly t: number;
  readonly pausedAt: number;
  readonly reason: PauseReason;
  /** How far the trunk is from where this hold began, deg: lower is negative, higher positive. */
  readonly offsetDeg: number;
}

export interface HoldResumed {
  readonly type: 'hold-resumed';
  readonly t: number;
  readonly resumedAt: number;
}

export interface HoldEnded extends Steadiness {
  readonly type: 'hold-ended';
  readonly t: number;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Time in the position, pauses and unseen time left out. */
  readonly heldSeconds: number;
  /** Time inside the hold in which the clock waited; not what came after the last of it. */
  readonly pausedSeconds: number;
  /** Time inside the hold in which the sensor was silent; part of neither. */
  readonly unseenSeconds: number;
  readonly pauses: number;
  /** `settling`: it was a stop on the way into the position, and counts for nothing. */
  readonly cause: 'left' | 'pauses' | 'settling' | 'gap' | 'end-of-recording';
  readonly side: Side | null;
  /** The angle that was held, deg: what a later hold's window may be built around. */
  readonly centreDeg: number;
  /** How sure it is, 0 to 1: less, the more was unseen. */
  readonly confidence: number;
}

export type HoldEvent = HoldStarted | HoldPaused | HoldResumed | HoldEnded;

/** Whether the sensor reads the position in which a hold is counted. */
export interface PositionSeen {
  readonly type: 'position';
  readonly t: number;
  readonly there: boolean;
}

/** What the parts of a repetition took, s: out from the start, the stay at the end, and back. */
export interface RepPhases {
  readonly outSeconds: number;
  readonly pauseSeconds: number;
  readonly backSeconds: number;
}

/** One movement of an exercise, seen. */
export interface RepSeen {
  /** When it was known. A set's first is known with its second, which shows that it was no other movement. */
  readonly t: number;
  readonly startedAt: number;
  /** The furthest point, of the first side where it swings to both. */
  readonly peakAt: number;
  readonly endedAt: number;
  /** How far it went, both sides together where it swings. */
  readonly rangeDeg: number;
  readonly phases: RepPhases;
  /** How well it fits the exercise, 0 to 1. */
  readonly confidence: number;
}

export interface RepCounted extends RepSeen {
  readonly type: 'rep';
}

/** Half of the usual way, or only one side of two: shown, and not counted. */
export interface RepPartial extends RepSeen {
  readonly type: 'rep-partial';
}

export type RepEvent = RepCounted | RepPartial;
