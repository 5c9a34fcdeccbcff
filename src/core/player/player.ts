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
  /** `timer`: by the clock, at the tempo where there are repetitions. `person`: by taps. */
  readonly countedBy: 'sensor' | 'timer' | 'person';
  readonly unseenSeconds: number;
  readonly pauses: number;
  /** Kilograms of the dumbbell that was in the hand (M-26). */
  readonly kg?: number | undefined;
  /** Repetitions that went half way, and were not counted. */
  readonly partials?: number | undefined;
  /** Mean times of the repetitions that the sensor counted. */
  readonly phases?: RepPhases | undefined;
  /** How sure the sensor was of the repetitions or the hold, 0 to 1. */
  readonly confidence?: number | undefined;
  /** The sensor is not sure of it and asks: it is known once the person has said what it was. */
  readonly unsure?: true | undefined;
  /** Share of the seen time in form, where the sensor can say (M-16). */
  readonly sensorForm?: number | null | undefined;
}

/** A hold that was left before its time: tired, sore, or interrupted? (M-18) */
export type WhyLeft = 'tired' | 'sore' | 'interrupted';
/** Which set: of which exercise, and on which side. */
export type SetPlace = Pick<SetResult, 'exerciseId' | 'setIndex' | 'side'>;
export type LeftSet = SetPlace;

/** An exercise and how much of it. */
export interface Choice {
  readonly exercise: Exercise;
  readonly dose: Dose;
  /** Kilograms of one dumbbell (M-26). */
  readonly kg?: number | undefined;
}

export interface PlayerItem extends Choice {
  /** The weight that the session began with: nothing heavier is on offer. Kilograms of one dumbbell. */
  readonly mostKg?: number | undefined;
  /** The side that begins each set of an exercise with sides; the left where left out. */
  readonly firstSide?: 'left' | 'right' | undefined;
  /** What was done of it, as the person put it right where they did. */
  readonly sets: readonly SetResult[];
  readonly skipped: boolean;
  /** What the plan asks for, where the person chose the easier one: they may go back to it. */
  readonly planned?: Choice | undefined;
}

/**
 * `ready`: get into position; the set starts by itself, with the position that the sensor sees or after a countdown.
 * `working`: the hold clock runs, or reps are counted. `paused`: the clock waits, with the reason.
 * `rest`: until the next set. `switch`: the short change-over to the other side. `finished`: to the summary.
 */
export type PlayerPhase = 'ready' | 'working' | 'paused' | 'rest' | 'switch' | 'finished';

/**
 * What leads a set (EXERCISES section C). `auto`: the sensor, and it is sure. `assisted`: the sensor, and the person is
 * asked. `guided`: clock and tempo. `timer`: the clock alone, for what is done for a time.
 */
export type Lead = 'auto' | 'assisted' | 'guided' | 'timer';

/**
 * Why all clocks of the session stand until the person goes on. `asked`: they want a moment. `hurts`: "This hurts" is
 * open. `asleep`: the page did not run, so nobody was led. `broken-off`: the page was closed in mid-session.
 */
export type Wait = 'asked' | 'hurts' | 'asleep' | 'broken-off';

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
  /** What of it the person added, or took away: what was counted stays told beside it. */
  readonly byHand: number;
  readonly pause: { readonly reason: PauseReason; readonly offsetDeg: number } | null;
  /** Of a rest or a change-over. */
  readonly restSecondsLeft: number;
  /** Until the set starts by itself; null where it waits for the sensor, for an answer, or is not to begin now. */
  readonly readySecondsLeft: number | null;
  /** What leads this set. */
  readonly lead: Lead;
  /** All clocks stand until the person goes on; null while they run. */
  readonly waits: Wait | null;
  /** Getting ready: whether the sensor reads the position of this exercise; null where it cannot say. */
  readonly inPosition: boolean | null;
  /** The target is reached; a hold that the sensor times may go on. */
  readonly reached: boolean;
  /** The sensor is silent just now: the clock shows what was seen, and waits. */
  readonly unwatched: boolean;
  /** Who counts: the sensor, or the person with clock and taps. */
  readonly countedBy: 'sensor' | 'person';
  /** Seconds of this set in which the sensor was silent. */
  readonly unseenSeconds: number;
  /** What the sensor saw of the repetitions of this set. */
  readonly reps: SeenReps;
  /** How sure the sensor is of the hold of this set, 0 to 1; null before one. */
  readonly holdConfidence: number | null;
  /** The hold that was left, until the person says why: the next does not start by itself before. */
  readonly left?: SetPlace | undefined;
  /** The set before, of which the sensor is not sure, until the person says or the next one begins. */
  readonly unsure?: SetPlace | undefined;
  /** When the page was closed in mid-session, epoch ms; until the session goes on. */
  readonly brokenOffAt?: number | undefined;
  readonly endedBy: 'done' | 'stopped' | 'hurt' | null;
}

/** What happens to a session besides sensor events. `t` in ms on the sample clock. */
export type PlayerCommand =
  /** `leapMs`: how far the wall clock has gone ahead of the sample clock since the last one. */
  | { readonly type: 'tick'; readonly t: number; readonly leapMs?: number }
  | { readonly type: 'start-set'; readonly t: number }
  | { readonly type: 'end-set'; readonly t: number }
  | { readonly type: 'tap-rep'; readonly t: number }
  | { readonly type: 'skip-rest'; readonly t: number }
  | { readonly type: 'skip-exercise'; readonly t: number }
  /** `hurts`: because of pain, so there is no way back to the harder one in this session. */
  | ({ readonly type: 'easier'; readonly t: number; readonly hurts?: boolean } & Choice)
  /** Back to what the plan asked for. */
  | { readonly type: 'harder'; readonly t: number }
  | { readonly type: 'say-why'; readonly t: number; readonly why: WhyLeft }
  /** One more or less than was counted, of the present set, or of the last one between sets. */
  | { readonly type: 'adjust'; readonly t: number; readonly by: number }
  /** Another dumbbell from the next set on; one that is heavier than at the start is not taken. */
  | { readonly type: 'use-weight'; readonly t: number; readonly kg: number }
  /** "That is right", of the count that the sensor is not sure of. */
  | { readonly type: 'confirm'; readonly t: number }
  | { readonly type: 'use-manual'; readonly t: number }
  | { readonly type: 'use-sensor'; readonly t: number }
  | { readonly type: 'wait'; readonly t: number; readonly why: 'asked' | 'hurts' }
  | { readonly type: 'go-on'; readonly t: number }
  | { readonly type: 'stop'; readonly t: number; readonly cause: 'stopped' | 'hurt' };

/** What a session's machine tells the rest of the app. */
export type PlayerOutput =
  | { readonly type: 'state'; readonly state: PlayerState }
  /** As it was counted, whatever the person says to it. */
  | { readonly type: 'set-done'; readonly set: SetResult }
  /** The person's word on a set: the one that counts. It may be what was counted. */
  | { readonly type: 'set-corrected'; readonly place: SetPlace; readonly performed: number }
  | { readonly type: 'set-left'; readonly left: SetPlace; readonly why: WhyLeft };
