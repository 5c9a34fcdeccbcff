import type { HoldEvent, RepEvent } from '../detection/event.ts';
import type { Detector } from '../exercise/detector.ts';
import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine } from '../machine.ts';
import type { Posture } from '../posture/posture.ts';
import { type ThinnedAngle, thinOut } from './thin-out.ts';
import { type SetTrace, STEP_MS, type TraceMark, toTenths } from './trace.ts';
import { type TraceAngle, traceAngle } from './trace-angle.ts';
import { targetOf } from './trace-target.ts';

/** A trace shows this much of what came before its set and after it, ms: getting in and out is what is put right. */
export const AROUND_MS = 2000;
/** Of a set that is longer than this the trace shows the end, ms. */
const LONGEST_MS = 600_000;
/** Where no posture comes any more, a trace is cut so long after it could have been, ms. */
const WAIT_MS = 500;

/** What the recorder is told besides what the sensor sees and what the detectors make of it. */
export type TraceInput =
  /** From now on this detector looks; null: none does. */
  | { readonly type: 'look'; readonly detector: Detector | null }
  /** A set was logged under this id. Times in ms on the sample clock. */
  | { readonly type: 'set'; readonly id: string; readonly startedAt: number; readonly endedAt: number }
  | { readonly type: 'tick'; readonly t: number }
  | HoldEvent
  | RepEvent
  | Posture
  | SampleGap;

type Cut = Omit<SetTrace, 'detector'>;
type LoggedSet = Extract<TraceInput, { type: 'set' }>;
type Event = HoldEvent | RepEvent;

/** One detector's time, from when it began to look. */
interface Look {
  readonly detector: Detector;
  readonly angle: TraceAngle;
  readonly thinned: ThinnedAngle;
  readonly events: Event[];
  /** Sets that wait for what comes after them. */
  waiting: LoggedSet[];
}

/** One run of the recorder. It changes in place. */
export interface TraceRun {
  readonly take: (input: TraceInput) => readonly Cut[];
}

/**
 * Keeps the angle that each set is judged by, with what the detector saw in it, and gives it out a moment after the
 * set. It judges nothing: what it keeps is for the person to look at.
 */
export const traceRecorder: Machine<TraceRun, TraceInput, Cut> = {
  start: createRun,
  step: (run, input) => [run, run.take(input)],
};

const NONE: readonly Cut[] = [];

function createRun(): TraceRun {
  let now: Look | null = null;
  /** The present one, and those that look no more and whose last sets wait for their end. */
  let looks: Look[] = [];

  function look(detector: Detector | null): void {
    now = detector && begin(detector);
    looks = [...looks.filter(({ waiting }) => waiting.length > 0), ...(now ? [now] : [])];
  }

  function cutWhere(isOver: (set: LoggedSet, look: Look) => boolean): readonly Cut[] {
    if (looks.every(({ waiting }) => waiting.length === 0)) return NONE;
    const cuts = looks.flatMap((each) => {
      const over = each.waiting.filter((set) => isOver(set, each));
      each.waiting = each.waiting.filter((set) => !over.includes(set));
      return over.flatMap((set) => cutOf(each, set));
    });
    looks = looks.filter((each) => each === now || each.waiting.length > 0);
    return cuts;
  }

  return {
    take(input) {
      if (isGap(input)) {
        for (const { angle, thinned } of looks) {
          angle.gap(input);
          thinned.gap(input);
        }
        return NONE;
      }
      if (!('type' in input)) {
        for (const { angle, thinned } of looks) thinned.take(input.t, angle.take(input));
        return cutWhere(({ endedAt }, { thinned }) => thinned.latest() >= endedAt + AROUND_MS + STEP_MS);
      }
      switch (input.type) {
        case 'look':
          look(input.detector);
          return NONE;
        case 'set':
          now?.waiting.push(input);
          return NONE;
        case 'tick':
          return cutWhere(({ endedAt }) => input.t >= endedAt + AROUND_MS + STEP_MS + WAIT_MS);
        default:
          now?.events.push(input);
          return NONE;
      }
    },
  };
}

function begin(detector: Detector): Look {
  const angle = traceAngle(detector);
  return { detector, angle, thinned: thinOut(angle.winds, LONGEST_MS), events: [], waiting: [] };
}

/** The trace of a set; none where nothing of it was seen. */
function cutOf({ detector, thinned, events }: Look, { id, startedAt, endedAt }: LoggedSet): Cut[] {
  const { from, anglesDeg } = thinned.cut(startedAt - AROUND_MS, endedAt + AROUND_MS);
  const values = { from, tenths: toTenths(anglesDeg) };
  const sawSet = anglesDeg.some((deg, i) => deg !== null && isWithin(from + i * STEP_MS, startedAt, endedAt));
  if (!sawSet) return [];
  const marks = events.flatMap((event) => markOf(event, startedAt, endedAt));
  const held = events.findLast((event) => event.type === 'hold-ended' && event.endedAt === endedAt);
  const centreDeg = held?.type === 'hold-ended' ? held.centreDeg : null;
  const target = targetOf(detector, { ...values, marks }, centreDeg, startedAt);
  return [{ setId: id, ...values, marks, target }];
}

const isWithin = (t: number, from: number, to: number): boolean => t >= from && t <= to;

/** What the detector saw between the beginning of a set and its end; what was known only later belongs to no count. */
function markOf(event: Event, startedAt: number, endedAt: number): TraceMark[] {
  if (event.type === 'rep' || event.type === 'rep-partial') {
    const { type, t, startedAt: from, peakAt, endedAt: to } = event;
    const isOf = from >= startedAt - (type === 'rep' ? 0 : AROUND_MS) && t <= endedAt;
    return isOf ? [{ type, startedAt: from, peakAt, endedAt: to }] : [];
  }
  const at = holdTime(event);
  return isWithin(at, startedAt, endedAt) ? [{ type: event.type, at }] : [];
}

function holdTime(event: HoldEvent): number {
  switch (event.type) {
    case 'hold-started':
      return event.startedAt;
    case 'hold-paused':
      return event.pausedAt;
    case 'hold-resumed':
      return event.resumedAt;
    case 'hold-ended':
      return event.endedAt;
  }
}
