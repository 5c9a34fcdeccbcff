import type { Alert, DeskStanding } from '../../core/alerts/alert.ts';
import { createLockout, type Lockout, lockReason, restart, watch } from '../../core/alerts/lockout.ts';
import type { Manners } from '../../core/alerts/manners.ts';
import type { AlertCommand } from '../../core/alerts/policy.ts';
import type { PracticeDay } from '../../core/alerts/practice-block.ts';
import type { ExplainedGap } from '../../core/desk/minutes.ts';
import type { LeanEvent, SlouchEvent } from '../../core/detection/event.ts';
import type { Machine, Step } from '../../core/machine.ts';
import type { ClipDoubt } from '../../core/posture/clip-watch.ts';
import type { ZoneLimits } from '../../core/posture/limits.ts';
import type { JudgedPosture, Zone } from '../../core/posture/posture.ts';
import type { RecalibrationReason } from '../../core/posture/recalibrate.ts';
import type { BreakMove } from '../../core/progression/break-menu.ts';
import type { DeskView, PracticeView } from '../../ports/desk-view.ts';
import { TOLD_GAP_MS } from './desk-log.ts';

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
  breakClock: null,
};

export type DeskInput =
  | { readonly type: 'posture'; readonly posture: JudgedPosture }
  | { readonly type: 'live'; readonly live: boolean }
  | AlertCommand
  | { readonly type: 'zones'; readonly zones: ZoneLimits | null }
  | ExplainedGap
  | { readonly type: 'clip'; readonly doubt: ClipDoubt | null }
  | { readonly type: 'recalibrate'; readonly why: RecalibrationReason | null }
  | { readonly type: 'held-back-read' }
  | SlouchEvent
  | LeanEvent
  | Alert
  | DeskStanding;

interface DeskMemory {
  readonly lockout: Lockout;
  readonly view: DeskView;
  readonly zone: Zone | null;
  readonly t: number;
  readonly practice: PracticeDay | null;
  readonly standing: DeskStanding | null;
}

/**
 * What the desk screen shows, folded from the line's events; it speaks only when something changed.
 *
 * @param breaks what a break may offer this person when it is time for one.
 */
export function deskView(
  nudgesToday: number,
  breaks: () => readonly BreakMove[] = () => [],
): Machine<DeskMemory, DeskInput, DeskView> {
  return {
    start: () => ({
      lockout: createLockout(),
      view: { ...EMPTY_DESK, nudgesToday },
      zone: null,
      t: 0,
      practice: null,
      standing: null,
    }),
    step(memory, input): Step<DeskMemory, DeskView> {
      const next = fold(memory, input, breaks);
      return [next, next.view === memory.view ? [] : [next.view]];
    },
  };
}

function fold(memory: DeskMemory, input: DeskInput, breaks: () => readonly BreakMove[]): DeskMemory {
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
    case 'keep-quiet':
      if (input.reason !== 'snooze') return memory;
      return show({ snoozedUntil: input.until > memory.t ? input.until : null, nudge: null });
    case 'zones':
      // Another tall, other zones: how long the trunk was in the last one says nothing of them.
      return { ...show({ zones: input.zones, zoneSince: null, leaning: null }), zone: null };
    case 'gap':
      if (input.to - input.from < TOLD_GAP_MS) return show({ gap: null });
      return {
        ...show({ gap: { from: input.from, to: input.to, cause: input.cause }, zoneSince: null }),
        zone: null,
      };
    case 'clip':
      return show({ clip: input.doubt, leaning: null });
    case 'recalibrate':
      return input.why === view.recalibrate ? memory : show({ recalibrate: input.why });
    case 'slouch-started':
      return show({ slouchSince: input.startedAt });
    case 'slouch-ended':
      return show({ slouchSince: null });
    case 'lean-started':
      // A clip that moved leans by itself.
      return view.clip ? memory : show({ leaning: input.side });
    case 'lean-ended':
      return show({ leaning: null });
    case 'practice':
      return practised({ ...memory, practice: input.day });
    case 'manners':
      return show({ movement: { ...view.movement, ...promptsAfter(input.manners) } });
    default:
      return heed(memory, input, breaks);
  }
}

/** What the policy said. */
function heed(
  memory: DeskMemory,
  input: Exclude<DeskInput, { type: 'posture' }>,
  breaks: () => readonly BreakMove[],
): DeskMemory {
  const { view } = memory;
  const show = (change: Partial<DeskView>): DeskMemory => ({ ...memory, view: { ...view, ...change } });
  switch (input.type) {
    case 'nudge':
      return show({
        nudge: { at: input.t, slouchStartedAt: input.slouchStartedAt },
        nudgesToday: view.nudgesToday + 1,
        encouragedAt: null,
      });
    case 'nudge-cleared':
      return show({ nudge: null });
    case 'answered':
      return input.encourage ? show({ encouragedAt: input.t }) : memory;
    case 'prompt':
      return show({ prompt: { kind: input.kind, at: input.t, menu: breaks() } });
    case 'prompt-cleared':
      return show({ prompt: null });
    case 'held-back':
      return show({ heldBack: { at: input.t, nudges: input.nudges, prompts: input.prompts } });
    case 'held-back-read':
      return show({ heldBack: null });
    case 'standing':
      return stood(memory, input);
    default:
      return memory;
  }
}

const promptsAfter = ({ stillnessMs, breakMs }: Manners) => ({
  stillnessAfterMs: stillnessMs,
  breakAfterMs: breakMs,
});

/** So long a good word stays, ms. */
const ENCOURAGED_MS = 60_000;

function stood(memory: DeskMemory, standing: DeskStanding): DeskMemory {
  const { view } = memory;
  const { t, silence, stillMs, seatedMs } = standing;
  const { encouragedAt } = view;
  return practised({
    ...memory,
    standing,
    view: {
      ...view,
      silence,
      movement: { ...view.movement, stillMs, seatedMs },
      encouragedAt: encouragedAt !== null && t - encouragedAt >= ENCOURAGED_MS ? null : encouragedAt,
    },
  });
}

function practised(memory: DeskMemory): DeskMemory {
  const { practice, standing, view } = memory;
  return { ...memory, view: { ...view, practice: practice && practiceOf(practice, standing) } };
}

function practiceOf(day: PracticeDay, standing: DeskStanding | null): PracticeView {
  const practisedMs = Math.min(day.ofMs, Math.max(day.practisedMs, standing?.practisedMs ?? 0));
  return {
    practisedMs,
    ofMs: day.ofMs,
    running: (standing?.practising ?? false) && practisedMs < day.ofMs && day.refresherOn === null,
    week: day.week,
    share: day.share,
    refresher: day.refresher,
  };
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
    ...memory,
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
