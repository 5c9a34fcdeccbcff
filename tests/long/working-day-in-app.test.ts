import { BehaviorSubject, EMPTY, of, Subject } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { manners, slouchChoice } from '../../src/app/desk/desk-settings.ts';
import { pipeline } from '../../src/app/pipeline.ts';
import type { Alert } from '../../src/core/alerts/alert.ts';
import type { AlertCommand } from '../../src/core/alerts/policy.ts';
import { NOTHING_EARLIER } from '../../src/core/alerts/policy-state.ts';
import { totalsOf } from '../../src/core/desk/day.ts';
import { ribbonOf } from '../../src/core/desk/ribbon.ts';
import { isGap, isSeen, type SampleEvent, type SampleGap } from '../../src/core/imu/sample.ts';
import type { Neutral } from '../../src/core/posture/neutral.ts';
import type { JudgedPosture } from '../../src/core/posture/posture.ts';
import { DEFAULT_SETTINGS } from '../../src/ports/settings.ts';
import { dayStory } from '../../src/strings/desk-day-words.ts';
import { CALL_MINUTES } from '../../src/strings/desk-words.ts';
import { type AppHarness, startApp } from '../e2e/app-harness.ts';
import { driveClock } from '../e2e/driven-clock.ts';
import { exportedLog, type LoggedRecord, open, pairSensor } from '../e2e/journeys.ts';
import { hide, show } from '../e2e/page-life.ts';
import { CLIP_STREAM, createPushedClip } from '../e2e/peripherals/plumbline-clip.ts';
import { playDay } from '../e2e/scenarios/played-day.ts';
import { saidIn, storedMinutes } from '../e2e/stored-day.ts';
import { workingDay } from '../signals/working-day.ts';

/** What the clip measures at the desk. */
const RATE_HZ = 26;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CALL_AT = 150 * MINUTE;

let app: AppHarness;
afterEach(async () => {
  app?.browser.requests.assertOnly(app.origin);
  await app?.close();
});

/** The same samples through the line alone, with the tall that the app found. */
function judged(
  played: readonly SampleEvent[],
  neutral: Neutral,
  call: { readonly from: number; readonly to: number },
) {
  const samples$ = new Subject<SampleEvent>();
  const alertInput$ = new Subject<AlertCommand>();
  const line = pipeline(
    { kind: 'bluetooth', input: { kind: 'samples', samples$ }, sampling: 'point' },
    {
      neutral$: new BehaviorSubject(neutral),
      exercise$: new BehaviorSubject(null),
      alertInput$,
      clipConfirmed$: EMPTY,
      choice$: of(slouchChoice(DEFAULT_SETTINGS, 0)),
      manners: manners({ ...DEFAULT_SETTINGS, deskWay: 'all-day' }),
      earlier: NOTHING_EARLIER,
    },
  );
  const seen: (JudgedPosture | SampleGap)[] = [];
  const said: Alert[] = [];
  line.posture$.subscribe((input) => seen.push(input));
  line.alert$.subscribe((alert) => said.push(alert));
  let called = false;
  for (const sample of played) {
    const t = isGap(sample) ? sample.from : sample.t;
    if (!called && t >= call.from) {
      called = true;
      alertInput$.next({ type: 'keep-quiet', reason: 'call', until: call.to });
    }
    samples$.next(sample);
  }
  return { seen, said };
}

const neutralFrom = ({ up, anterior, placement, slumpDeg, forwardFrom }: LoggedRecord): Neutral => ({
  up: { x: up[0], y: up[1], z: up[2] },
  anterior: { x: anterior[0], y: anterior[1], z: anterior[2] },
  placement,
  slumpDeg,
  forwardFrom,
});

/** What the app's record calls what the policy says; null: it has no name there. */
const nameOf = (alert: Alert): string | null => {
  if (alert.type === 'prompt') return alert.kind;
  return alert.type.endsWith('-cleared') ? null : alert.type;
};

/** Time in each zone, and unseen, ms: what one posture shows holds until the next. */
function timesIn(seen: readonly (JudgedPosture | SampleGap)[]) {
  const times = { tall: 0, relaxed: 0, slumped: 0, unseen: 0 };
  seen.forEach((input, index) => {
    const next = seen[index + 1];
    if (isGap(input)) times.unseen += input.to - input.from;
    else if (input.zone && next && !isGap(next)) times[input.zone] += next.t - input.t;
  });
  return times;
}

const sumOf = (ms: Readonly<Record<string, number>>): number =>
  Object.values(ms).reduce((sum, part) => sum + part, 0);

describe('a working day of eight hours in the built app, its tab hidden', () => {
  it('is told as it was, within its budget, in less than 200 kB', async () => {
    const body = workingDay(RATE_HZ);
    const clip = createPushedClip();
    app = await startApp({ peripherals: [clip.peripheral], path: null });
    const { screen, page } = app;
    const clock = await driveClock(page, CLIP_STREAM, 8);
    await page.goto(`${app.url}#/settings/desk`);
    await screen.click('radio', 'All day');
    await page.goto(`${app.url}#/pair`);
    await pairSensor(app, clip.peripheral.definition.name);

    const day = playDay(clip, clock, body.samples());
    await day.playTo(2000);
    await screen.click('button', 'Start calibration');
    await day.playTo(30_000);
    await screen.see('Your tall is set');
    await open(app, 'Desk');
    await hide(page);
    const startedAt = performance.now();
    await day.playTo(CALL_AT);
    await show(page);
    await screen.click('button', 'In a call');
    await hide(page);
    await day.playTo();
    const seconds = (performance.now() - startedAt) / 1000;
    await show(page);
    const end = day.given.findLast(isSeen)?.t ?? 0;
    expect(end).toBeGreaterThan(8 * HOUR);

    // What the day page shows is what the browser holds.
    const rows = await storedMinutes(page);
    const { ms, ...totals } = totalsOf(rows);
    const story = dayStory({ ms, ...totals }, ribbonOf(rows));
    await screen.click('button', 'In words');
    for (const line of story) await screen.see(line);
    await open(app, 'History');
    const log = await exportedLog(app);
    const kilobytes = Math.round(JSON.stringify(rows).length / 1024);
    console.log(
      `${(end / HOUR).toFixed(1)} h in ${seconds.toFixed(0)} s, ${(end / 1000 / seconds).toFixed(0)} times as fast: ${totals.nudges} nudges, ${totals.prompts} prompts, ${kilobytes} kB\n${story.join('\n')}`,
    );
    expect(kilobytes).toBeLessThanOrEqual(200);

    // The same body through the line alone: no radio, no browser, no clock of a sensor.
    const [calibration] = log.filter(({ type }) => type === 'calibration');
    const calibratedAt = calibration?.at - day.zero();
    const call = { from: CALL_AT, to: CALL_AT + CALL_MINUTES * MINUTE };
    const { seen, said } = judged(day.given, neutralFrom(calibration as LoggedRecord), call);
    // The minute that goes on is kept every fifteen seconds.
    const last = rows.at(-1);
    const keptTo = (last?.minute ?? 0) * MINUTE + sumOf(last?.ms ?? {}) - day.zero();
    expect(end - keptTo).toBeLessThanOrEqual(15_000);
    const watched = seen.filter((input) => {
      const t = isGap(input) ? input.from : input.t;
      return t >= calibratedAt && t <= keptTo;
    });
    const truth = timesIn(watched);
    for (const part of ['tall', 'relaxed', 'slumped', 'unseen'] as const) {
      const off = Math.abs(ms[part] - truth[part]);
      expect(off, `${part}: ${ms[part]} for ${truth[part]} ms`).toBeLessThanOrEqual(1000);
    }
    expect(Math.abs(sumOf(ms) - (keptTo - calibratedAt))).toBeLessThanOrEqual(1000);

    // It said the same, at the same time.
    const told = saidIn(rows).map(({ type, t }) => ({ type, t: t - day.zero() }));
    const due = said.flatMap((alert) => (nameOf(alert) ? [{ type: nameOf(alert), t: alert.t }] : []));
    expect(told.map(({ type }) => type)).toEqual(due.map(({ type }) => type));
    told.forEach(({ t }, index) => {
      expect(Math.abs(t - (due[index]?.t ?? 0))).toBeLessThan(1000);
    });

    // The script: a sensor out of reach, a call, a laptop asleep, a dropout; one of 1.2 s is none.
    const gaps = rows.flatMap(({ events = [] }) => events).filter((event) => event.type === 'gap');
    const silences = body.truth.filter(({ what, from, to }) => what === 'silence' && to - from > 2000);
    expect(gaps.map(({ cause }) => cause)).toEqual(['link', 'asleep', 'link']);
    gaps.forEach(({ from, t }, index) => {
      const { from: began = 0, to: ended = 0 } = silences[index] ?? {};
      expect(Math.abs(from - day.zero() - began)).toBeLessThan(1000);
      // A sensor that was lost has to be found again.
      expect(t - day.zero() - ended).toBeGreaterThan(-1000);
      expect(t - day.zero() - ended).toBeLessThan(60_000);
    });
    expect(told.map(({ type }) => type)).toContain('held-back');
    expect(told.map(({ type }) => type)).toContain('answered');

    // The budget; nobody is spoken to in a call, who has just been calibrated, or who walks or has just walked.
    const given = told.filter(({ type }) => ['nudge', 'stillness', 'break'].includes(type)).map(({ t }) => t);
    expect(given.length).toBeLessThanOrEqual(12);
    given.forEach((t, index) => {
      if (index > 0) expect(t - (given[index - 1] ?? 0)).toBeGreaterThanOrEqual(10 * MINUTE);
      expect(given.filter((at) => at <= t && t - at < HOUR).length).toBeLessThanOrEqual(3);
      expect(t >= call.from && t < call.to - 1000).toBe(false);
      expect(t - calibratedAt).toBeGreaterThanOrEqual(2 * MINUTE - 1000);
      const walked = body.truth.some(({ what, from, to }) => what === 'walk' && t > from && t < to + 20_000);
      expect(walked).toBe(false);
    });
  });
});
