import type { HoldStarted } from '../detection/event.ts';
import type { Dose, Exercise } from '../exercise/exercise.ts';
import type { Placement } from '../posture/posture.ts';
import { leadOf } from './lead.ts';
import type { PlayerItem, PlayerState, SetPlace, Side } from './player.ts';
import { NO_REPS } from './seen-reps.ts';

/** Prescribed exercises as a session starts with them. */
export interface Prescribed {
  readonly exercise: Exercise;
  readonly dose: Dose;
  /** The side to begin with; the left where left out. */
  readonly firstSide?: 'left' | 'right';
  /** Kilograms of one dumbbell (M-26). */
  readonly kg?: number;
}

/**
 * What a session remembers besides what it shows. Times are session time, ms: sample time less all time in which the
 * session waited for the person, so that a wait moves no clock.
 */
export interface Memory {
  readonly shown: PlayerState;
  readonly t: number;
  /** Sample time that was lost in waits, ms: sample time less session time. */
  readonly lostMs: number;
  /** When the present set began, in sample time; null before it. */
  readonly setStartedAt: number | null;
  /** Repetitions that the sensor or taps counted in the present set. */
  readonly counted: number;
  /** What the person added to or took from what was counted in the present set. */
  readonly byHand: number;
  /** The clock of the set before `runsSince`, ms; it runs while `runsSince` is set. Repetitions follow it at their tempo. */
  readonly heldMs: number;
  readonly runsSince: number | null;
  /** When the newest repetition of the present set was seen. */
  readonly movedAt: number;
  readonly pauses: number;
  /** A wait lay in this set: the session's own clock knows more than the detector. */
  readonly waited: boolean;
  /** The hold that the sensor sees now, whether or not it is a set. */
  readonly ongoing: HoldStarted | null;
  /** When the set starts by itself; null where something else starts it. */
  readonly startsAt: number | null;
  readonly restUntil: number;
  readonly restSince: number;
  readonly silentSince: number | null;
  /** Where the sensor is worn; null while it has no tall to measure from, and sees nothing. */
  readonly placement: Placement | null;
  /** The person chose clock and taps; the sensor does not take over again by itself. */
  readonly chosenByPerson: boolean;
  /** The last set that was done: what is put right between sets. */
  readonly last: SetPlace | null;
}

/** To get into position with no rest before it, ms: at the start, after a skip, or when the clock takes over. */
export const GET_READY_MS = 10_000;
/** After a rest or a change-over, which gave the time for that: "3, 2, 1" (EXERCISES section D, hold FSM). */
export const COUNT_IN_MS = 3000;
/** What the sensor sees in part may escape it: nobody waits for it longer, ms. */
const UNSEEN_MS = 60_000;

/**
 * The next set starts by itself after so long, unless the sensor starts it, or an answer comes first (M-18). What the
 * sensor sees in part, and has not seen for a minute, the clock leads.
 */
export const countIn = (memory: Memory, ms: number): Memory => {
  const { shown, placement, t } = memory;
  if (shown.phase !== 'ready' || shown.left) return { ...memory, startsAt: null };
  if (shown.countedBy === 'person') return { ...memory, startsAt: t + ms };
  const isAssisted = leadOf(exerciseOf(shown), 'sensor', placement) === 'assisted';
  return { ...memory, startsAt: isAssisted ? t + UNSEEN_MS : null };
};

export const clearSet = (memory: Memory): Memory => ({
  ...memory,
  setStartedAt: null,
  counted: 0,
  byHand: 0,
  heldMs: 0,
  runsSince: null,
  pauses: 0,
  waited: false,
  startsAt: null,
  shown: {
    ...memory.shown,
    performed: 0,
    byHand: 0,
    pause: null,
    inPosition: null,
    reached: false,
    unseenSeconds: 0,
    reps: NO_REPS,
    holdConfidence: null,
    restSecondsLeft: 0,
    readySecondsLeft: null,
  },
});

export const inSet = ({ shown: { phase } }: Memory): boolean => phase === 'working' || phase === 'paused';

/** Resting, or changing over. */
export const between = ({ shown: { phase } }: Memory): boolean => phase === 'rest' || phase === 'switch';

export const itemOf = ({ items, itemIndex }: PlayerState): PlayerItem | undefined => items[itemIndex];

export const exerciseOf = (shown: PlayerState): Exercise | undefined => itemOf(shown)?.exercise;

export const unitOf = (shown: PlayerState) => exerciseOf(shown)?.unit ?? 'reps';

export const targetOf = (shown: PlayerState) => itemOf(shown)?.dose.amount ?? 0;

export const placeOf = (shown: PlayerState): SetPlace | null => {
  const exercise = exerciseOf(shown);
  return exercise ? { exerciseId: exercise.id, setIndex: shown.setIndex, side: shown.side } : null;
};

export const firstSide = (item: PlayerItem | undefined): Side =>
  item?.exercise.perSide ? (item.firstSide ?? 'left') : 'both';
