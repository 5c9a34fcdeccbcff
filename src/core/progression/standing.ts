import type { ExerciseId } from '../exercise/exercise.ts';
import type { Circumstances } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import type { PrescribedItem, RecordOf } from '../log/record.ts';
import type { Session } from '../log/sessions.ts';
import type { Verdict } from './classify.ts';
import type { Spot } from './ladder.ts';
import { greenPain } from './limits.ts';
import { type Limits, RULE_LIMITS } from './own-limits.ts';
import { type DailyPain, type NextDay, usualLevel } from './pain.ts';
import type { Decision, UserState } from './progress.ts';

/** Something new that was offered in MAINTENANCE (M-31), and what the person said to it. */
export interface NewItem {
  readonly exerciseId: ExerciseId;
  readonly offeredOn: CivilDate;
  readonly answer: RecordOf<'new-item'>['answer'] | null;
  readonly answeredOn: CivilDate | null;
  /** The place that it was taken up from; null before that, and for what is planned by choice alone. */
  readonly from: Pick<ChainStanding, 'spot' | 'kg' | 'lastRise'> | null;
}

/** A red that came through readings of the whole session: half, then three quarters, then whole. */
export interface Comeback {
  readonly sessionId: string;
  /** 0: at most `capSeconds`, half of what the session had. 1: at most three quarters of the place. */
  readonly stage: 0 | 1;
  readonly capSeconds: number;
  /** Half would be less than the smallest dose of the item: it is left out of stage 0. */
  readonly leftOut: boolean;
}

/** How a person stands on one ladder. */
export interface ChainStanding {
  readonly chain: string;
  readonly spot: Spot;
  /** Kilograms of one dumbbell at the place; null: the lightest there is, or no dumbbell (M-26). */
  readonly kg: number | null;
  /** Green sessions in a row at this spot, and how many of the latest of them also allow a rise. */
  readonly streak: number;
  readonly fit: number;
  /** The stretch that felt easy, and in how many sessions in a row (S-074). */
  readonly eased: { readonly exerciseId: ExerciseId; readonly sessions: number } | null;
  /** Ambers in a row, milds left out. */
  readonly ambers: number;
  /** Sessions of this chain in which nothing goes up, after a red by the item itself. */
  readonly hold: number;
  readonly comeback: Comeback | null;
  /** Left out until the next re-screen. */
  readonly resting: boolean;
  /** The person's answers close all of it: what is known of it is kept, and nothing of it is planned (INV-14). */
  readonly closed: boolean;
  /** Dates of reds by the item itself. */
  readonly reds: readonly CivilDate[];
  readonly lastRise: CivilDate | null;
  /** The session that raised it, while no later session was judged at the new spot. */
  readonly raisedBy: string | null;
  /** The session that was judged last. */
  readonly judgedBy: string | null;
  /** Share of the work after an absence (R-8 RETURN). */
  readonly factor: number;
}

/** True for a ladder that is there to be trained: it neither rests nor is closed. */
export const isOffered = ({ resting, closed }: Pick<ChainStanding, 'resting' | 'closed'>): boolean =>
  !resting && !closed;

/** What a slot of a session allows a chain: another item, or no more than the next rung. */
export type Slot = 'item' | 'rung';

/** A verdict that was decided on, with the standing before and the spot after. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly before: ChainStanding;
  readonly spot: Spot;
}

/** A session with what was fixed when it began and what was decided since. */
export interface SessionEntry {
  readonly session: Session;
  /** Strength work in it so far, seconds. */
  readonly work: number;
  /** Items of which a side was done by itself. */
  readonly bySide: readonly ExerciseId[];
  readonly state: UserState;
  readonly rampStage: number;
  /** b and g when it began. */
  readonly usual: number;
  readonly green: number;
  /** Highest effort from which a rise is possible. */
  readonly effortForRise: number;
  /** Which ACTIVE session it is, from 1; null outside ACTIVE and off the plan. */
  readonly activeNumber: number | null;
  readonly slots: Readonly<Record<string, Slot>>;
  /** The ladder that a goal had chosen for it (M-30), and whether it may be the start check (M-28). */
  readonly byGoal: string | null;
  readonly mayCheck: boolean;
  readonly nextDay: NextDay;
  /** By chain: how far it was on the way back from a red when the session began. */
  readonly comebacks: Readonly<Record<string, Comeback>>;
  /** By chain: what was decided. */
  readonly rulings: Readonly<Record<string, Ruling>>;
  /** The session as a whole was judged. */
  readonly settled: boolean;
}

/** What a professional agreed to, as the person told it. */
export interface Clearance {
  /** Id of its record. */
  readonly id: string;
  /** Conditions that it names, and signs that it lifted: they wait for a professional again when it ends. */
  readonly conditions: readonly string[];
  readonly lifted: readonly string[];
  readonly forPain: boolean;
  /** The last date on which it holds; null: until it is withdrawn. */
  readonly until: CivilDate | null;
}

/** After a re-screen is due there are so many days until the strength plan waits for it. */
export const RESCREEN_GRACE_DAYS = 3;
/** No day of grace: the plan waits from the day on which the questions became due. */
export const RESCREEN_AT_ONCE = -1;

/** The person as the log shows them up to some instant. Folded, never stored. */
export interface Standing {
  readonly state: UserState;
  /** Up to which date the calendar's rules have been applied; null before the first record. */
  readonly date: CivilDate | null;
  readonly circumstances: Circumstances;
  /** The latest recorded reference of the usual level, and when it was last raised after a flare. */
  readonly reference: number;
  readonly referenceRaisedOn: CivilDate | null;
  readonly days: readonly DailyPain[];
  readonly screenedOn: CivilDate | null;
  /** A re-screen is due since then; no strength plan after so many days of grace. */
  readonly rescreen: {
    readonly since: CivilDate;
    readonly graceDays: number;
    /** Its answer sets the reference anew, after eight weeks away. */
    readonly newReference: boolean;
  } | null;
  /** Emergency signs, and other signs that wait for a professional; conditions of the latest answers. */
  readonly emergency: readonly string[];
  readonly referred: readonly string[];
  readonly conditions: readonly string[];
  readonly clearances: readonly Clearance[];
  /** Signs to stop that nobody has answered for yet: nothing is planned until then (M-4). */
  readonly signs: readonly string[];
  /** What makes it worse, as it was answered last, and when (M-2). */
  readonly worse: { readonly answer: string; readonly on: CivilDate } | null;
  /** Conditions that end, and when it is time to ask (M-6). */
  readonly ends: readonly { readonly id: string; readonly on: CivilDate }[];
  /** The last date on which a professional's closures hold, where they have one. */
  readonly closuresUntil: CivilDate | null;
  readonly chains: Readonly<Record<string, ChainStanding>>;
  /** Doses that were green, with the session that showed it: each that was more than those before it. */
  readonly greens: readonly (PrescribedItem & { readonly sessionId: string })[];
  /** Sessions that a rule may look at, in order; older ones are in the archive, and come back if anything is said of them. */
  readonly entries: readonly SessionEntry[];
  readonly archive: readonly SessionEntry[];
  readonly firstSessionOn: CivilDate | null;
  /** By chain, the latest date on which anything of it was done, planned or not, judged or not yet. */
  readonly doneOn: Readonly<Record<string, CivilDate>>;
  readonly baseline: { readonly counted: readonly string[]; readonly silent: number; readonly done: boolean };
  readonly firstActiveOn: CivilDate | null;
  readonly activeSessions: number;
  readonly lastStrength: CivilDate | null;
  /** Days in a flare since the last strength session, and how far the gap rule was applied (R-8 RETURN). */
  readonly flareDays: number;
  readonly gapStage: number;
  readonly flare: { readonly at: number; readonly on: CivilDate } | null;
  readonly flares: readonly CivilDate[];
  readonly rampStage: number;
  /** Since when a lighter week runs, when it was last offered, and the trained weeks before it (R-8 DELOAD). */
  readonly deloadOn: CivilDate | null;
  readonly deloadOfferedOn: CivilDate | null;
  readonly weeks: { readonly from: CivilDate | null; readonly trained: number };
  /** The state that a pause interrupted. */
  readonly pausedIn: UserState | null;
  readonly returning: { readonly needed: number; readonly greens: number };
  /** Largest 7-date total of work before the last stretch of reduced work, and when that stretch last was. */
  readonly workBefore: { readonly seconds: number; readonly reducedOn: CivilDate } | null;
  /** What the person wants to do again, and how it went when that was last asked (M-30). */
  readonly goals: RecordOf<'goals'>['goals'];
  /** The latest mark that a change for the better is measured from (R-8 ESCALATE). */
  readonly mark: {
    readonly on: CivilDate;
    readonly median: number;
    readonly goals: RecordOf<'goals'>['goals'];
  } | null;
  /** Since which answer all goals are met, and whether a later one confirmed it; null: they are not (M-31). */
  readonly goalsMet: { readonly since: CivilDate; readonly confirmed: boolean } | null;
  /** Since when every chain is at its top (M-31). */
  readonly toppedSince: CivilDate | null;
  /** What was offered as something new, the latest last: one a month (M-31). */
  readonly newItems: readonly NewItem[];
  readonly dizzyOn: readonly CivilDate[];
  readonly dizzyAt: number | null;
  readonly advised: readonly string[];
  /** The numbers that can be tightened, as they hold. */
  readonly limits: Limits;
  /**
   * Where the rules as they come would have led by now, once anything was tightened; else null. No plan goes above it,
   * so that tightening never gives more, not even by way of another item's slot.
   */
  readonly untightened: Standing | null;
}

export const NEWCOMER: Standing = {
  state: 'unscreened',
  date: null,
  circumstances: { flags: [], floor: true },
  reference: 0,
  referenceRaisedOn: null,
  days: [],
  screenedOn: null,
  rescreen: null,
  emergency: [],
  referred: [],
  conditions: [],
  clearances: [],
  signs: [],
  worse: null,
  ends: [],
  closuresUntil: null,
  chains: {},
  greens: [],
  entries: [],
  archive: [],
  firstSessionOn: null,
  doneOn: {},
  baseline: { counted: [], silent: 0, done: false },
  firstActiveOn: null,
  activeSessions: 0,
  lastStrength: null,
  flareDays: 0,
  gapStage: 0,
  flare: null,
  flares: [],
  rampStage: 0,
  deloadOn: null,
  deloadOfferedOn: null,
  weeks: { from: null, trained: 0 },
  pausedIn: null,
  returning: { needed: 2, greens: 0 },
  workBefore: null,
  goals: [],
  goalsMet: null,
  mark: null,
  toppedSince: null,
  newItems: [],
  dizzyOn: [],
  dizzyAt: null,
  advised: [],
  limits: RULE_LIMITS,
  untightened: null,
};

/** What a rule makes of a standing: the next one, and the decisions on the way. */
export type Turn = readonly [Standing, readonly Decision[]];

/** One rule after the other. */
export function inTurn(standing: Standing, ...rules: readonly ((standing: Standing) => Turn)[]): Turn {
  let next = standing;
  let decisions: readonly Decision[] = [];
  for (const rule of rules) {
    const [after, made] = rule(next);
    next = after;
    if (made.length > 0) decisions = decisions.length > 0 ? [...decisions, ...made] : made;
  }
  return [next, decisions];
}

export const unchanged = (standing: Standing): Turn => [standing, []];

/** b now. */
export const usualPain = ({ days, reference }: Standing): number => usualLevel(days, reference);

/** g now. */
export const greenLimit = ({ clearances, limits }: Pick<Standing, 'clearances' | 'limits'>): number =>
  Math.min(greenPain(clearances.some(({ forPain }) => forPain)), limits.painLimit);

export function withChain(standing: Standing, chain: ChainStanding): Standing {
  return { ...standing, chains: { ...standing.chains, [chain.chain]: chain } };
}

export function withChains(standing: Standing, change: (chain: ChainStanding) => ChainStanding): Standing {
  const changed = Object.values(standing.chains).flatMap((chain) => {
    const next = change(chain);
    return next === chain ? [] : [[chain.chain, next] as const];
  });
  if (changed.length === 0) return standing;
  return { ...standing, chains: { ...standing.chains, ...Object.fromEntries(changed) } };
}

/** States in which a strength plan exists, and from which R-8's common transitions lead. */
const TRAINING: readonly UserState[] = ['baseline', 'active', 'ramp', 'deload', 'return', 'maintenance'];

export const isTraining = ({ state }: Pick<Standing, 'state'>): boolean => TRAINING.includes(state);
