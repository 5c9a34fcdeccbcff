import type { Dose, Exercise } from '../exercise/exercise.ts';
import type { PlayerItem, PlayerState, Side } from './player.ts';
import { NO_REPS } from './seen-reps.ts';

/** Prescribed exercises as a session starts with them. */
export interface Prescribed {
  readonly exercise: Exercise;
  readonly dose: Dose;
  /** The side to begin with; the left where left out. */
  readonly firstSide?: 'left' | 'right';
}

/** What a session remembers besides what it shows. */
export interface Memory {
  readonly shown: PlayerState;
  readonly t: number;
  /** When the present set began; null before it. */
  readonly setStartedAt: number | null;
  /** Hold clock before `runsSince`, ms; it runs while `runsSince` is set. */
  readonly heldMs: number;
  readonly runsSince: number | null;
  readonly pauses: number;
  readonly restUntil: number;
  readonly restSince: number;
  readonly silentSince: number | null;
  /** The person chose timer and taps; the sensor does not take over again by itself. */
  readonly chosenByPerson: boolean;
}

export function begin(prescribed: readonly Prescribed[], heard: boolean): Memory {
  const items: PlayerItem[] = prescribed.map(({ exercise, dose, firstSide = 'left' }) => ({
    exercise,
    dose,
    firstSide,
    sets: [],
    skipped: false,
  }));
  const shown: PlayerState = {
    phase: items.length > 0 ? 'ready' : 'finished',
    items,
    itemIndex: 0,
    setIndex: 0,
    side: firstSide(items[0]),
    performed: 0,
    pause: null,
    restSecondsLeft: 0,
    reached: false,
    unwatched: false,
    countedBy: heard && canSense(items[0]) ? 'sensor' : 'person',
    unseenSeconds: 0,
    reps: NO_REPS,
    holdConfidence: null,
    endedBy: null,
  };
  return {
    shown,
    t: 0,
    setStartedAt: null,
    heldMs: 0,
    runsSince: null,
    pauses: 0,
    restUntil: 0,
    restSince: 0,
    silentSince: heard ? null : 0,
    chosenByPerson: false,
  };
}

export function performed({ shown, heldMs, runsSince, t }: Memory): number {
  if (unitOf(shown) === 'reps') return shown.performed;
  return (heldMs + (runsSince === null ? 0 : Math.max(0, t - runsSince))) / 1000;
}

export function display(memory: Memory): PlayerState {
  const { shown } = memory;
  const amount = performed(memory);
  return {
    ...shown,
    performed: amount,
    reached: inSet(memory) && amount >= targetOf(shown),
    unwatched: memory.silentSince !== null && shown.countedBy === 'sensor',
    restSecondsLeft: shown.phase === 'rest' ? Math.max(0, (memory.restUntil - memory.t) / 1000) : 0,
  };
}

export const clearSet = (memory: Memory): Memory => ({
  ...memory,
  setStartedAt: null,
  heldMs: 0,
  runsSince: null,
  pauses: 0,
  shown: {
    ...memory.shown,
    performed: 0,
    pause: null,
    reached: false,
    unseenSeconds: 0,
    reps: NO_REPS,
    holdConfidence: null,
    restSecondsLeft: 0,
  },
});

export const stopClock = (memory: Memory, at: number): Memory =>
  memory.runsSince === null || memory.shown.countedBy === 'person'
    ? memory
    : { ...memory, heldMs: memory.heldMs + Math.max(0, at - memory.runsSince), runsSince: null };

export const inSet = ({ shown: { phase } }: Memory): boolean => phase === 'working' || phase === 'paused';

export const unitOf = (shown: PlayerState) => shown.items[shown.itemIndex]?.exercise.unit ?? 'reps';

export const targetOf = (shown: PlayerState) => shown.items[shown.itemIndex]?.dose.amount ?? 0;

export const firstSide = (item: PlayerItem | undefined): Side =>
  item?.exercise.perSide ? (item.firstSide ?? 'left') : 'both';

/** Pose and repetition are visible to one trunk sensor (EXERCISES section C, tiers A and B). */
export const canSense = (item: PlayerItem | undefined): boolean => (item?.exercise.views.length ?? 0) > 0;
