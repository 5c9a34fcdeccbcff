import type { ShiftEvent, SlouchEnded, SlouchEvent } from '../detection/event.ts';
import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import { type JudgedPosture, SURE } from '../posture/posture.ts';
import type { Alert, AlertOutput } from './alert.ts';
import { earliest, spend } from './budget.ts';
import { isGiven, type Share } from './fading.ts';
import { lockReason, restart, watch } from './lockout.ts';
import type { Manners } from './manners.ts';
import { type AlertState, createAlertState, type Earlier, NOTHING_EARLIER } from './policy-state.ts';
import { type PracticeDay, practise, setDay } from './practice-block.ts';
import { holdNudge, holdPrompt, holdsNudge, quietAt, type Span, takeHeld } from './quiet.ts';
import { ANSWERED_WITHIN_MS, withResponse } from './responses.ts';
import type { QuietReason } from './silence.ts';
import { nudgesOff, standingAt } from './standing.ts';
import { promptDue, prompted, runOn, shifted, startAnew, unseen } from './still-clocks.ts';

/** What the person, and what they do, says about nudges. Times in ms on the sample clock. */
export type AlertCommand =
  /** A new tall was set. */
  | { readonly type: 'calibrated' }
  /** From the chair to the sofa, or to standing. */
  | { readonly type: 'place-taken' }
  | { readonly type: 'manners'; readonly manners: Manners }
  /** Nothing at all, as in a session; null: no longer. */
  | { readonly type: 'closed'; readonly because: AlertState['closed'] }
  /** `until` past: it ends now. */
  | {
      readonly type: 'keep-quiet';
      readonly reason: Exclude<QuietReason, 'quiet-hours'>;
      readonly until: number;
    }
  | { readonly type: 'quiet-hours'; readonly spans: readonly Span[] }
  | { readonly type: 'practice'; readonly day: PracticeDay | null }
  /** A practice block is begun, or ended, by the person. */
  | { readonly type: 'practise'; readonly on: boolean }
  /** Nudges that had worn off are wanted again. */
  | { readonly type: 'keep-nudging' }
  | { readonly type: 'prompt-read' }
  | { readonly type: 'not-a-slouch'; readonly t: number }
  /** The latest answer is taken back. */
  | { readonly type: 'slouch-after-all' };

/** What the policy hears. Time comes with the postures, so that no clock is needed. */
export type AlertInput = AlertCommand | SlouchEvent | ShiftEvent | JudgedPosture | SampleGap;

/**
 * When to nudge and to prompt, and when to stay quiet: once a slouch has lasted or a position was kept, only while the
 * person surely sits or stands still, not in a lock-out, not in a quiet time, within one budget (M-44). What it says
 * depends on nothing but what it heard.
 */
export const alertPolicy = (
  manners: Manners,
  earlier: Earlier = NOTHING_EARLIER,
): Machine<AlertState, AlertInput, AlertOutput> => ({
  start: () => createAlertState(manners, earlier),
  step: (state, input): Step<AlertState, AlertOutput> => [state, hear(state, input)],
});

const NOTHING: readonly AlertOutput[] = [];
const NO_ALERT: readonly Alert[] = [];

function hear(state: AlertState, input: AlertInput): readonly AlertOutput[] {
  if (!('type' in input)) return see(state, input);
  if (isGap(input)) {
    unseen(state.clocks, input.to - input.from);
    return NOTHING;
  }
  // Whatever was said may change the reason for the silence: it is told with the next sample.
  state.lookedAt = Number.NEGATIVE_INFINITY;
  switch (input.type) {
    case 'slouch-started':
      state.waved = false;
      return NOTHING;
    case 'slouch-due':
      state.dueSince = input.startedAt;
      return NOTHING;
    case 'slouch-ended':
      return slouchEnded(state, input);
    case 'shifted':
      shifted(state.clocks);
      return clearPrompt(state, input.t);
    case 'break-taken':
      startAnew(state.clocks);
      return clearPrompt(state, input.t);
    default:
      return obey(state, input);
  }
}

function obey(state: AlertState, command: AlertCommand): readonly AlertOutput[] {
  switch (command.type) {
    case 'not-a-slouch':
      state.openNudge = null;
      state.budget.ignored = 0;
      state.waved = true;
      return clearNudge(state, command.t);
    case 'slouch-after-all':
      state.waved = false;
      return NOTHING;
    case 'keep-quiet':
      state.quiet.until.set(command.reason, command.until);
      if (!(command.until > state.t)) return NOTHING;
      if (state.nudging) {
        state.openNudge = null;
        state.budget.ignored = 0;
      }
      return [...clearNudge(state, state.t), ...clearPrompt(state, state.t)];
    case 'quiet-hours':
      state.quiet.hours = command.spans;
      return NOTHING;
    case 'practice':
      setDay(state.practice, command.day);
      return NOTHING;
    case 'practise':
      state.practice.running = command.on && state.practice.day !== null;
      if (command.on) state.encouragedAt = null;
      return NOTHING;
    case 'keep-nudging':
      state.responses = [];
      return NOTHING;
    case 'prompt-read':
      return clearPrompt(state, state.t);
    case 'calibrated':
      restart(state.lockout);
      return NOTHING;
    case 'place-taken':
      startAnew(state.clocks);
      return clearPrompt(state, state.t);
    case 'manners':
      state.manners = command.manners;
      return NOTHING;
    case 'closed':
      state.closed = command.because;
      return NOTHING;
  }
}

function see(state: AlertState, posture: JudgedPosture): readonly AlertOutput[] {
  const { t, activity } = posture;
  state.t = t;
  watch(state.lockout, posture);
  runOn(state.clocks, posture);
  const quiet = state.closed === null ? quietAt(state.quiet, t) : null;
  const sits = activity === 'still-upright' || activity === 'reclining';
  practise(state.practice, t, sits && state.closed === null && quiet === null);
  const told = quiet === null ? endQuiet(state, t) : NOTHING;
  const said = state.closed === null ? speak(state, posture, quiet !== null) : NOTHING;
  const standing = standingAt(state, t);
  if (told.length + said.length === 0 && !standing) return NOTHING;
  return [...told, ...said, ...(standing ? [standing] : [])];
}

/** What is due and may be said now: a prompt before a nudge, since any change will do for both. */
function speak(state: AlertState, posture: JudgedPosture, quiet: boolean): readonly AlertOutput[] {
  const { t, activity, confidence } = posture;
  const { dueSince, waved, clocks, manners } = state;
  const prompt = promptDue(clocks, manners);
  const slouch = dueSince !== null && !waved && nudgesOff(state) === null;
  if (prompt === null && !slouch) return NOTHING;
  if (activity !== 'still-upright' || confidence < SURE || lockReason(state.lockout, t) !== null)
    return NOTHING;
  if (quiet) {
    if (prompt !== null) holdPrompt(state.quiet, prompt);
    if (slouch && holdsNudge(state.quiet, t, manners.gapMs) && isTriggered(state)) holdNudge(state.quiet);
    return NOTHING;
  }
  // A nudge that the slouch outlasts has no answer: known before the next one is thought of.
  if (state.openNudge !== null && t - state.openNudge > ANSWERED_WITHIN_MS) ignore(state);
  if (t < earliest(state.budget, manners).at) return NOTHING;
  if (prompt !== null) return say(state, t, prompt);
  return slouch && dueSince !== null ? nudge(state, t, dueSince) : NOTHING;
}

const EVERY_ONE: Share = { given: 1, of: 1 };

/** A nudge is due: whether fading lets it be given. */
function isTriggered({ manners, practice }: AlertState): boolean {
  practice.triggers += 1;
  const share = manners.way === 'practice' ? (practice.day?.share ?? EVERY_ONE) : EVERY_ONE;
  return isGiven(practice.triggers, share);
}

function nudge(state: AlertState, t: number, slouchStartedAt: number): readonly AlertOutput[] {
  if (!isTriggered(state)) {
    state.budget.withheldAt = t;
    return [{ type: 'withheld', t, slouchStartedAt }];
  }
  spend(state.budget, t);
  state.openNudge = t;
  state.nudging = true;
  return [{ type: 'nudge', t, slouchStartedAt }];
}

function say(state: AlertState, t: number, kind: 'stillness' | 'break'): readonly AlertOutput[] {
  spend(state.budget, t);
  prompted(state.clocks, kind);
  state.prompting = true;
  return [{ type: 'prompt', t, kind }];
}

/** Whether the slouch that ended was the answer to the nudge; what nobody saw is neither. */
function slouchEnded(state: AlertState, { t, endedAt, cause }: SlouchEnded): readonly AlertOutput[] {
  state.dueSince = null;
  state.waved = false;
  const cleared = clearNudge(state, t);
  if (state.openNudge === null) return cleared;
  if (cause !== 'upright' && cause !== 'activity') {
    state.openNudge = null;
    return cleared;
  }
  if (endedAt - state.openNudge > ANSWERED_WITHIN_MS) {
    ignore(state);
    return cleared;
  }
  return [...cleared, answered(state, t)];
}

/** One good word in an hour, and one in a block at most. */
const ENCOURAGED_EVERY_MS = 3_600_000;

function answered(state: AlertState, t: number): Alert {
  state.openNudge = null;
  state.budget.ignored = 0;
  state.responses = withResponse(state.responses, true);
  startAnew(state.clocks);
  const encourage = state.encouragedAt === null || t - state.encouragedAt >= ENCOURAGED_EVERY_MS;
  if (encourage) state.encouragedAt = t;
  return { type: 'answered', t, encourage };
}

function ignore(state: AlertState): void {
  state.openNudge = null;
  state.budget.ignored += 1;
  state.responses = withResponse(state.responses, false);
}

function endQuiet({ quiet }: AlertState, t: number): readonly Alert[] {
  const held = takeHeld(quiet);
  return held ? [{ type: 'held-back', t, ...held }] : NO_ALERT;
}

function clearNudge(state: AlertState, t: number): readonly Alert[] {
  if (!state.nudging) return NO_ALERT;
  state.nudging = false;
  return [{ type: 'nudge-cleared', t }];
}

function clearPrompt(state: AlertState, t: number): readonly Alert[] {
  if (!state.prompting) return NO_ALERT;
  state.prompting = false;
  return [{ type: 'prompt-cleared', t }];
}
