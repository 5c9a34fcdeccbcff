import type { RepPhases } from '../detection/event.ts';
import { beatsOf } from '../exercise/tempo.ts';
import type { PlayerItem, PlayerState } from '../player/player.ts';
import { type Cue, cue, type Saying, turn } from './cue.ts';

/** Which repetitions are counted aloud. Each has its sound in any case. */
export type CountAloud = 'every' | 'fifth' | 'none';

/** What was remarked about the repetitions of a set, and where its tempo stands. */
export interface RepMemory {
  readonly remarks: number;
  /** ms; null: none yet. */
  readonly remarkedAt: number | null;
  /** When the movement began whose parts are told, ms, and which of them was told last; null where none are. */
  readonly beatsSince: number | null;
  readonly beat: number;
  readonly movementsTold: number;
}

export const NO_REMARKS: RepMemory = {
  remarks: 0,
  remarkedAt: null,
  beatsSince: null,
  beat: 0,
  movementsTold: 0,
};

/** A remark comes at most so often, ms, and so many times in a set: it fades (EXERCISES section D). */
const REMARK_GAP_MS = 10_000;
const MOST_REMARKS = 2;
/** A movement is quick when it is shorter than its tempo by more than this (EXERCISES section D, tempo). */
const TOLERANCE_SECONDS = 1;
const TOLERANCE_SHARE = 0.25;
/** The parts of a movement are told in the first set for so many movements, then no more. */
const MOVEMENTS_TOLD = 2;
/** From so many on, the last one is announced. */
const LEAST_FOR_ONE_MORE = 4;
const SHORT_MS = 800;

/** What is told within a set of repetitions: counts, remarks, and at first the tempo. */
export function repCues(
  t: number,
  before: PlayerState | null,
  now: PlayerState,
  item: PlayerItem,
  aloud: CountAloud,
  memory: RepMemory,
): readonly [RepMemory, readonly Cue[]] {
  const counted = now.performed > (before?.performed ?? 0);
  const half = now.reps.partials > (before?.reps.partials ?? 0);
  const isRemarkDue =
    memory.remarks < MOST_REMARKS && (memory.remarkedAt === null || t - memory.remarkedAt >= REMARK_GAP_MS);
  const remark = isRemarkDue && half ? HALF : isRemarkDue && counted && isQuick(now, item) ? SLOWER : null;
  const remarked = remark ? { ...memory, remarks: memory.remarks + 1, remarkedAt: t } : memory;
  if (counted) {
    // The first that a sensor sees is known with the second: its tempo is over by then.
    const [next, word] = before ? firstBeat(t, now, item, remarked) : ([remarked, []] as const);
    const says = [...countSays(now, item, aloud), ...(remark ? [remark] : []), ...word];
    return [next, [turn(t, says, { sound: 'rep', freshMs: SHORT_MS })]];
  }
  if (remark) return [remarked, [cue(t, [remark], { priority: 'now' })]];
  return laterBeat(t, item, remarked);
}

const HALF: Saying = { key: 'half-rep' };
const SLOWER: Saying = { key: 'slower' };

function countSays({ performed }: PlayerState, { dose }: PlayerItem, aloud: CountAloud): readonly Saying[] {
  const isLast = dose.amount >= LEAST_FOR_ONE_MORE && performed === dose.amount - 1;
  const isSaid = aloud === 'every' || (aloud === 'fifth' && performed % 5 === 0);
  return [
    ...(isSaid ? [{ key: 'rep', count: performed } as const] : []),
    ...(isLast && aloud !== 'none' ? [{ key: 'one-more' } as const] : []),
  ];
}

function isQuick({ reps }: PlayerState, { exercise }: PlayerItem): boolean {
  if (!reps.newest) return false;
  const tolerance = Math.max(TOLERANCE_SECONDS, TOLERANCE_SHARE * exercise.secondsPerRep);
  return lengthOf(reps.newest) < exercise.secondsPerRep - tolerance;
}

const lengthOf = ({ outSeconds, pauseSeconds, backSeconds }: RepPhases): number =>
  outSeconds + pauseSeconds + backSeconds;

/** A movement begins with the count of the one before it, or with the start by hand. */
export function firstBeat(
  t: number,
  { setIndex, performed }: PlayerState,
  { exercise, dose, sets }: PlayerItem,
  memory: RepMemory,
): readonly [RepMemory, readonly Saying[]] {
  const [first] = beatsOf(exercise);
  const isFirstSet = setIndex === 0 && sets.length === 0;
  const isTold = isFirstSet && memory.movementsTold < MOVEMENTS_TOLD && performed < dose.amount;
  if (!first || !isTold) return [{ ...memory, beatsSince: null }, []];
  return [
    { ...memory, beatsSince: t, beat: 0, movementsTold: memory.movementsTold + 1 },
    [{ key: 'tempo-word', word: first.word }],
  ];
}

/** The other parts of it, each at its time. */
function laterBeat(
  t: number,
  { exercise }: PlayerItem,
  memory: RepMemory,
): readonly [RepMemory, readonly Cue[]] {
  const beats = beatsOf(exercise);
  const beat = memory.beat + 1;
  const next = beats[beat];
  if (memory.beatsSince === null || !next) return [memory, []];
  const seconds = beats.slice(0, beat).reduce((sum, each) => sum + each.seconds, 0);
  if (t - memory.beatsSince < seconds * 1000) return [memory, []];
  const says: readonly Saying[] = [{ key: 'tempo-word', word: next.word }];
  return [{ ...memory, beat }, [cue(t, says, { freshMs: SHORT_MS, live: null })]];
}
