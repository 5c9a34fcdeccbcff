import { addDays, type CivilDate, civilDate } from '../../../src/core/log/civil-date.ts';
import { LogRecord } from '../../../src/core/log/record.ts';
import type { Decision } from '../../../src/core/progression/progress.ts';
import { random } from '../../../src/core/simulation/random.ts';
import type { TodayView } from '../../../src/ports/app.ts';

const DAY_MS = 86_400_000;
const DAYS = 56;
const TRAINED_EVERY = 3;
const FLARE = { from: 20, to: 27 };
const RISES = [18, 34, 46];

const PLACES = [
  ['CATCOW', 'catcow_flow', 1],
  ['BRIDGE', 'bridge_hold', 2],
  ['PLANK', 'plank_knee', 2],
  ['SIDE', 'side_knee', 1],
  ['BIRDDOG', 'bird_leg', 0],
  ['STANCE', 'sls_sup', 1],
] as const;

/** Eight weeks with two sessions a week, a flare, and days at the desk: what Progress has to show. */
export function weeksOfTraining(now: number, zone: string) {
  const chance = random(3, 'weeks');
  const records: LogRecord[] = [];
  let serial = 0;
  const add = (at: number, fields: object) => {
    serial += 1;
    const id = `01K${String(serial).padStart(23, '0')}`;
    records.push(
      LogRecord.parse({ id, at, zone, versions: { detector: 1, rules: 2, content: 1 }, ...fields }),
    );
  };
  for (let day = 0; day < DAYS; day++) {
    const at = now - (DAYS - 1 - day) * DAY_MS - 3_600_000;
    const flaring = day >= FLARE.from && day <= FLARE.to;
    if (day % 9 !== 4)
      add(at, { type: 'pain', value: Math.round((flaring ? 5 : 2.6 - day / 50) + chance.normal() * 0.8) });
    if (day % TRAINED_EVERY === 0 && !flaring) addSession(day, at);
    if (day % 7 < 5) addDeskDay(at);
  }

  function addSession(day: number, at: number): void {
    const sessionId = `session-${day}`;
    const grown = Math.floor(day / 9);
    const sets = [
      ['bridge_hold', 'both', 10 + grown],
      ['plank_knee', 'both', 8 + grown * 1.4],
      ['side_knee', 'right', 7 + grown],
      ['side_knee', 'left', 6 + grown * 0.8],
    ] as const;
    add(at, {
      type: 'session-started',
      sessionId,
      pre: 2,
      readiness: 'same',
      items: [{ exerciseId: 'plank_knee', dose: { sets: 2, amount: 10 } }],
      offPlan: false,
    });
    for (const setIndex of [0, 1]) {
      for (const [exerciseId, side, seconds] of sets) {
        const performed = Math.round(seconds - setIndex);
        const common = { countedBy: 'sensor', unseenSeconds: 0, pauses: 0, sensorForm: 0.9 };
        const times = { startedAt: at, endedAt: at + performed * 1000 };
        add(at, {
          type: 'set',
          sessionId,
          exerciseId,
          setIndex,
          side,
          target: 10,
          performed,
          ...times,
          ...common,
        });
      }
    }
  }

  function addDeskDay(at: number): void {
    const hours = (value: number) => Math.round(Math.max(0.1, value + chance.normal() * 0.3) * 3_600_000);
    const [tallMs, relaxedMs, slumpedMs, other] = [hours(2.1), hours(2.6), hours(0.7), hours(0.5)];
    const wornMs = tallMs + relaxedMs + slumpedMs + other;
    const rest = {
      unseenMs: 0,
      practisedMs: 0,
      shifts: 40,
      longestStillMs: 34 * 60_000,
      nudges: 3,
      prompts: 2,
    };
    const date = civilDate(at, zone);
    add(at, { type: 'desk-day', date, wornMs, tallMs, relaxedMs, slumpedMs, ...rest });
  }

  return { records, progress: trained(civilDate(now, zone)) };
}

function trained(
  today: CivilDate,
): Pick<TodayView['progress'], 'places' | 'decisions' | 'sessions' | 'greens'> {
  const decision = (day: number, change: Decision['change'], what: string | null): Decision => ({
    rule: change === 'state' ? 'R-8' : 'R-6.4',
    date: addDays(today, day + 1 - DAYS),
    sessionId: null,
    chain: null,
    before: null,
    after: null,
    change,
    inputs: { what },
    text: '',
  });
  return {
    sessions: 17,
    places: PLACES.map(([chain, exerciseId, rung]) => ({ chain, exerciseId, rung, streak: 1 })),
    greens: [{ exerciseId: 'plank_knee', dose: { sets: 2, amount: 10 } }],
    decisions: [
      decision(FLARE.from, 'state', 'flare'),
      decision(FLARE.to, 'state', 'ramp'),
      ...RISES.map((day) => decision(day, 'up', null)),
    ],
  };
}
