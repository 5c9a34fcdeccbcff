import type { Dose, Exercise, ExerciseId } from '../exercise/exercise.ts';
import type { Circumstances } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import type { PrescribedItem, RecordOf } from '../log/record.ts';

/** Where the person stands as a whole (RULES R-8). */
export type UserState =
  | 'unscreened'
  | 'minor'
  | 'blocked-emergency'
  | 'refer-first'
  | 'baseline'
  | 'active'
  | 'flare'
  | 'ramp'
  | 'deload'
  | 'return'
  | 'paused'
  | 'maintenance';

/** Class of an item in a session. `mild` is an amber whose only cause is peak pain, at usual level. */
export type SessionClass = 'red' | 'amber' | 'mild' | 'incomplete' | 'green';

/** A person's place on one ladder. What a plan offers may be less, as in a flare or after an absence. */
export interface Place {
  readonly chain: string;
  readonly exerciseId: ExerciseId;
  readonly rung: number;
  readonly streak: number;
}

/** Every change, or refusal to change, with its rule, inputs and a sentence (PROGRESSION 8.6). */
export interface Decision {
  readonly rule: string;
  /** Civil date on which the rule was fulfilled. */
  readonly date: CivilDate;
  readonly sessionId: string | null;
  readonly chain: string | null;
  readonly before: PrescribedItem | null;
  readonly after: PrescribedItem | null;
  /** `start`: where a ladder begins, which changes nothing that somebody did before. `state`: the person as a whole. */
  readonly change: 'start' | 'up' | 'same' | 'down' | 'left-out' | 'state';
  readonly inputs: Readonly<Record<string, string | number | boolean | null>>;
  readonly text: string;
}

/** Where somebody stands on the way back from a flare: easy days first, then the work in steps. */
export interface WayBack {
  /** The first date of the flare while it lasts; null once it has eased. */
  readonly since: CivilDate | null;
  /** Two dates in a row at this pain or less end the easy days, 0 to 10. */
  readonly calmPain: number;
  /** Each step's share of the work, the easy days first, and which of them is now. */
  readonly steps: readonly number[];
  readonly now: number;
}

/** Everything that follows from the log at `now`; folded, never stored. */
export interface Progress {
  readonly state: UserState;
  readonly places: readonly Place[];
  readonly decisions: readonly Decision[];
  /** The usual level `b` that pain is compared with. */
  readonly usualPain: number;
  /**
   * The latest session, if its next-day pain has not been reported and can still be: on `date`, the day after, up to
   * `until` (epoch ms).
   */
  readonly awaitingNextDay: {
    readonly sessionId: string;
    readonly date: CivilDate;
    readonly until: number;
  } | null;
  /** The date after the latest session, if it can only be recalled now: the next session asks. */
  readonly dateToRecall: CivilDate | null;
  readonly sessions: number;
  /** What the latest answers leave open (M-1), and what was done in a green session: what opens the next item. */
  readonly circumstances: Circumstances;
  readonly greens: readonly PrescribedItem[];
  /** A lighter week: since when one runs, and up to which date one is offered (R-8 DELOAD). */
  readonly lighterWeek: { readonly since: CivilDate | null; readonly offeredUntil: CivilDate | null };
  /** The steps back from a flare; null where there is none. */
  readonly wayBack: WayBack | null;
  /** Stretches whose next one is open but for how easy they feel: the summary asks (S-074). */
  readonly asksEase: readonly ExerciseId[];
  /** Something new that is offered, or that the person answered today (M-31). */
  readonly newItem: NewItemTold | null;
  readonly due: QuestionsDue;
  /** Signs and conditions that wait for a professional: all of them named in a clearance, the plan opens again. */
  readonly waiting: readonly string[];
}

/** Something new to take up in MAINTENANCE, where nothing rises by itself (M-31). */
export interface NewItemTold {
  readonly exerciseId: ExerciseId;
  /** How much of it, to begin with. */
  readonly dose: Dose;
  /** The exercise that it follows on its ladder; null for what is planned by choice alone. */
  readonly after: ExerciseId | null;
  /** Null: it is offered. Else what was said today, which can be taken back. */
  readonly answer: RecordOf<'new-item'>['answer'] | null;
}

/** Safety questions that wait for an answer, or will. */
export interface QuestionsDue {
  /** Signs to stop that nobody has answered for: nothing is planned until then (M-4). */
  readonly signs: readonly string[];
  /** The date on which all are due again; null before the first answers. */
  readonly again: CivilDate | null;
  /** "Both" or "not sure" two weeks ago: what makes it worse is asked again (M-2). */
  readonly worse: boolean;
  /** The next answers may set the usual level anew: after eight weeks away, or two weeks in a flare (R-2, M-19). */
  readonly usual: boolean;
}

/** An exercise with the dose for today and why. */
export interface Prescription {
  readonly exercise: Exercise;
  readonly dose: Dose;
  /** Kilograms of one dumbbell; left out where it has none, or nobody knows which there are: then the lightest (M-26). */
  readonly kg?: number;
  /** The side to begin with, where one has become weaker; left out: either. */
  readonly firstSide?: 'left' | 'right';
  readonly reason: Decision | null;
  /** The variant to fall back to in the middle of a session; null where nothing is easier. */
  readonly easier: Pick<Prescription, 'exercise' | 'dose' | 'kg'> | null;
}

/** What to do now. */
export type Plan =
  | {
      readonly type: 'session';
      readonly items: readonly Prescription[];
      readonly note: string;
      readonly minutes: number;
    }
  | {
      readonly type: 'rest';
      readonly next: CivilDate;
      readonly reason: string;
      readonly upcoming: readonly Prescription[];
    }
  | { readonly type: 'locked'; readonly state: UserState; readonly reason: string };
