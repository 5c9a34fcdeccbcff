import type { Dose, Exercise } from '../exercise/exercise.ts';
import type { Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { PrescribedItem, Readiness } from '../log/record.ts';
import { wasTrained } from '../log/sessions.ts';
import { evidenceOf } from './classify.ts';
import { allEntries } from './entries.ts';
import { standingOf } from './fold.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { LIMIT_IDS, type Limits, RULE_LIMITS } from './own-limits.ts';
import { worstNextDay } from './pain.ts';
import type { Decision, Progress, SessionClass } from './progress.ts';
import { reasonFor } from './reason-today.ts';
import { greenLimit, NEWCOMER, type SessionEntry, type Standing, usualPain } from './standing.ts';
import { weeklyLimit, workThisWeek } from './workload.ts';

/** One session of a ladder, as the rules see it. Null is missing, never "fine". */
export interface PastSession {
  readonly date: CivilDate;
  readonly item: PrescribedItem;
  /** Null while it is not judged. */
  readonly class: SessionClass | null;
  readonly pre: number | null;
  readonly peak: number | null;
  readonly post: number | null;
  readonly effort: number | null;
  /** Felt tidy: yes or no. */
  readonly tidy: boolean | null;
  /** Share of the dose, 0 to 1. */
  readonly done: number | null;
  readonly nextDay: number | null;
  readonly readiness: Readiness | null;
  /** The usual pain and the limit that it was compared with. */
  readonly usual: number;
  readonly limit: number;
}

/** Everything that stands behind a dose: what was decided, what the rule looked at, and what would open the next step. */
export interface Why {
  readonly exercise: Exercise;
  readonly dose: Dose;
  readonly decision: Decision | null;
  /** The latest sessions of the ladder, the newest first. */
  readonly sessions: readonly PastSession[];
  readonly usual: number;
  readonly limit: number;
  readonly daysSince: number | null;
  /** Strength work of the last seven dates and the most that it may be, s; null where the cap does not concern it. */
  readonly week: { readonly doneSeconds: number; readonly mostSeconds: number } | null;
  readonly next: Outlook;
  /** Limits that the person or a professional tightened hold. */
  readonly ownLimits: boolean;
}

const SESSIONS = 3;

/** Why a dose is as it is on the progress's own date; null where its ladder is not open, or the progress is none of `foldProgress`. */
export function whyOf(
  progress: Progress,
  library: Library,
  { exercise, dose }: { readonly exercise: Exercise; readonly dose: Dose },
): Why | null {
  const standing = standingOf(progress);
  const chain = standing?.chains[exercise.chain];
  const today = standing?.date;
  if (!chain || chain.closed || !today) return null;
  const last = standing.doneOn[chain.chain];
  return {
    exercise,
    dose,
    decision: reasonFor(standing, library, progress, chain, { exercise, rung: 0, reduced: dose }),
    sessions: sessionsOfChain(standing, library, chain.chain),
    usual: usualPain(standing),
    limit: greenLimit(standing),
    daysSince: last === undefined ? null : daysBetween(last, today),
    week: exercise.countsAsStrength
      ? {
          doneSeconds: workThisWeek(standing, today),
          mostSeconds: weeklyLimit(standing, library, today),
        }
      : null,
    next: outlookOf(standing, library, chain, today),
    ownLimits: isTightened(standing.limits),
  };
}

const isTightened = (limits: Limits): boolean => LIMIT_IDS.some((id) => limits[id] !== RULE_LIMITS[id]);

/**
 * The limits that hold for the person, the limit of pain that would hold without tightening, and the one that they or a
 * professional told, which holds beside any clearance.
 */
export function limitsNow(progress: Progress): {
  readonly limits: Limits;
  readonly rulePainLimit: number;
  readonly ownPainLimit: number;
} {
  const standing = standingOf(progress) ?? NEWCOMER;
  const rulePainLimit = greenLimit({ ...standing, limits: RULE_LIMITS });
  const { painLimit: ownPainLimit } = standing.limits;
  return { limits: { ...standing.limits, painLimit: greenLimit(standing) }, rulePainLimit, ownPainLimit };
}

function sessionsOfChain(standing: Standing, library: Library, chain: string): PastSession[] {
  return allEntries(standing)
    .filter(({ session }) => wasTrained(session))
    .flatMap((entry) => {
      const item = entry.session.items.find(
        ({ exerciseId }) => library.byId.get(exerciseId)?.chain === chain,
      );
      return item ? [pastSession(entry, library, item)] : [];
    })
    .slice(-SESSIONS)
    .reverse();
}

function pastSession(entry: SessionEntry, library: Library, item: PrescribedItem): PastSession {
  const { session, usual, green, nextDay } = entry;
  const exercise = library.byId.get(item.exerciseId);
  if (!exercise) throw new Error(`no exercise ${item.exerciseId}`);
  const evidence = evidenceOf(session, item, exercise, nextDay, (id) => library.byId.get(id)?.chain);
  const { pre, peak, post, effort, selfForm, done, readiness } = evidence;
  return {
    date: session.date,
    item,
    class: entry.rulings[exercise.chain]?.verdict.class ?? null,
    pre,
    peak,
    post,
    effort,
    tidy: selfForm === null ? null : selfForm === 1,
    done,
    nextDay: worstNextDay(nextDay),
    readiness,
    usual,
    limit: green,
  };
}
