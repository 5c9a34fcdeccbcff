import { endOf, gapsOf, type RepMark, type SetTrace, type TraceMark } from './trace.ts';

/** A repetition of a set that is put right. */
export interface EditedRep {
  /** Its turn, ms on the sample clock. */
  readonly at: number;
  /** What the sensor made of it; `added`: nothing, the person knows of it. */
  readonly seen: 'whole' | 'half' | 'added';
  /** Whether it counts now. */
  readonly counts: boolean;
}

/** A set as the person puts it right, by its trace or by the number alone. Times in ms on the sample clock. */
export interface SetEdit {
  readonly unit: 'reps' | 'seconds';
  /** Repetitions or seconds that were done, as it stands now. */
  readonly performed: number;
  readonly reps: readonly EditedRep[];
  readonly startedAt: number;
  readonly endedAt: number;
}

/** The set as it was told, and the newest correction of it. */
export interface ToldSet {
  readonly unit: 'reps' | 'seconds';
  readonly performed: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly corrected?: {
    readonly performed: number;
    readonly startedAt?: number | undefined;
    readonly endedAt?: number | undefined;
    readonly reps?: readonly number[] | undefined;
  };
}

export type EditAction =
  /** Counts a repetition no more, or again. */
  | { readonly type: 'toggle'; readonly index: number }
  | { readonly type: 'add'; readonly at: number }
  | { readonly type: 'move'; readonly edge: 'start' | 'end'; readonly to: number }
  | { readonly type: 'put'; readonly performed: number };

/** What is left of a hold cannot be shorter than this, ms. */
const SHORTEST_HOLD_MS = 100;
/** Turns within this time are the same repetition, ms: two cannot be nearer. */
const SAME_TURN_MS = 250;

/** The set as it stands before the person touches it. */
export function beginEdit(told: ToldSet, trace: SetTrace | null): SetEdit {
  const { unit, corrected } = told;
  const seen = (trace?.marks ?? []).filter(isRep).map(
    ({ type, peakAt }): EditedRep => ({
      at: peakAt,
      seen: type === 'rep' ? 'whole' : 'half',
      counts: type === 'rep',
    }),
  );
  return {
    unit,
    performed: corrected?.performed ?? told.performed,
    reps: unit === 'seconds' ? [] : corrected?.reps ? asCorrected(seen, corrected.reps) : seen,
    startedAt: corrected?.startedAt ?? told.startedAt,
    endedAt: corrected?.endedAt ?? told.endedAt,
  };
}

const isRep = (mark: TraceMark): mark is RepMark => mark.type === 'rep' || mark.type === 'rep-partial';

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < SAME_TURN_MS;

function asCorrected(seen: readonly EditedRep[], reps: readonly number[]): readonly EditedRep[] {
  const known = seen.map((rep) => ({ ...rep, counts: reps.some((at) => isSame(at, rep.at)) }));
  const added = reps
    .filter((at) => !seen.some((rep) => isSame(at, rep.at)))
    .map((at): EditedRep => ({ at, seen: 'added', counts: true }));
  return inOrder([...known, ...added]);
}

const inOrder = (reps: readonly EditedRep[]): readonly EditedRep[] => [...reps].sort((a, b) => a.at - b.at);

/** The set after one more touch; the same one where that changes nothing. */
export function edited(edit: SetEdit, action: EditAction, trace: SetTrace | null): SetEdit {
  switch (action.type) {
    case 'put':
      return action.performed === edit.performed
        ? edit
        : { ...edit, performed: Math.max(0, action.performed) };
    case 'toggle':
      return toggled(edit, action.index);
    case 'add':
      return added(edit, action.at);
    case 'move':
      return trace && edit.unit === 'seconds' ? moved(edit, action.edge, action.to, trace) : edit;
  }
}

/** One that the person added themselves goes altogether; one that the sensor saw stays to be seen. */
function toggled(edit: SetEdit, index: number): SetEdit {
  const rep = edit.reps[index];
  if (!rep) return edit;
  const reps =
    rep.seen === 'added'
      ? edit.reps.filter((each) => each !== rep)
      : edit.reps.map((each) => (each === rep ? { ...rep, counts: !rep.counts } : each));
  return counted(edit, reps);
}

/** Where the sensor saw one, that one counts. */
function added(edit: SetEdit, at: number): SetEdit {
  const index = edit.reps.findIndex((rep) => isSame(rep.at, at));
  const there = edit.reps[index];
  if (there) return there.counts ? edit : toggled(edit, index);
  return counted(edit, inOrder([...edit.reps, { at: Math.round(at), seen: 'added', counts: true }]));
}

/** The number follows by what changed: taps and marks need not agree before the person says so. */
function counted(edit: SetEdit, reps: readonly EditedRep[]): SetEdit {
  const more = countOf(reps) - countOf(edit.reps);
  return { ...edit, reps, performed: Math.max(0, edit.performed + more) };
}

/** How many of the marks count. */
export const countOf = (reps: readonly EditedRep[]): number => reps.filter(({ counts }) => counts).length;

/** An edge of a hold goes to a time, within the trace and on its own side of the other; the clock follows. */
function moved(edit: SetEdit, edge: 'start' | 'end', to: number, trace: SetTrace): SetEdit {
  const { startedAt, endedAt } = edit;
  const times =
    edge === 'start'
      ? { startedAt: within(to, trace.from, endedAt - SHORTEST_HOLD_MS), endedAt }
      : { startedAt, endedAt: within(to, startedAt + SHORTEST_HOLD_MS, endOf(trace)) };
  const more = heldMs(trace, times.startedAt, times.endedAt) - heldMs(trace, startedAt, endedAt);
  const performed = Math.max(0, Math.round(10 * edit.performed + more / 100) / 10);
  return more === 0 && times.startedAt === startedAt && times.endedAt === endedAt
    ? edit
    : { ...edit, ...times, performed };
}

const within = (t: number, from: number, to: number): number =>
  Math.max(from, Math.min(Math.max(from, to), t));

/** Time between two instants in which a hold's clock runs: neither paused nor unseen, ms. */
export function heldMs(trace: SetTrace, from: number, to: number): number {
  const waits = [...pausesOf(trace.marks), ...gapsOf(trace)].sort((a, b) => a.from - b.from);
  let at = from;
  let held = 0;
  for (const wait of waits) {
    if (wait.to <= at) continue;
    if (wait.from >= to) break;
    held += Math.max(0, wait.from - at);
    at = Math.max(at, wait.to);
  }
  return held + Math.max(0, to - at);
}

/** Times in which a hold's clock waited; the last may have lasted to the end. */
export function pausesOf(
  marks: readonly TraceMark[],
): readonly { readonly from: number; readonly to: number }[] {
  const pauses: { from: number; to: number }[] = [];
  let since: number | null = null;
  for (const mark of marks) {
    if (mark.type === 'hold-paused') since = mark.at;
    else if ((mark.type === 'hold-resumed' || mark.type === 'hold-ended') && since !== null) {
      if (mark.at > since) pauses.push({ from: since, to: mark.at });
      since = null;
    }
  }
  return pauses;
}

/** What the log is told of a set that was put right; null where nothing is other than it stood. */
export function correctionOf(
  before: SetEdit,
  now: SetEdit,
): {
  readonly performed: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly reps?: readonly number[];
} | null {
  const reps = now.reps.filter(({ counts }) => counts).map(({ at }) => at);
  const hasMoved = now.startedAt !== before.startedAt || now.endedAt !== before.endedAt;
  const isOther = hasMoved || now.performed !== before.performed || now.reps !== before.reps;
  if (!isOther) return null;
  return {
    performed: now.performed,
    ...(hasMoved && { startedAt: now.startedAt, endedAt: now.endedAt }),
    // Marks that do not add up to the number say nothing.
    ...(now.reps !== before.reps && reps.length === now.performed && { reps }),
  };
}
