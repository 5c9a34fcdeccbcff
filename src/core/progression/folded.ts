import type { Library } from '../exercise/library.ts';
import { civilDate } from '../log/civil-date.ts';
import { inOrder } from '../log/in-order.ts';
import type { LogRecord, SetRecord } from '../log/record.ts';
import { type Deadline, deadlinesAfter } from './deadlines.ts';
import { hasBegun } from './entries.ts';
import { happen, type Moment } from './happen.ts';
import type { Decision } from './progress.ts';
import { NEWCOMER, type Standing, type Turn } from './standing.ts';

/** Records that the progression is folded from; the desk's are none of its business. */
export const FOLDED_TYPES: ReadonlySet<LogRecord['type']> = new Set([
  'screening',
  'safety-check',
  'flags',
  'clearance',
  'clearance-withdrawn',
  'closures',
  'circumstances',
  'pain',
  'session-started',
  'set',
  'set-corrected',
  'hurt',
  'session-ended',
  'flare',
  'pause',
  'lighter-week',
  'new-item',
  'own-limits',
  'goals',
  'weights',
]);

/** A log folded up to its last record. What comes later goes on from here, at the cost of what is new alone. */
export interface Folded {
  /** The whole log as it was given; null where it had records that were not known yet. */
  readonly log: readonly LogRecord[] | null;
  readonly last: LogRecord | null;
  readonly standing: Standing;
  readonly decisions: readonly Decision[];
  /** Sessions whose 40 h were not over at the last record. */
  readonly open: readonly Deadline[];
  /** Sessions that a simulated body or a recording trained: they are nobody's progress. */
  readonly played: ReadonlySet<string>;
}

export const NOTHING_FOLDED: Folded = {
  log: [],
  last: null,
  standing: NEWCOMER,
  decisions: [],
  open: [],
  played: new Set(),
};

/**
 * The fold of a log, of what is known of it at `now`. It goes on from an earlier fold where the log begins with what that
 * one had and only has more at its end; what was re-ordered or comes late is folded anew from the start, so that the
 * answer never depends on the way (INV-20).
 */
export const foldLog = (...of: Parameters<typeof foldingLog>): Folded => finished(foldingLog(...of));

/** The same with pauses: years of a log take a while, and whoever runs it says what comes in between. */
export function* foldingLog(
  before: Folded,
  library: Library,
  log: readonly LogRecord[],
  now: number,
): Folding<Folded> {
  const isWhole = log.every(({ at }) => at <= now);
  const fresh = freshIn(log, before, now);
  const folded =
    fresh && !fresh.some((record) => isLate(record, before))
      ? yield* foldingOn(before, library, fresh)
      : yield* foldingOn(NOTHING_FOLDED, library, inOrder(log, now));
  return { ...folded, log: isWhole ? log : null };
}

/** Work that can be paused where it yields. */
type Folding<Result> = Generator<void, Result>;

function finished<Result>(work: Folding<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Goes on with records that are new, in order, and none earlier than those before them. */
export const foldOn = (...of: Parameters<typeof foldingOn>): Folded => finished(foldingOn(...of));

function* foldingOn(before: Folded, library: Library, records: readonly LogRecord[]): Folding<Folded> {
  const last = records.at(-1);
  if (!last) return before;
  const played = withPlayed(before.played, records);
  const own = records.filter(
    (record) => FOLDED_TYPES.has(record.type) && !('sessionId' in record && played.has(record.sessionId)),
  );
  const deadlines = deadlinesAfter(before.open, own, (id) => hasBegun(before.standing, id));
  const isOver = ({ at }: Deadline) => at < last.at;
  const told = toldOf(own, before.standing);
  const [standing, made] = yield* through(before.standing, library, inTime(told, deadlines.filter(isOver)));
  return {
    log: null,
    last,
    standing,
    decisions: made.length > 0 ? [...before.decisions, ...made] : before.decisions,
    open: deadlines.filter((deadline) => !isOver(deadline)),
    played,
  };
}

/** How the person stands at an instant, and every decision on the way; the fold stays as it is. */
export function standAt(folded: Folded, library: Library, now: number, zone: string): Turn {
  const due = inTime(
    [],
    folded.open.filter(({ at }) => at <= now),
  );
  const [standing, made] = finished(
    through(folded.standing, library, [...due, { type: 'now', at: now, zone }]),
  );
  return [standing, made.length > 0 ? [...folded.decisions, ...made] : folded.decisions];
}

/** So many moments, some weeks of a life, are gone through between two pauses. */
const MOMENTS_AT_ONCE = 100;

function* through(from: Standing, library: Library, moments: readonly Moment[]): Folding<Turn> {
  let standing = from;
  const decisions: Decision[] = [];
  for (const [i, moment] of moments.entries()) {
    if (i > 0 && i % MOMENTS_AT_ONCE === 0) yield;
    const [next, made] = happen(standing, library, moment);
    standing = next;
    for (const decision of made) decisions.push(decision);
  }
  return [standing, decisions];
}

/** What records tell. A session begins once: told again, it is a moment in which nothing happens. */
function toldOf(records: readonly LogRecord[], standing: Standing): Moment[] {
  const begun = new Set<string>();
  return records.map((record): Moment => {
    const { at, zone } = record;
    if (record.type !== 'session-started') return { type: 'record', at, zone, record };
    const { sessionId } = record;
    if (begun.has(sessionId) || hasBegun(standing, sessionId)) return { type: 'now', at, zone };
    begun.add(sessionId);
    return { type: 'record', at, zone, record };
  });
}

/** Records and deadlines in order; at the same instant the record comes first. */
function inTime(told: readonly Moment[], deadlines: readonly Deadline[]): Moment[] {
  const due = deadlines.map((deadline): Moment => ({ type: 'due', ...deadline }));
  return setsTogether([...told, ...due].sort((a, b) => a.at - b.at));
}

/** Sets of one session that follow each other on one date become one moment: seven records in ten are sets. */
function setsTogether(moments: readonly Moment[]): Moment[] {
  const together: Moment[] = [];
  let open: SetRecord[] = [];
  for (const moment of moments) {
    const { at, zone } = moment;
    const set = moment.type === 'record' && moment.record.type === 'set' ? moment.record : null;
    const [first] = open;
    if (set && first && isBeside(set, first)) {
      open.push(set);
      continue;
    }
    open = set ? [set] : [];
    together.push(set ? { type: 'sets', at, zone, sets: open } : moment);
  }
  return together;
}

const isBeside = (set: SetRecord, other: SetRecord): boolean =>
  set.sessionId === other.sessionId &&
  set.zone === other.zone &&
  civilDate(set.at, set.zone) === civilDate(other.at, other.zone);

/** What a log has after an earlier fold of its beginning, in order; null where it is another log. */
function freshIn(log: readonly LogRecord[], before: Folded, now: number): readonly LogRecord[] | null {
  const { log: known, last } = before;
  if (!known || known.length > log.length || known.some((record, i) => record !== log[i])) return null;
  const fresh = inOrder(log.slice(known.length), now);
  const [first] = fresh;
  const isAfter = !first || !last || first.at > last.at || (first.at === last.at && first.id > last.id);
  return isAfter ? fresh : null;
}

/** True for what moves a deadline that has passed, or takes back what was folded. */
function isLate(record: LogRecord, { standing, open }: Folded): boolean {
  if (!('sessionId' in record) || !hasBegun(standing, record.sessionId)) return false;
  return record.type === 'session-started'
    ? record.source !== undefined
    : !open.some(({ sessionId }) => sessionId === record.sessionId);
}

function withPlayed(played: ReadonlySet<string>, records: readonly LogRecord[]): ReadonlySet<string> {
  const more = records.flatMap((record) =>
    record.type === 'session-started' && record.source ? [record.sessionId] : [],
  );
  return more.length > 0 ? new Set([...played, ...more]) : played;
}
