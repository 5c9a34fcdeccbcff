import type { PauseReason, RepPhases } from '../detection/event.ts';
import type { Dose, Exercise } from '../exercise/exercise.ts';

export type Side = 'both' | 'left' | 'right';

/** What one set came to. Amounts are reps or seconds, as the exercise's unit says. */
export interface SetResult {
  readonly exerciseId: string;
  readonly setIndex: number;
  readonly side: Side;
  readonly target: number;
  readonly performed: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly countedBy: 'sensor' | 'timer' | 'person';
  readonly unseenSeconds: number;
  readonly pauses: number;
  /** Repetitions that went half way, and were not counted. */
  readonly partials?: number | undefined;
  /** Mean times of the repetitions that the sensor counted. */
  readonly phases?: RepPhases | undefined;
  /** How sure the sensor was of the repetitions or the hold, 0 to 1. */
  readonly confidence?: number | undefined;
  /** Share of the seen time in form, where the sensor can say (M-16). */
  readonly sensorForm?: number | null | undefined;
}

/** A hold that was left before its time: tired, sore, or interrupted? (M-18) */
export type WhyLeft = 'tired' | 'sore' | 'interrupted';
export type LeftSet = Pick<SetResult, 'exerciseId' | 'setIndex' | 'side'>;

export interface PlayerItem {
  readonly exercise: Exercise;
  readonly dose: Dose;
  /** The side that begins each set of an exercise with sides; the left where left out. */
  readonly firstSide?: 'left' | 'right';
  readonly sets: readonly SetResult[];
  readonly skipped: boolean;
}

/**
 * `ready`: get into position, the set starts by itself (or by the Start button without a sensor).
 * `working`: the hold clock runs, or reps are counted. `paused`: the clock waits, with the reason.
 * `rest`: until the next set. `finished`: to the summary.
 */
export type PlayerPhase = 'ready' | 'working' | 'paused' | 'rest' | 'finished';

/** Repetitions of a set as the sensor saw them. */
export interface SeenReps {
  readonly partials: number;
  /** The newest movement went half way. */
  readonly half: boolean;
  /** Times of the newest repetition; null before the first. */
  readonly newest: RepPhases | null;
  /** Means over those counted so far. */
  readonly mean: { readonly count: number; readonly phases: RepPhases; readonly confidence: number } | null;
}

/** All that a session's screen shows. Times in ms on the sample clock. */
export interface PlayerState {
  readonly phase: PlayerPhase;
  readonly items: readonly PlayerItem[];
  readonly itemIndex: number;
  readonly setIndex: number;
  readonly side: Side;
  /** The present set, so far. */
  readonly performed: number;
  readonly pause: { readonly reason: PauseReason; readonly offsetDeg: number } | null;
  readonly restSecondsLeft: number;
  /** The target is reached; a hold may go on. */
  readonly reached: boolean;
  /** The sensor is silent just now: the clock shows what was seen, and waits. */
  readonly unwatched: boolean;
  /** Who counts: the sensor, or the person with timer and taps. */
  readonly countedBy: 'sensor' | 'person';
  /** Seconds of this set in which the sensor was silent. */
  readonly unseenSeconds: number;
  /** What the sensor saw of the repetitions of this set. */
  readonly reps: SeenReps;
  /** How sure the sensor is of the hold of this set, 0 to 1; null before one. */
  readonly holdConfidence: number | null;
  /** The hold that was left, until the person says why: the next does not start by itself before. */
  readonly left?: LeftSet | undefined;
  readonly endedBy: 'done' | 'stopped' | 'hurt' | null;
}

/** What happens to a session besides sensor events. `t` in ms on the sample clock. */
export type PlayerCommand =
  | { readonly type: 'tick'; readonly t: number }
  | { readonly type: 'start-set'; readonly t: number }
  | { readonly type: 'end-set'; readonly t: number }
  | { readonly type: 'tap-rep'; readonly t: number }
  | { readonly type: 'skip-rest'; readonly t: number }
  | { readonly type: 'skip-exercise'; readonly t: number }
  | { readonly type: 'easier'; readonly t: number; readonly exercise: Exercise; readonly dose: Dose }
  | { readonly type: 'say-why'; readonly t: number; readonly why: WhyLeft }
  | { readonly type: 'use-manual'; readonly t: number }
  | { readonly type: 'use-sensor'; readonly t: number }
  | { readonly type: 'stop'; readonly t: number; readonly cause: 'stopped' | 'hurt' };

/** What a session's machine tells the rest of the app. */
export type PlayerOutput =
  | { readonly type: 'state'; readonly state: PlayerState }
  | { readonly type: 'set-done'; readonly set: SetResult }
  | { readonly type: 'set-left'; readonly left: LeftSet; readonly why: WhyLeft };
