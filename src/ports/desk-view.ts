import type { LockReason } from '../core/alerts/lockout.ts';
import type { Span } from '../core/alerts/quiet.ts';
import type { Silence } from '../core/alerts/silence.ts';
import type { DeskMinute, GapCause } from '../core/desk/minute.ts';
import type { DayMarks } from '../core/desk/ribbon.ts';
import type { LeanSide } from '../core/detection/event.ts';
import type { CivilDate } from '../core/log/civil-date.ts';
import type { ClipDoubt } from '../core/posture/clip-watch.ts';
import type { ZoneLimits } from '../core/posture/limits.ts';
import type { RecalibrationReason } from '../core/posture/recalibrate.ts';
import type { BreakMove } from '../core/progression/break-menu.ts';
import type { Settings } from './settings.ts';

/** Where the person sits or stands: `chair`, `sofa`, `standing`, or the id of a place of their own. Each has its own tall. */
export type DeskPlace = string;

/** Today's practice, where the person chose practice blocks. */
export interface PracticeView {
  readonly practisedMs: number;
  readonly ofMs: number;
  /** Nudges may come: a block is under way. */
  readonly running: boolean;
  /** Which week of practice this is, from 1. */
  readonly week: number;
  /** So many of so many nudges are given, on purpose (POSTURE section 6). */
  readonly share: { readonly given: number; readonly of: number };
  /** The weeks are over, and this is the week's day to refresh. */
  readonly refresher: boolean;
}

/** How long in one position, and seated; and after how long a prompt comes, null where it is turned off. ms. */
export interface MovementView {
  readonly stillMs: number;
  readonly stillnessAfterMs: number | null;
  readonly seatedMs: number;
  readonly breakAfterMs: number | null;
}

/** A prompt to move, and what this person may do (M-5). */
export interface DeskPrompt {
  readonly kind: 'stillness' | 'break';
  readonly at: number;
  readonly menu: readonly BreakMove[];
}

/** What a quiet time kept away, told once it is over. */
export interface HeldBack {
  readonly at: number;
  readonly nudges: number;
  readonly prompts: number;
}

/** The desk screen beside the live posture. Times in ms on the sample clock. */
export interface DeskView {
  readonly watching: boolean;
  /** Where this person's zones begin; null where the placement cannot see a slouch. */
  readonly zones: ZoneLimits | null;
  /** Since when the trunk has been in this zone. */
  readonly zoneSince: number | null;
  readonly slouchSince: number | null;
  /** Why nudges stay away just now, if they do. */
  readonly waiting: LockReason | null;
  /** A lasting lean that is no slouch, to one side or back beyond tall. */
  readonly leaning: LeanSide | null;
  readonly nudge: { readonly at: number; readonly slouchStartedAt: number } | null;
  readonly snoozedUntil: number | null;
  readonly nudgesToday: number;
  readonly gap: {
    readonly from: number;
    readonly to: number | null;
    /** Known once it is over. */
    readonly cause?: GapCause;
  } | null;
  /** Why the clip may not sit where it was calibrated: nothing is judged until that is settled. */
  readonly clip: ClipDoubt | null;
  /** Why no nudge comes just now; null: one may come. */
  readonly silence: Silence | null;
  /** Null where the person chose no practice. */
  readonly practice: PracticeView | null;
  readonly movement: MovementView;
  readonly prompt: DeskPrompt | null;
  readonly heldBack: HeldBack | null;
  /** When the person sat up after a nudge, and that was worth a word. */
  readonly encouragedAt: number | null;
  readonly recalibrate: RecalibrationReason | null;
  /** Breaks by the clock, without a sensor: since when, and whether that was a break; null: it is off. */
  readonly breakClock: { readonly since: number; readonly taken: boolean } | null;
}

/** A day, minute by minute, with what the person said of it; minutes of which nothing is known are left out. */
export interface DeskDayView extends DayMarks {
  readonly date: CivilDate;
  readonly minutes: readonly DeskMinute[];
  /** A simulated body or a recording: nothing of it is the person's. */
  readonly isPlayed: boolean;
}

export const EMPTY_DAY: DeskDayView = { date: '', minutes: [], notMe: [], notes: [], isPlayed: false };

/** What other settings would have come to, by this day's own record. */
export interface NudgePreview {
  readonly nudges: number;
  readonly prompts: number;
  /** How much of the day the record holds, ms. */
  readonly seenMs: number;
}

/** What can be asked of the desk beside snoozing and setting tall. */
export interface DeskActions {
  /** Nothing is said for so long, and what was held back is told afterwards; 0 ends it. */
  readonly keepQuiet: (reason: 'call' | 'driving', minutes: number) => void;
  readonly snoozeUntilTomorrow: () => void;
  /** Begins a practice block, or ends the one that is under way. */
  readonly practise: (on: boolean) => void;
  /** The weeks of practice begin again, today. */
  readonly practiseAnew: () => Promise<void>;
  /** Nudges had worn off and stopped: they are wanted all the same. */
  readonly wantNudges: () => Promise<void>;
  /** It was read, or done. */
  readonly dismiss: (what: 'prompt' | 'held-back' | 'recalibrate') => void;
  /** Without a sensor the person says when a break was. */
  readonly tookBreak: () => void;
  /** Another place has its own tall. */
  readonly sitAt: (place: DeskPlace) => Promise<void>;
  /** Whether a stretch of a day was the person's. */
  readonly sayWhose: (span: Span, whose: 'mine' | 'not-me') => void;
  /** A day of which minutes are kept, however long ago; null where there are none. */
  readonly dayAt: (date: CivilDate) => Promise<DeskDayView | null>;
  /** What today would have been with these settings: the same rules over the day's own record. */
  readonly preview: (settings: Partial<Settings>) => NudgePreview;
}
