import { addDays, type CivilDate, civilDate, startOfDate } from '../../src/core/log/civil-date.ts';
import type { GoalArea } from '../../src/core/log/outcome-records.ts';
import {
  LogRecord,
  type NewRecord,
  type PrescribedItem,
  type Readiness,
  type RecordOf,
} from '../../src/core/log/record.ts';
import { ulid } from '../../src/core/log/ulid.ts';
import { opensByEase } from '../../src/core/progression/ease.ts';
import type { Tightened } from '../../src/core/progression/own-limits.ts';
import { library } from './library.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What a person did and said in one session. What is left out went as planned and was easy. */
export interface SessionTold {
  readonly on: CivilDate;
  /** Hour of the day in the person's zone. */
  readonly hour?: number;
  /** "bridge 2x8", "plank_wall 1x10". */
  readonly items: readonly (string | PrescribedItem)[];
  readonly pre?: number | null;
  readonly readiness?: Readiness | null;
  readonly peak?: number | null;
  readonly effort?: number | null;
  readonly post?: number | null;
  readonly untidy?: readonly string[] | null;
  readonly standout?: RecordOf<'session-ended'>['standout'];
  /** How easy each stretch of the session felt, 0 to 10. */
  readonly ease?: number | null;
  /** Share of each dose that was done, for all items or by id. */
  readonly done?: number | Readonly<Record<string, number>>;
  /** One side does only this share of what the other does. */
  readonly weaker?: { readonly side: 'left' | 'right'; readonly share: number };
  readonly sensorForm?: number | null;
  /** The most that was in each hand; what the plan said where that is less. */
  readonly lifted?: number;
  readonly offPlan?: boolean;
  /** The check before the first session (M-28). */
  readonly startCheck?: boolean;
  /** A simulated body or a recording trained it. */
  readonly source?: RecordOf<'session-started'>['source'];
  /** "This hurts", in the middle of the session. */
  readonly hurt?: Partial<Pick<RecordOf<'hurt'>, 'value' | 'signs' | 'choice' | 'exerciseId'>>;
  /** The summary was never given. */
  readonly brokenOff?: boolean;
}

/** How easy the stretches of a session felt. */
function easeOf(
  items: readonly PrescribedItem[],
  value: number | null,
): Pick<RecordOf<'session-ended'>, 'ease'> {
  const isStretch = ({ exerciseId }: PrescribedItem) => {
    const exercise = library.byId.get(exerciseId);
    return exercise !== undefined && opensByEase(exercise);
  };
  const stretches = items.filter(isStretch);
  return value === null || stretches.length === 0
    ? {}
    : { ease: stretches.map(({ exerciseId }) => ({ exerciseId, value })) };
}

/** "bridge 2x8" as it is logged. */
export function prescribed(text: string): PrescribedItem {
  const [, exerciseId, sets, amount] = /^(\w+) (\d+)x(\d+)$/.exec(text) ?? [];
  if (!exerciseId) throw new Error(`not an item: ${text}`);
  return { exerciseId, dose: { sets: Number(sets), amount: Number(amount) } };
}

/** A person's log in domain words. Every record is checked against the schema as it is made. */
export function person({
  zone: home = 'UTC',
  usual = 1,
  before = [],
}: {
  zone?: string;
  usual?: number;
  before?: readonly LogRecord[];
} = {}) {
  const records: LogRecord[] = [...before];
  let zone = home;
  let made = before.length;
  let last: { readonly id: string; readonly date: CivilDate } | null = null;

  const at = (date: CivilDate, hour: number) => startOfDate(date, zone) + Math.round(hour * HOUR);

  function add(time: number, record: NewRecord): LogRecord {
    made += 1;
    const random = Uint8Array.from({ length: 10 }, (_, i) => (i < 8 ? 0 : made >> (8 * (9 - i))));
    const versions = { detector: 1, rules: 2, content: 1 };
    const whole = LogRecord.parse({ ...record, id: ulid(time, random), at: time, zone, versions });
    records.push(whole);
    return whole;
  }

  const self = {
    get records(): readonly LogRecord[] {
      return records;
    },
    get zone(): string {
      return zone;
    },
    at,

    /** The same person up to now, whose life may go on otherwise. */
    again: () => person({ zone, usual, before: records }),

    /** From now on in another zone. */
    travels(to: string) {
      zone = to;
      return self;
    },

    wants(on: CivilDate, ...areas: GoalArea[]) {
      add(at(on, 9.5), { type: 'goals', goals: areas.map((area) => ({ area, score: null })) });
      return self;
    },

    /** How well each goal goes now, 0 to 10. */
    scores(on: CivilDate, scores: Partial<Record<GoalArea, number>>) {
      const goals = Object.entries(scores).map(([area, score]) => ({ area: area as GoalArea, score }));
      add(at(on, 9.6), { type: 'goals', goals });
      return self;
    },

    get lastSession(): string {
      return last?.id ?? '';
    },

    screened(
      on: CivilDate,
      answers: Partial<Omit<RecordOf<'screening'>, 'id' | 'at' | 'zone' | 'type'>> = {},
    ) {
      add(at(on, 7), {
        type: 'screening',
        adult: true,
        emergency: [],
        conditions: [],
        flags: [],
        floor: true,
        usualPain: usual,
        ...answers,
      });
      return self;
    },

    /** Some of the safety questions by themselves. */
    checked(
      on: CivilDate,
      told: Partial<Pick<RecordOf<'safety-check'>, 'adult' | 'ticked' | 'signs'>> = {},
      hour = 7.25,
    ) {
      const check = { adult: true, asked: [], ticked: [], mistaken: [], signs: [], ...told };
      add(at(on, hour), { type: 'safety-check', ...check });
      return self;
    },

    /** What makes it worse, asked again by itself. */
    worse(on: CivilDate, worse: string, flags: readonly string[]) {
      add(at(on, 7.3), { type: 'flags', worse, flags: [...flags], fine: [] });
      return self;
    },

    cleared(on: CivilDate, conditions: readonly string[], progressAtPain = false, until?: CivilDate) {
      const told = { conditions: [...conditions], progressAtPain, ...(until && { until }) };
      add(at(on, 7.5), { type: 'clearance', ...told });
      return self;
    },

    /** The latest clearance is taken back. */
    withdrawn(on: CivilDate) {
      const clearance = records.findLast(({ type }) => type === 'clearance');
      add(at(on, 7.6), { type: 'clearance-withdrawn', clearanceId: clearance?.id ?? 'none' });
      return self;
    },

    closed(on: CivilDate, closed: readonly string[], until?: CivilDate) {
      add(at(on, 7.7), { type: 'closures', closed: [...closed], ...(until && { until }) });
      return self;
    },

    pain(on: CivilDate, value: number, hour = 8) {
      add(at(on, hour), { type: 'pain', value });
      return self;
    },

    recalled(on: CivilDate, value: number, recalledFor: CivilDate, hour = 9) {
      add(at(on, hour), { type: 'pain', value, recalledFor });
      return self;
    },

    flare(on: CivilDate, hour = 9) {
      add(at(on, hour), { type: 'flare' });
      return self;
    },

    lighterWeek(on: CivilDate) {
      add(at(on, 10), { type: 'lighter-week' });
      return self;
    },

    /** What is at hand has changed, or what was chosen. */
    toldAtHome(
      on: CivilDate,
      told: Partial<Pick<RecordOf<'circumstances'>, 'floor' | 'without' | 'chosen' | 'from65'>>,
    ) {
      add(at(on, 10.2), { type: 'circumstances', ...told });
      return self;
    },

    /** Which dumbbells are at home. */
    hasWeights(on: CivilDate, ...kg: number[]) {
      add(at(on, 10.25), { type: 'weights', kg });
      return self;
    },

    trainingDays(on: CivilDate, weekdays: readonly number[]) {
      add(at(on, 10.3), { type: 'training-days', weekdays: [...weekdays] });
      return self;
    },

    moved(on: CivilDate, from: CivilDate, to: CivilDate) {
      add(at(on, 10.4), { type: 'session-moved', from, to });
      return self;
    },

    /** An answer to something new that is offered. */
    answersNew(on: CivilDate, exerciseId: string, answer: RecordOf<'new-item'>['answer'], hour = 11) {
      add(at(on, hour), { type: 'new-item', exerciseId, answer });
      return self;
    },

    paused(on: CivilDate) {
      add(at(on, 10), { type: 'pause', state: 'paused' });
      return self;
    },

    resumed(on: CivilDate) {
      add(at(on, 10.5), { type: 'pause', state: 'resumed' });
      return self;
    },

    tightened(on: CivilDate, limits: Tightened, by: 'person' | 'professional' = 'person') {
      add(at(on, 7.6), { type: 'own-limits', by, limits });
      return self;
    },

    session(told: SessionTold) {
      const items = told.items.map((item) => (typeof item === 'string' ? prescribed(item) : item));
      let time = at(told.on, told.hour ?? 18);
      const minuteLater = () => {
        time += MINUTE;
        return time;
      };
      const started = add(time, {
        type: 'session-started',
        sessionId: `session-${told.on}-${made}`,
        pre: told.pre === undefined ? usual : told.pre,
        readiness: told.readiness === undefined ? 'same' : told.readiness,
        items,
        offPlan: told.offPlan ?? false,
        ...(told.startCheck && { startCheck: true }),
        ...(told.source && { source: told.source }),
      }) as RecordOf<'session-started'>;
      const { sessionId } = started;
      last = { id: sessionId, date: told.on };
      for (const item of items) {
        const share = typeof told.done === 'object' ? (told.done[item.exerciseId] ?? 1) : (told.done ?? 1);
        const sides = library.byId.get(item.exerciseId)?.perSide
          ? (['left', 'right'] as const)
          : (['both'] as const);
        for (let setIndex = 0; setIndex < item.dose.sets; setIndex++) {
          for (const side of sides) {
            const endedAt = minuteLater();
            add(endedAt, {
              type: 'set',
              sessionId,
              exerciseId: item.exerciseId,
              setIndex,
              side,
              target: item.dose.amount,
              performed: item.dose.amount * share * (told.weaker?.side === side ? told.weaker.share : 1),
              startedAt: endedAt - 30_000,
              endedAt,
              countedBy: 'person',
              unseenSeconds: 0,
              pauses: 0,
              sensorForm: told.sensorForm ?? null,
              ...(item.kg !== undefined && { kg: Math.min(item.kg, told.lifted ?? item.kg) }),
            });
          }
        }
      }
      if (told.hurt) {
        add(minuteLater(), {
          type: 'hurt',
          sessionId,
          exerciseId: null,
          value: 0,
          signs: [],
          choice: 'stop',
          ...told.hurt,
        });
      }
      if (!told.brokenOff) {
        add(minuteLater(), {
          type: 'session-ended',
          sessionId,
          cause: 'done',
          peak: told.peak === undefined ? 0 : told.peak,
          effort: told.effort === undefined ? 4 : told.effort,
          post: told.post === undefined ? 0 : told.post,
          untidy: told.untidy === undefined ? [] : told.untidy && [...told.untidy],
          standout: told.standout ?? null,
          ...easeOf(items, told.ease === undefined ? 8 : told.ease),
        });
      }
      return self;
    },

    /** The pain on the morning after the latest session. */
    nextDay(value: number, hour = 8) {
      if (!last) throw new Error('no session to answer for');
      return self.pain(addDays(last.date, 1), value, hour);
    },

    /** The newest correction of a set counts: the n-th set of the latest session. */
    corrected(on: CivilDate, index: number, performed: number, hour = 12) {
      const sets = records.filter((record) => record.type === 'set' && record.sessionId === last?.id);
      add(at(on, hour), { type: 'set-corrected', setId: sets[index]?.id ?? '', performed });
      return self;
    },
  };
  return self;
}

export type Person = ReturnType<typeof person>;

/** The date of an instant, for telling where a test stands. */
export const dateOf = ({ at, zone }: Pick<LogRecord, 'at' | 'zone'>): CivilDate => civilDate(at, zone);

/** Screened and through two BASELINE sessions: ACTIVE from 19 November 2026 on, next session from the 20th. */
export function activePerson(options: Parameters<typeof person>[0] = {}): Person {
  const usual = options.usual ?? 1;
  const first = usual > 3 ? 'pelvic_tilt' : 'bridge';
  return person(options)
    .screened('2026-11-15')
    .session({ on: '2026-11-16', items: ['catcow_seated 1x8', `${first} 1x8`] })
    .nextDay(usual)
    .session({ on: '2026-11-18', items: ['catcow_seated 1x8', `${first} 1x8`] })
    .nextDay(usual);
}
