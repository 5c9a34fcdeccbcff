import type { Library } from '../../../../src/core/exercise/library.ts';
import { addDays, type CivilDate } from '../../../../src/core/log/civil-date.ts';
import type { LogRecord } from '../../../../src/core/log/record.ts';
import { itemOf } from '../../../../src/core/progression/prescribe.ts';
import type { UserState } from '../../../../src/core/progression/progress.ts';
import { loadedLadders, threeLadders, library as whole } from '../../../signals/library.ts';
import { type Person, person } from '../../../signals/log.ts';
import { EVENTS, type Script, type ScriptDay } from './any-script.ts';
import { type Engine, type Looked, type Run, running } from './run.ts';

/** The app was opened: what it knew then and what it said. */
export interface Look extends Looked {
  readonly date: CivilDate;
  readonly now: number;
  readonly zone: string;
  /** How many of the records were there. */
  readonly known: number;
}

export interface History {
  readonly engine: Engine;
  readonly script: Script;
  readonly library: Library;
  readonly person: Person;
  readonly zone: string;
  readonly records: readonly LogRecord[];
  readonly looks: readonly Look[];
  /** How the person stood when each session began, by its id. */
  readonly states: ReadonlyMap<string, UserState>;
  readonly final: Look;
}

interface Living {
  readonly person: Person;
  run: Run;
  folded: number;
  latest: number;
  readonly looks: Look[];
  readonly states: Map<string, UserState>;
}

const LIBRARIES = { whole, three: threeLadders, loaded: loadedLadders };
const HOUR = 3_600_000;
const LONGEST_DAYS = 3;

/** Lives a script by an engine: what the plan holds is trained as the script says. */
export function live(script: Script, engine: Engine, prefixes: Map<string, Living>): History {
  const library = LIBRARIES[script.ladders];
  const fold = running(engine, library);
  const life = branched(prefixOf(script));
  let day = 7 * weeksBefore(script);
  for (const each of script.days) {
    day += each.gap;
    const told = script.sore && each.morning !== null ? { ...each, morning: 3 } : each;
    dayOf(life, told, addDays(script.from, day), script);
    day += 1;
  }
  const zone = life.person.zone;
  const date = addDays(script.from, day + LONGEST_DAYS - 1);
  const now = Math.max(life.person.at(date, 17), life.latest + 1);
  const final = look(life, date, now);
  const { person: somebody, looks, states } = life;
  return { engine, library, script, person: somebody, zone, records: somebody.records, looks, states, final };

  /** The good weeks before it are lived once for all scripts. */
  function prefixOf({ usual, from, ladders, ...script }: Script): Living {
    const weeks = weeksBefore(script);
    const key = `${weeks} ${usual} ${from} ${ladders}`;
    const known = prefixes.get(key);
    if (known) return known;
    const begun = person({ usual }).screened(from, { without: [] });
    if (ladders === 'loaded') begun.hasWeights(from, 2, 2.2, 3, 4);
    const lived: Living = { ...nothing(begun), run: fold.start() };
    for (let n = 0; n < 7 * weeks; n++) {
      const isFree = ![0, 2, 4].includes(n % 7);
      const trains = isFree ? null : { hour: 18, pre: usual, peak: 0, effort: 4 };
      const date = addDays(from, n);
      if (script.keeps) meetingGoals(lived.person, date, n);
      dayOf(lived, { gap: 0, morning: usual, event: null, trains }, date, NOBODY);
    }
    catchUp(lived);
    prefixes.set(key, lived);
    return lived;
  }

  function dayOf(
    life: Living,
    { morning, event, trains }: ScriptDay,
    date: CivilDate,
    { weaker, keeps }: Pick<Script, 'weaker' | 'keeps'>,
  ): void {
    const { person: somebody } = life;
    if (event) EVENTS[event](somebody, date);
    if (morning !== null) somebody.pain(date, morning, 6);
    if (event?.endsWith('oneself')) noted(life);
    if (!trains) return;
    const now = Math.max(somebody.at(date, trains.hour) - 1, newest(life));
    const opened = look(life, date, now);
    const { plan } = keeps ? takingUp(life, opened) : opened;
    if (plan.type !== 'session') return;
    const items = plan.items.map(itemOf);
    const hour = (life.latest + 1 - somebody.at(date, 0)) / HOUR;
    somebody.session({ on: date, ...trains, hour, items, ...(weaker && { weaker }) });
    noted(life);
  }

  /** Says yes to something new, where it is offered, and looks again. */
  function takingUp(life: Living, opened: Look): Look {
    const { newItem } = opened.progress;
    if (newItem?.answer !== null) return opened;
    const { person: somebody } = life;
    const hour = (opened.now + 1 - somebody.at(opened.date, 0)) / HOUR;
    somebody.answersNew(opened.date, newItem.exerciseId, 'try', hour);
    return look(life, opened.date, opened.now + 2);
  }

  function look(life: Living, date: CivilDate, now: number): Look {
    catchUp(life);
    const { zone } = life.person;
    const looked = { ...fold.look(life.run, now, zone), date, now, zone, known: life.person.records.length };
    life.run = looked.run;
    life.latest = now;
    life.looks.push(looked);
    return looked;
  }

  /** Folds what is new; a journey east may put it before what was known, and then all is folded again. */
  function catchUp(life: Living): void {
    const { records } = life.person;
    const fresh = inTime(records.slice(life.folded));
    const isLate = fresh.some(({ at }) => at < life.latest);
    life.run = isLate ? fold.add(fold.start(), inTime(records)) : fold.add(life.run, fresh);
    life.folded = records.length;
    life.latest = Math.max(life.latest, ...fresh.map(({ at }) => at));
  }

  function noted({ person: { records }, states, run }: Living): void {
    const started = records.findLast(({ type }) => type === 'session-started');
    if (started?.type === 'session-started') states.set(started.sessionId, run.standing.state);
  }
}

const NOBODY = { weaker: null, keeps: false };
const WEEKS_TO_GOALS = 5;
const weeksBefore = ({ weeks, keeps }: Pick<Script, 'weeks' | 'keeps'>): number =>
  keeps ? WEEKS_TO_GOALS : weeks;

/** Goals that are told after three weeks are met in two answers of the fourth and fifth. */
function meetingGoals(somebody: Person, date: CivilDate, day: number): void {
  if (day === 20) somebody.scores(date, { lift: 4 });
  if (day === 26 || day === 33) somebody.scores(date, { lift: 9 });
  if (day === 28) somebody.screened(date, { without: [] });
}

const nothing = (somebody: Person) => ({
  person: somebody,
  folded: 0,
  latest: 0,
  looks: [] as Look[],
  states: new Map<string, UserState>(),
});

const newest = ({ person: { records }, latest }: Living): number =>
  Math.max(latest, ...records.slice(-60).map(({ at }) => at));

const branched = (life: Living): Living => ({
  ...life,
  person: life.person.again(),
  looks: [...life.looks],
  states: new Map(life.states),
});

const inTime = (records: readonly LogRecord[]): LogRecord[] =>
  records.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
