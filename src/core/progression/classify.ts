import type { Exercise } from '../exercise/exercise.ts';
import type { PrescribedItem, Readiness } from '../log/record.ts';
import { doneShare, type Session, wasTrained } from '../log/sessions.ts';
import { isStopPain } from './limits.ts';
import { type NextDay, worstNextDay } from './pain.ts';
import type { SessionClass } from './progress.ts';

/** effort and shares at which a class changes. */
export const AMBER_EFFORT = 9;
export const AMBER_DONE = 0.7;
export const FULL_DONE = 0.9;
export const AMBER_FORM = 0.6;
/** Self-form of an item that the person ticked as untidy, and of one that they did not (M-15). */
const UNTIDY_FORM = 0.5;
const TIDY_FORM = 1;
/** next-day pain up to b + 1 is green, from b + 3 red; pain right after is amber from b + 2. */
export const NEXT_DAY_GREEN = 1;
export const NEXT_DAY_RED = 3;
export const POST_AMBER = 2;
export const POST_RED = 3;
export const POST_RED_LEAST = 5;
/** A set that the sensor missed for more than this share has no sensor form (M-16). */
export const UNSEEN_SHARE = 0.3;

/** All that is known of one item in a session. Null is missing, never "fine". */
export interface Evidence {
  readonly stopSign: boolean;
  /** The highest pain that is known, and whether the summary's question was answered. */
  readonly peak: number | null;
  readonly peakAnswered: boolean;
  readonly effort: number | null;
  readonly post: number | null;
  readonly pre: number | null;
  readonly readiness: Readiness | null;
  readonly done: number | null;
  readonly selfForm: number | null;
  /** How easy a stretch felt, 0 to 10 (S-074). It opens the next one and says nothing of the class. */
  readonly ease: number | null;
  /** The lowest sensor form of its sets; it can hold back a rise and nothing else (M-16). */
  readonly sensorForm: number | null;
  readonly nextDay: NextDay;
}

/** What spoke for a class, in the order in which it is told. */
export type Cause = 'stop-sign' | 'peak' | 'next-day' | 'post' | 'effort' | 'done' | 'form' | Missing;
export type Missing =
  | 'next-day-missing'
  | 'peak-missing'
  | 'effort-missing'
  | 'post-missing'
  | 'form-missing'
  | 'pre-missing'
  | 'readiness-missing'
  | 'done-missing'
  | 'partly-done';

export interface Verdict {
  readonly class: SessionClass;
  readonly causes: readonly Cause[];
  /** Red through the item's own signs, or through readings of the whole session. */
  readonly redBy: 'item' | 'session' | 'both' | null;
  readonly evidence: Evidence;
}

/** Gathers what the session says about an item. The summary speaks for all, unless one stood out (M-15). */
export function evidenceOf(
  session: Session,
  item: PrescribedItem,
  exercise: Exercise,
  nextDay: NextDay,
  chainOf: (id: string) => string | undefined,
): Evidence {
  const { summary } = session;
  // By ladder, as an easier exercise in its place is what stood out; its missing answers stay missing.
  const toldApart = summary?.standout ?? null;
  const standout = toldApart && chainOf(toldApart.exerciseId) === exercise.chain ? toldApart : null;
  const hurts = session.hurts.filter(
    ({ exerciseId }) => exerciseId === null || chainOf(exerciseId) === exercise.chain,
  );
  const told = standout ? standout.peak : (summary?.peak ?? null);
  const known = [told, ...hurts.map(({ value }) => value)].filter((value) => value !== null);
  const untidy = summary?.untidy ?? null;
  return {
    stopSign: hurts.some(({ signs }) => signs.length > 0),
    peak: known.length > 0 ? Math.max(...known) : null,
    peakAnswered: told !== null,
    effort: standout ? standout.effort : (summary?.effort ?? null),
    post: summary?.post ?? null,
    pre: session.pre,
    readiness: session.readiness,
    done:
      summary && wasTrained(session) && !isUnsure(session, item)
        ? doneShare(session, item, exercise.perSide)
        : null,
    selfForm: untidy && (untidy.includes(item.exerciseId) ? UNTIDY_FORM : TIDY_FORM),
    ease: summary?.ease?.find(({ exerciseId }) => exerciseId === item.exerciseId)?.value ?? null,
    sensorForm: lowestSensorForm(session, item.exerciseId),
    nextDay,
  };
}

/** The sensor was not sure what was done of it, and the person has not said: nobody knows. */
const isUnsure = ({ sets }: Session, { exerciseId }: PrescribedItem): boolean =>
  sets.some((set) => set.exerciseId === exerciseId && set.unsure);

/** The class of an item in a session. `usual` is b, `green` is g. */
export function classify(evidence: Evidence, usual: number, green: number): Verdict {
  const { peak, post, effort, done, selfForm } = evidence;
  const nextDay = worstNextDay(evidence.nextDay);
  const verdict = (
    name: SessionClass,
    causes: readonly Cause[],
    redBy: Verdict['redBy'] = null,
  ): Verdict => ({
    class: name,
    causes,
    redBy,
    evidence,
  });

  const redItem = pick([
    ['stop-sign', evidence.stopSign],
    ['peak', peak !== null && isStopPain(peak, usual)],
  ]);
  const redSession = pick([
    ['next-day', nextDay !== null && nextDay >= usual + NEXT_DAY_RED],
    ['post', post !== null && post >= Math.max(usual + POST_RED, POST_RED_LEAST)],
  ]);
  if (redItem.length > 0)
    return verdict('red', [...redItem, ...redSession], redSession.length > 0 ? 'both' : 'item');
  if (redSession.length > 0) return verdict('red', redSession, 'session');

  const missing = missingOf(evidence);
  const amber = pick([
    ['peak', peak !== null && peak > green],
    ['next-day', nextDay !== null && nextDay > usual + NEXT_DAY_GREEN],
    ['post', post !== null && post >= Math.max(usual + POST_AMBER, green)],
    ['effort', effort !== null && effort >= AMBER_EFFORT],
    ['done', done !== null && done < AMBER_DONE],
    ['form', selfForm !== null && selfForm < AMBER_FORM],
  ]);
  if (amber.length > 0) {
    const onlyPeak = amber.length === 1 && amber[0] === 'peak' && missing.length === 0;
    const atUsual = peak !== null && peak <= usual + 1 && nextDay !== null && nextDay <= usual + 1;
    return verdict(onlyPeak && atUsual ? 'mild' : 'amber', amber);
  }
  return missing.length > 0 ? verdict('incomplete', missing) : verdict('green', []);
}

/** From mildest to worst; a mild amber stands above incomplete because nothing is missing in it. */
const SEVERITY: readonly SessionClass[] = ['green', 'incomplete', 'mild', 'amber', 'red'];

export const severity = (name: SessionClass): number => SEVERITY.indexOf(name);

/** What was done, then the answers of the session, which nobody can give any more; the next day's may still come. */
function missingOf(evidence: Evidence): Missing[] {
  return pick([
    ['partly-done', evidence.done !== null && evidence.done < FULL_DONE],
    ['peak-missing', !evidence.peakAnswered],
    ['effort-missing', evidence.effort === null],
    ['post-missing', evidence.post === null],
    ['form-missing', evidence.selfForm === null],
    ['pre-missing', evidence.pre === null],
    ['readiness-missing', evidence.readiness === null],
    ['done-missing', evidence.done === null],
    ['next-day-missing', evidence.nextDay.reported === null],
  ]);
}

function pick<Name extends Cause>(candidates: readonly (readonly [Name, boolean])[]): Name[] {
  return candidates.filter(([, holds]) => holds).map(([name]) => name);
}

function lowestSensorForm({ sets }: Session, exerciseId: string): number | null {
  const forms = sets
    .filter((set) => set.exerciseId === exerciseId)
    .filter((set) => set.unseenSeconds * 1000 <= UNSEEN_SHARE * (set.endedAt - set.startedAt))
    .map(({ sensorForm }) => sensorForm)
    .filter((form) => form !== null);
  return forms.length > 0 ? Math.min(...forms) : null;
}
