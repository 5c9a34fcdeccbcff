import { KINDS } from '../../../src/cli/lives/kinds.ts';
import { live } from '../../../src/cli/lives/lived.ts';
import { writeBackup } from '../../../src/core/backup/write-backup.ts';
import { totalsOf } from '../../../src/core/desk/day.ts';
import { DeskMinute } from '../../../src/core/desk/minute.ts';
import { civilDate } from '../../../src/core/log/civil-date.ts';
import type { LogRecord, NewRecord, RecordOf } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { readWrittenTrace, writtenTrace } from '../../../src/core/trace/stored-trace.ts';
import type { SetTrace } from '../../../src/core/trace/trace.ts';
import { library } from '../library.ts';
import { plankTrace } from '../trace.ts';
import { deskMinutesOn } from './desk-minutes.ts';

const DAY_MS = 86_400_000;
const WEEKS = 522;
const ZONE = 'UTC';
const VERSIONS = { detector: 2, rules: 4, content: 2 };
/** So many sessions in ten years. The rules let a steady life come to some 1,140; the others are stretches of its own choice. */
const SESSIONS = 1500;
/** Traces of so many of the latest sets: older ones gave way to them. */
const TRACED_SETS = 2000;

/** All that Plumbline may hold of somebody after ten years. */
export interface TenYears {
  readonly records: readonly LogRecord[];
  readonly minutes: readonly DeskMinute[];
  readonly traces: readonly SetTrace[];
  readonly deskDays: number;
  readonly sessions: number;
}

/**
 * Ten years up to an instant: a steady life with every ladder, stretches of its own choice between its sessions, 2,600 working days at the desk by the minute with their
 * slouches and nudges, and the traces of the latest sets; all of it as it lies in the store. The same instant and seed make the same years.
 *
 * @param share of the ten years, 1 for all.
 * @param minuteDays of so many of the latest desk days the minutes are there; of all there are the records.
 */
export function tenYears(now: number, seed = 1, share = 1, minuteDays = Number.POSITIVE_INFINITY): TenYears {
  const weeks = Math.round(WEEKS * share);
  const [kind] = KINDS;
  const lived = kind && live(kind, seed, library, weeks, true);
  if (!lived?.whole) throw new Error('the log was not kept');
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const shift = today - Math.ceil((lived.whole.now + 1) / DAY_MS) * DAY_MS;
  const trained = lived.whole.records.map((record) => movedBy(record, shift));
  const stretched = stretches(
    trained,
    today - weeks * 7 * DAY_MS,
    weeks * 7,
    SESSIONS * share - lived.sessions,
  );
  const days = Array.from({ length: weeks * 7 }, (_, ago) => today - (ago + 1) * DAY_MS)
    .filter((start) => isWorkday(start))
    .reverse()
    .map((start) => ({ start, minutes: deskMinutesOn(start, seed).map((row) => DeskMinute.parse(row)) }));
  const sat = days.flatMap(({ start, minutes }) => deskRecords(start, minutes));
  const records = [...trained, ...stretched, ...sat]
    .sort((a, b) => a.at - b.at)
    .map((record, index): LogRecord => ({ ...record, id: idOf(record.at, index) }));
  const sets = records.filter((record) => record.type === 'set').slice(-TRACED_SETS);
  return {
    records,
    minutes: days.slice(-minuteDays).flatMap(({ minutes }) => minutes),
    traces: sets.flatMap(
      ({ id, startedAt }) => readWrittenTrace(writtenTrace(plankTrace(startedAt, 30, { setId: id }))) ?? [],
    ),
    deskDays: days.length,
    sessions: records.filter(({ type }) => type === 'session-started').length,
  };
}

export const backupOf = ({ records, minutes, traces }: TenYears, exportedAt: number): string =>
  writeBackup(records, exportedAt, 'test', { minutes, traces, settings: { minutesKept: 'for-good' } });

const stamp = (at: number, record: NewRecord): LogRecord =>
  ({ ...record, id: '', at, zone: ZONE, versions: VERSIONS }) as LogRecord;

/** So many sessions of one stretch, chosen off the plan, spread evenly over the days without a session. */
function stretches(trained: readonly LogRecord[], from: number, days: number, count: number): LogRecord[] {
  const dayOf = (at: number) => Math.floor(at / DAY_MS);
  const taken = new Set(trained.filter(({ type }) => type === 'session-started').map(({ at }) => dayOf(at)));
  const free = Array.from({ length: days }, (_, i) => from + i * DAY_MS).filter(
    (at) => !taken.has(dayOf(at)),
  );
  return Array.from({ length: Math.max(0, Math.round(count)) }, (_, i) =>
    stretch((free[Math.floor((i * free.length) / count)] ?? from) + 20 * 3_600_000),
  ).flat();
}

function stretch(at: number): LogRecord[] {
  const [exerciseId, sessionId] = ['catcow_flow', `stretch ${at}`];
  const items = [{ exerciseId, dose: { sets: 1, amount: 10 } }];
  const rest = { unseenSeconds: 0, pauses: 0, sensorForm: null };
  const seen = { peak: null, effort: null, post: null, untidy: null, standout: null };
  return [
    stamp(at, { type: 'session-started', sessionId, pre: null, readiness: null, items, offPlan: true }),
    stamp(at + 60_000, {
      type: 'set',
      sessionId,
      exerciseId,
      setIndex: 0,
      side: 'both',
      target: 10,
      performed: 10,
      startedAt: at + 5000,
      endedAt: at + 60_000,
      countedBy: 'person',
      ...rest,
    }),
    stamp(at + 61_000, { type: 'session-ended', sessionId, cause: 'done', ...seen }),
  ];
}

const isWorkday = (start: number): boolean => ![0, 6].includes(new Date(start).getUTCDay());

/** Ids as the app makes them: by time, and counting up. */
const idOf = (at: number, index: number): string =>
  ulid(
    at,
    Uint8Array.from(
      [0, 0, 0, 0, 0, 0, index >>> 24, index >>> 16, index >>> 8, index].map((byte) => byte & 255),
    ),
  );

function movedBy(record: LogRecord, shift: number): LogRecord {
  const moved = { ...record, at: record.at + shift };
  if (moved.type !== 'set') return moved;
  return { ...moved, startedAt: moved.startedAt + shift, endedAt: moved.endedAt + shift };
}

/** What the desk logs of a day: slouches with their nudges, and the day once it is over. */
function deskRecords(start: number, minutes: readonly DeskMinute[]): LogRecord[] {
  const nudges = minutes.flatMap(({ events = [] }) => events.filter(({ type }) => type === 'nudge'));
  const slouches = nudges.flatMap(({ t }) => [
    stamp(t, { type: 'nudge', nudgedAt: t, slouchStartedAt: t - 120_000 }),
    stamp(t + 60_000, {
      type: 'slouch',
      startedAt: t - 120_000,
      endedAt: t + 60_000,
      peakFlexionDeg: 21.5,
      cause: 'upright',
      nudged: true,
      disputed: false,
    }),
  ]);
  const { ms, ...totals } = totalsOf(minutes);
  const day: Omit<RecordOf<'desk-day'>, 'id' | 'at' | 'zone' | 'versions'> = {
    type: 'desk-day',
    date: civilDate(start, ZONE),
    wornMs: totals.wornMs,
    tallMs: ms.tall,
    relaxedMs: ms.relaxed,
    slumpedMs: ms.slumped,
    unseenMs: ms.unseen,
    practisedMs: totals.practisedMs,
    shifts: totals.shifts,
    longestStillMs: totals.longestStillMs,
    nudges: totals.nudges,
    prompts: totals.prompts,
  };
  return [...slouches, stamp(start + DAY_MS - 1, day)];
}
