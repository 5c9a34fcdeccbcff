import type { Alert } from '../core/alerts/alert.ts';
import { createLockout, type Lockout, lockReason, restart, watch } from '../core/alerts/lockout.ts';
import type { LeanEvent, SlouchEvent } from '../core/detection/event.ts';
import type { SampleGap } from '../core/imu/sample.ts';
import type { NewRecord } from '../core/log/record.ts';
import type { Machine, Step } from '../core/machine.ts';
import type { ClipDoubt } from '../core/posture/clip-watch.ts';
import type { ZoneLimits } from '../core/posture/limits.ts';
import type { JudgedPosture, Zone } from '../core/posture/posture.ts';
import type { DeskView } from './desk-view.ts';

/** A silence shorter than this is not worth telling, ms (POSTURE section 3). */
const TOLD_GAP_MS = 2000;

export const EMPTY_DESK: DeskView = {
  watching: false,
  zoneSince: null,
  slouchSince: null,
  nudge: null,
  snoozedUntil: null,
  nudgesToday: 0,
  gap: null,
  zones: null,
  clip: null,
  leaning: null,
  waiting: null,
  silence: null,
  practice: null,
  movement: { stillMs: 0, stillnessAfterMs: null, seatedMs: 0, breakAfterMs: null },
  prompt: null,
  heldBack: null,
  encouragedAt: null,
  recalibrate: null,
};

export type DeskInput =
  | { readonly type: 'posture'; readonly posture: JudgedPosture }
  | { readonly type: 'live'; readonly live: boolean }
  | { readonly type: 'calibrated' }
  | { readonly type: 'snooze'; readonly until: number }
  | { readonly type: 'zones'; readonly zones: ZoneLimits | null }
  | SampleGap
  | { readonly type: 'clip'; readonly doubt: ClipDoubt | null }
  | SlouchEvent
  | LeanEvent
  | Alert;

interface DeskMemory {
  readonly lockout: Lockout;
  readonly view: DeskView;
  readonly zone: Zone | null;
  readonly t: number;
}

/** What the desk screen shows, folded from the line's events; it speaks only when something changed. */
export function deskView(nudgesToday: number): Machine<DeskMemory, DeskInput, DeskView> {
  return {
    start: () => ({ lockout: createLockout(), view: { ...EMPTY_DESK, nudgesToday }, zone: null, t: 0 }),
    step(memory, input): Step<DeskMemory, DeskView> {
      const next = fold(memory, input);
      return [next, next.view === memory.view ? [] : [next.view]];
    },
  };
}

function fold(memory: DeskMemory, input: DeskInput): DeskMemory {
  const { view } = memory;
  const show = (change: Partial<DeskView>): DeskMemory => ({ ...memory, view: { ...view, ...change } });
  switch (input.type) {
    case 'posture':
      return look(memory, input.posture);
    case 'calibrated':
      restart(memory.lockout);
      return memory;
    case 'live':
      if (input.live === view.watching) return memory;
      return show({
        watching: input.live,
        gap: !input.live && memory.t > 0 ? { from: memory.t, to: null } : view.gap,
      });
    case 'snooze':
      return show({ snoozedUntil: input.until > memory.t ? input.until : null, nudge: null });
    case 'zones':
      // Another tall, other zones: how long the trunk was in the last one says nothing of them.
      return { ...show({ zones: input.zones, zoneSince: null, leaning: null }), zone: null };
    case 'gap':
      if (input.to - input.from < TOLD_GAP_MS) return show({ gap: null });
      return { ...show({ gap: { from: input.from, to: input.to }, zoneSince: null }), zone: null };
    case 'clip':
      return show({ clip: input.doubt, leaning: null });
    case 'slouch-started':
      return show({ slouchSince: input.startedAt });
    case 'slouch-ended':
      return show({ slouchSince: null });
    case 'slouch-due':
      return memory;
    case 'lean-started':
      // A clip that moved leans by itself.
      return view.clip ? memory : show({ leaning: input.side });
    case 'lean-ended':
      return show({ leaning: null });
    case 'nudge':
      return show({
        nudge: { at: input.t, slouchStartedAt: input.slouchStartedAt },
        nudgesToday: view.nudgesToday + 1,
      });
    case 'nudge-cleared':
      return show({ nudge: null });
  }
}

function look(memory: DeskMemory, posture: JudgedPosture): DeskMemory {
  const { view, lockout } = memory;
  const { t, zone } = posture;
  watch(lockout, posture);
  const waiting = lockReason(lockout, t);
  const snoozeOver = view.snoozedUntil !== null && t >= view.snoozedUntil;
  const same = zone === memory.zone && waiting === view.waiting && view.watching && !snoozeOver;
  if (same) return { ...memory, t };
  return {
    lockout,
    t,
    zone,
    view: {
      ...view,
      waiting,
      watching: true,
      zoneSince: zone === memory.zone ? view.zoneSince : t,
      snoozedUntil: snoozeOver ? null : view.snoozedUntil,
    },
  };
}

/** The slouch that is going on: whether it was nudged, and whether the person disputes it. */
interface Present {
  readonly nudged: boolean;
  readonly disputed: boolean;
}

const NOTHING: Present = { nudged: false, disputed: false };

export type DeskLogInput =
  | SlouchEvent
  | Alert
  | SampleGap
  | { readonly type: 'not-a-slouch' | 'slouch-after-all' };

/** What the desk leaves in the log. */
export const deskLog: Machine<Present, DeskLogInput, NewRecord> = {
  start: () => NOTHING,
  step(present, event): Step<Present, NewRecord> {
    switch (event.type) {
      case 'nudge': {
        const { t, slouchStartedAt } = event;
        return [{ ...present, nudged: true }, [{ type: 'nudge', nudgedAt: t, slouchStartedAt }]];
      }
      case 'not-a-slouch':
        return [{ ...present, disputed: true }, []];
      case 'slouch-after-all':
        return [{ ...present, disputed: false }, []];
      case 'slouch-ended': {
        const { startedAt, endedAt, peakFlexionDeg, cause } = event;
        return [NOTHING, [{ type: 'slouch', startedAt, endedAt, peakFlexionDeg, cause, ...present }]];
      }
      case 'gap': {
        const told = event.to - event.from >= TOLD_GAP_MS;
        return [present, told ? [{ type: 'gap', from: event.from, to: event.to }] : []];
      }
      default:
        return [present, []];
    }
  },
};
