import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertOutput } from '../../../src/core/alerts/alert.ts';
import { DESK_WAYS, type Manners, USUAL_MANNERS } from '../../../src/core/alerts/manners.ts';
import { type AlertCommand, type AlertInput, alertPolicy } from '../../../src/core/alerts/policy.ts';
import type { PracticeDay } from '../../../src/core/alerts/practice-block.ts';
import { totalsOf } from '../../../src/core/desk/day.ts';
import { DeskMinute } from '../../../src/core/desk/minute.ts';
import { deskMinutes, type MinuteInput } from '../../../src/core/desk/minutes.ts';
import { shifts } from '../../../src/core/detection/shifts.ts';
import { slouchDetector, slouchLimits } from '../../../src/core/detection/slouch.ts';
import { isGap, isSeen, type SampleGap } from '../../../src/core/imu/sample.ts';
import type { Activity, JudgedPosture } from '../../../src/core/posture/posture.ts';
import { MINUTE, seen } from '../../signals/seated.ts';

const HOUR = 60 * MINUTE;
const STEP = 2000;

/** So long of one thing. `away`: nothing is seen, as in a dropout, or while the computer sleeps. */
interface Stretch {
  readonly minutes: number;
  readonly leanDeg: number;
  readonly activity: Activity | 'away';
  readonly confidence: number;
}
type Day = readonly (JudgedPosture | SampleGap)[];

function dayOf(stretches: readonly Stretch[]): Day {
  const day: (JudgedPosture | SampleGap)[] = [];
  let t = 0;
  for (const { minutes, leanDeg, activity, confidence } of stretches) {
    const until = t + Math.ceil((minutes * MINUTE) / STEP) * STEP;
    if (activity === 'away') day.push({ type: 'gap', from: Math.max(0, t - STEP), to: until });
    else
      for (let at = t; at < until; at += STEP)
        day.push({ ...seen(at, activity, confidence), flexionDeg: leanDeg, zone: zoneOf(activity, leanDeg) });
    t = until;
  }
  return day;
}
const zoneOf = (activity: Activity, deg: number) =>
  activity !== 'still-upright' ? null : deg > 12 ? 'slumped' : deg > 6 ? 'relaxed' : 'tall';

interface Heard {
  readonly told: readonly AlertOutput[];
  readonly rows: readonly DeskMinute[];
}

/** A day through detectors, policy and record; commands come at their time. */
function live(day: Day, manners: Manners, said: readonly (AlertCommand & { at: number })[] = []): Heard {
  const policy = alertPolicy(manners);
  const slouching = slouchDetector(slouchLimits(12, { kind: 'exposure', weightedSeconds: 60 }));
  const record = deskMinutes();
  const [state, minutes] = [policy.start(), record.start()];
  let [watching, shifting] = [slouching.start(), shifts.start()];
  const told: AlertOutput[] = [];
  const rows = new Map<number, DeskMinute>();
  const keep = (input: MinuteInput) => {
    for (const row of record.step(minutes, input)[1]) rows.set(row.minute, row);
  };
  const hear = (input: AlertInput) => {
    for (const output of policy.step(state, input)[1]) {
      told.push(output);
      keep(output);
    }
  };
  const waiting = said.toSorted((a, b) => a.at - b.at);
  for (const input of day) {
    const t = isGap(input) ? input.from : input.t;
    while (waiting[0] && waiting[0].at <= t) hear(waiting.shift() as AlertCommand);
    const [nextSlouch, slouches] = slouching.step(watching, input);
    const [nextShift, moved] = shifts.step(shifting, input);
    watching = nextSlouch;
    shifting = nextShift;
    keep(isGap(input) ? { ...input, cause: 'link' } : input);
    for (const event of moved) keep(event);
    for (const event of [...slouches, ...moved]) hear(event);
    hear(input);
  }
  const last = day.findLast(isSeen)?.t ?? 0;
  keep({ type: 'gap', from: last, to: last, cause: 'link' });
  return { told, rows: [...rows.values()] };
}

const given = (told: readonly AlertOutput[]) =>
  told.flatMap((each) => (each.type === 'nudge' || each.type === 'prompt' ? [each.t] : []));

const stretch: fc.Arbitrary<Stretch> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      minutes: fc.integer({ min: 1, max: 45 }),
      leanDeg: fc.integer({ min: -5, max: 35 }),
      activity: fc.constant('still-upright' as const),
      confidence: fc.constant(1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      minutes: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
      leanDeg: fc.integer({ min: -20, max: 60 }),
      activity: fc.constantFrom<Activity>(
        'walking',
        'transition',
        'bending',
        'reclining',
        'lying',
        'not-worn',
      ),
      confidence: fc.constantFrom(0.5, 0.8, 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      minutes: fc.constantFrom(0.03, 0.05, 1, 3, 25, 90),
      leanDeg: fc.constant(0),
      activity: fc.constant('away' as const),
      confidence: fc.constant(1),
    }),
  },
);
const stretches = fc.array(stretch, { minLength: 3, maxLength: 14 });
const manners: fc.Arbitrary<Manners> = fc.record({
  way: fc.constantFrom(...DESK_WAYS),
  gapMs: fc.integer({ min: 5, max: 60 }).map((minutes) => minutes * MINUTE),
  mostAnHour: fc.integer({ min: 1, max: 6 }),
  mostADay: fc.integer({ min: 4, max: 24 }),
  stillnessMs: fc.option(fc.integer({ min: 20, max: 60 }).map((minutes) => minutes * MINUTE)),
  breakMs: fc.option(fc.integer({ min: 30, max: 90 }).map((minutes) => minutes * MINUTE)),
});
const PRACTICE: PracticeDay = {
  date: '2026-11-22',
  ofMs: HOUR,
  practisedMs: 0,
  triggers: 0,
  share: { given: 2, of: 3 },
  week: 2,
  refresherOn: null,
  refresher: false,
  byItself: true,
};
const practice = { type: 'practice', day: PRACTICE, at: 0 } as const;
const span = fc.record({ at: fc.integer({ min: 0, max: 300 }), minutes: fc.integer({ min: 1, max: 120 }) });
const runs = { numRuns: 25 };

describe('generated days (POSTURE section 8)', () => {
  it('P1: nobody is spoken to who does not surely sit or stand still', () => {
    fc.assert(
      fc.property(stretches, manners, (made, how) => {
        const day = dayOf(made);
        const at = new Map(day.filter(isSeen).map((posture) => [posture.t, posture]));
        for (const t of given(live(day, how, [practice]).told)) {
          expect(at.get(t)?.activity).toBe('still-upright');
          expect(at.get(t)?.confidence).toBeGreaterThanOrEqual(0.8);
        }
      }),
      runs,
    );
  });

  it('P2: nudges and prompts keep one budget (M-44)', () => {
    fc.assert(
      fc.property(stretches, manners, (made, how) => {
        const times = given(live(dayOf([...made, ...made]), how, [practice]).told);
        const most = how.way === 'all-day' ? Math.min(3, how.mostAnHour) : how.mostAnHour;
        for (const [index, t] of times.entries()) {
          if (index > 0) expect(t - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(how.gapMs);
          expect(times.filter((each) => each <= t && t - each < HOUR).length).toBeLessThanOrEqual(most);
          expect(times.filter((each) => each <= t && t - each < 24 * HOUR).length).toBeLessThanOrEqual(
            how.mostADay,
          );
        }
      }),
      runs,
    );
  });

  it('P3: nothing in a call, a snooze, quiet hours or a session, and nothing in the first two minutes', () => {
    fc.assert(
      fc.property(stretches, manners, span, span, span, (made, how, call, hours, session) => {
        const ends = ({ at, minutes }: { at: number; minutes: number }) => (at + minutes) * MINUTE;
        const said = [
          practice,
          { type: 'keep-quiet', reason: 'call', until: ends(call), at: call.at * MINUTE } as const,
          { type: 'quiet-hours', spans: [{ from: hours.at * MINUTE, to: ends(hours) }], at: 0 } as const,
          { type: 'closed', because: 'session', at: session.at * MINUTE } as const,
          { type: 'closed', because: null, at: ends(session) } as const,
        ];
        const day = dayOf(made);
        const first = day.find(isSeen)?.t ?? 0;
        for (const t of given(live(day, how, said).told)) {
          expect(t - first).toBeGreaterThanOrEqual(2 * MINUTE);
          for (const quiet of [call, hours, session])
            expect(t >= quiet.at * MINUTE && t < ends(quiet)).toBe(false);
        }
      }),
      runs,
    );
  });

  it('P7: prompts come no more often with longer times', () => {
    const movement: Manners = { ...USUAL_MANNERS, way: 'movement', breakMs: null };
    fc.assert(
      fc.property(
        stretches,
        fc.integer({ min: 20, max: 40 }),
        fc.integer({ min: 0, max: 20 }),
        (made, minutes, more) => {
          const day = dayOf(made);
          const prompts = (stillness: number) =>
            given(live(day, { ...movement, stillnessMs: stillness * MINUTE }).told).length;
          expect(prompts(minutes + more)).toBeLessThanOrEqual(prompts(minutes));
        },
      ),
      runs,
    );
  });

  it('P8: the record accounts for every second, seen or not', () => {
    fc.assert(
      fc.property(stretches, (made) => {
        const day = dayOf([...made, { minutes: 1, leanDeg: 0, activity: 'still-upright', confidence: 1 }]);
        const { ms } = totalsOf(live(day, USUAL_MANNERS).rows);
        const truth = { tall: 0, relaxed: 0, slumped: 0, unseen: 0 };
        for (const [index, input] of day.entries()) {
          const next = day[index + 1];
          if (isGap(input)) truth.unseen += input.to - input.from;
          else if (input.zone && next && !isGap(next)) truth[input.zone] += next.t - input.t;
        }
        for (const part of ['tall', 'relaxed', 'slumped', 'unseen'] as const)
          expect(Math.abs(ms[part] - truth[part])).toBeLessThanOrEqual(1000);
      }),
      runs,
    );
  });

  it('P13: time asleep is no stillness, and no sitting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 600 }), fc.integer({ min: 3, max: 19 }), (asleep, minutes) => {
        const sit: Stretch = { minutes, leanDeg: 3, activity: 'still-upright', confidence: 1 };
        const day = dayOf([sit, { ...sit, activity: 'away', minutes: asleep }, sit]);
        expect(
          given(live(day, { ...USUAL_MANNERS, stillnessMs: 20 * MINUTE, breakMs: 30 * MINUTE }).told),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it('P15: the same day twice is told the same', () => {
    fc.assert(
      fc.property(stretches, manners, (made, how) => {
        expect(live(dayOf(made), how, [practice])).toEqual(live(dayOf(made), how, [practice]));
      }),
      { numRuns: 10 },
    );
  });

  it('keeps a day of 24 hours of the busiest minutes under 200 kB', () => {
    const busy: Stretch[] = Array.from({ length: 24 * 60 * 4 }, (_, index) => ({
      minutes: 0.25,
      leanDeg: (7 * index) % 31,
      activity: index % 9 === 0 ? 'walking' : 'still-upright',
      confidence: 1,
    }));
    const { rows } = live(dayOf(busy), USUAL_MANNERS, [practice]);
    for (const row of rows.slice(0, 20)) expect(DeskMinute.parse(row)).toEqual(row);
    const bytes = JSON.stringify(rows).length;
    console.log(`a day of 24 hours: ${rows.length} minutes, ${Math.round(bytes / 1024)} kB`);
    expect(bytes).toBeLessThanOrEqual(200 * 1024);
  });
});
