import { BehaviorSubject, firstValueFrom, Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SampleEvent } from '../../src/core/imu/sample.ts';
import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import { ulid } from '../../src/core/log/ulid.ts';
import type { Task } from '../../src/core/simulation/scenes.ts';
import type { App } from '../../src/ports/app.ts';
import type { LinkStatus, LivePorts, SensorLink } from '../../src/ports/ports.ts';
import { activePerson, person } from '../signals/log.ts';
import { openedApp, quietPorts } from '../signals/ports.ts';

const NOW = Date.UTC(2026, 10, 22, 8);

/** A sensor in hand: it leans as told, and remembers whether it was let go. */
function sensorLink(kind: SensorLink['kind'] = 'simulated') {
  const samples$ = new Subject<SampleEvent>();
  const status: LinkStatus = { state: 'live', fault: null, attempt: 0, batteryPercent: null };
  const status$ = new BehaviorSubject(status);
  let t = Date.now();
  let open = true;
  const performed: (Task | string | null)[] = [];
  const link: SensorLink = {
    kind,
    sensorId: kind,
    name: kind,
    faceOut: { x: 0, y: 0, z: 1 },
    sampling: 'point',
    status$,
    input: { kind: 'samples', samples$ },
    perform: (exerciseId) => performed.push(exerciseId),
    retry: () => {},
    async close() {
      await new Promise((resolve) => setTimeout(resolve, 5));
      open = false;
      samples$.complete();
    },
  };
  return {
    link,
    performed,
    isOpen: () => open,
    lean(deg: number, seconds: number): void {
      const angle = (deg * Math.PI) / 180;
      const acc = { x: 0, y: STANDARD_GRAVITY * Math.cos(angle), z: STANDARD_GRAVITY * Math.sin(angle) };
      for (let i = 0; i < seconds * 50; i++) {
        t += 20;
        samples$.next({ t, acc, gyr: null });
      }
    },
  };
}

async function appWith(
  change: Parameters<typeof quietPorts>[0]['change'] = {},
  stored: readonly LogRecord[] = [],
) {
  const links: ReturnType<typeof sensorLink>[] = [];
  const ports = quietPorts({
    simulate() {
      const made = sensorLink();
      links.push(made);
      return made.link;
    },
    stored,
    change,
  });
  const app = await openedApp(ports);
  return {
    app,
    links,
    /** Tries the simulated body, and tells it apart from what was there before. */
    async wear() {
      app.simulate('desk');
      await vi.advanceTimersByTimeAsync(20);
      const worn = links.at(-1);
      if (!worn) throw new Error('no sensor');
      return worn;
    },
    types: async () => (await firstValueFrom(app.records$)).map(({ type }) => type),
  };
}

/** A tall that is found, then a slouch for so many seconds. */
function slouch(
  { app, worn }: { app: Pick<App, 'calibrate'>; worn: ReturnType<typeof sensorLink> },
  s: number,
) {
  app.calibrate('tall');
  worn.lean(0, 7);
  worn.lean(25, s);
}

const screened = () => {
  const told = person();
  told.screened('2026-11-20');
  return told.records;
};

describe('the app', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets go of every sensor but the last, however quickly they were chosen', async () => {
    const { app, links } = await appWith();
    app.simulate('desk');
    app.simulate('training');
    app.simulate('desk');
    await vi.advanceTimersByTimeAsync(50);
    expect(links.map(({ isOpen }) => isOpen())).toEqual([false, false, true]);
  });

  it('nudges after a long slouch', async () => {
    const { app, wear, types } = await appWith();
    slouch({ app, worn: await wear() }, 130);
    expect(await types()).toContain('nudge');
  });

  it('makes room for someone who was upright twice, and begins afresh with a new tall', async () => {
    const { app, wear, types } = await appWith();
    const worn = await wear();
    slouch({ app, worn }, 10);
    const slumpedFrom = async () => (await firstValueFrom(app.desk$)).zones?.slumpedFromDeg;
    expect(await slumpedFrom()).toBe(12);
    app.notASlouch();
    worn.lean(25, 60);
    app.notASlouch();
    expect(await slumpedFrom()).toBe(14);
    app.slouchAfterAll();
    expect(await slumpedFrom()).toBe(12);
    app.notASlouch();
    expect((await types()).filter((type) => type === 'slouch-answer')).toHaveLength(4);
    slouch({ app, worn }, 10);
    expect(await slumpedFrom()).toBe(12);
  });

  it('logs the slump that was shown, and keeps it over a new tall the same day', async () => {
    const { app, wear } = await appWith();
    const worn = await wear();
    app.calibrate('tall');
    worn.lean(0, 7);
    app.calibrate('slump');
    worn.lean(24, 8);
    worn.lean(0, 8);
    expect(worn.performed.slice(-5)).toEqual(['tall', null, 'slump', 'tall-again', null]);
    const measuredAt = Date.now();
    await vi.advanceTimersByTimeAsync(3_600_000);
    app.calibrate('tall');
    worn.lean(1, 7);
    const made = (await firstValueFrom(app.records$)).filter(({ type }) => type === 'calibration');
    expect(made).toMatchObject([
      { slumpDeg: null, forwardFrom: 'case' },
      { slumpDeg: expect.closeTo(24, 0), slumpMeasuredAt: measuredAt, forwardFrom: 'slump' },
      { slumpDeg: expect.closeTo(24, 0), slumpMeasuredAt: measuredAt, forwardFrom: 'slump' },
    ]);
    expect((await firstValueFrom(app.desk$)).zones?.slumpedFromDeg).toBeCloseTo(0.6 * 24, 0);
  });

  it('keeps a snooze over a change of sensor', async () => {
    const { app, wear, types } = await appWith();
    await wear();
    app.snooze(30);
    const worn = await wear();
    expect((await firstValueFrom(app.desk$)).snoozedUntil).toBeGreaterThan(Date.now());
    slouch({ app, worn }, 130);
    expect(await types()).not.toContain('nudge');
  });

  it('tells a sensor that joins a session which exercise is being done, and nudges nobody in it', async () => {
    const { app, wear, types } = await appWith({}, screened());
    app.startSession({ pre: 0, readiness: 'same', offer: 'plan' });
    const worn = await wear();
    const { items } = (await firstValueFrom(app.player$)) ?? {};
    const first = items?.[0];
    expect(worn.performed).toEqual([{ exerciseId: first?.exercise.id, amount: first?.dose.amount }]);
    slouch({ app, worn }, 130);
    expect(await types()).not.toContain('nudge');
  });

  it('nudges nobody who needs to be seen in person first (M-5)', async () => {
    const told = person();
    told.screened('2026-11-20', { emergency: ['A1'] });
    const { app, wear, types } = await appWith({}, told.records);
    slouch({ app, worn: await wear() }, 130);
    expect(await types()).toContain('calibration');
    expect(await types()).not.toContain('nudge');
  });

  it('takes up a session that broke off with its page, straight to the summary', async () => {
    const told = person().screened('2026-11-20');
    told.session({ on: '2026-11-22', hour: 7, items: ['catcow_seated 1x8', 'bridge 1x8'], brokenOff: true });
    const { app, types } = await appWith({}, told.records);
    expect((await firstValueFrom(app.unfinished$))?.id).toBe(told.lastSession);
    await app.resumeSession();
    expect(await firstValueFrom(app.unfinished$)).toBeNull();
    const shown = await firstValueFrom(app.player$);
    expect(shown).toMatchObject({ phase: 'finished', endedBy: 'done' });
    expect(shown?.items.map(({ exercise, sets }) => [exercise.id, sets.length])).toEqual([
      ['catcow_seated', 1],
      ['bridge', 1],
    ]);
    const saved = app.finishSession({ peak: 1, effort: 4, post: 1, untidy: [], standout: null });
    await vi.advanceTimersByTimeAsync(10);
    await saved;
    const ended = (await firstValueFrom(app.records$)).at(-1);
    expect(ended).toMatchObject({
      type: 'session-ended',
      sessionId: told.lastSession,
      cause: 'done',
      peak: 1,
    });
    expect(await firstValueFrom(app.unfinished$)).toBeNull();
    expect((await types()).filter((type) => type === 'session-started')).toHaveLength(1);
  });

  it('says why each dose is as it is, tries what would follow, and plans within limits that were tightened', async () => {
    const { app, types } = await appWith({}, activePerson().records);
    const before = await firstValueFrom(app.today$);
    const items = before.plan.type === 'session' ? before.plan.items : [];
    expect(items.length).toBeGreaterThan(5);
    for (const { exercise, dose, reason } of items)
      expect(app.explain({ exercise, dose })?.decision).toEqual(reason);

    const supposed = { pain: 1, moreTheDayAfter: 0, peak: 1, effort: 5, sessionsAWeek: 3 };
    expect(app.suppose(supposed, 2, 'log').map(({ from }) => from)).toEqual(['2026-11-22', '2026-11-29']);
    expect(app.suppose(supposed, 2, 'nothing')[0]?.days[0]?.state).toBe('baseline');
    const logged = await types();

    void app.add({ type: 'own-limits', by: 'professional', limits: { sessionMinutes: 15 } });
    await vi.advanceTimersByTimeAsync(20);
    const { plan } = await firstValueFrom(app.today$);
    expect(plan.type === 'session' && plan.minutes).toBeLessThanOrEqual(15);
    expect(await types()).toEqual([...logged, 'own-limits']);
  });

  it('leaves the budget of nudges to real time, though a recording played fast ran ahead', async () => {
    const at = NOW - 3_600_000;
    const ahead: LogRecord = {
      type: 'nudge',
      nudgedAt: NOW + 20 * 3_600_000,
      slouchStartedAt: NOW,
      id: ulid(at, new Uint8Array(10)),
      at,
      zone: 'UTC',
      versions: { detector: 1, rules: 2, content: 1 },
    };
    const { app, wear, types } = await appWith({}, [ahead]);
    slouch({ app, worn: await wear() }, 130);
    expect((await types()).filter((type) => type === 'nudge')).toHaveLength(2);
  });
});

describe('choosing a sensor', () => {
  it('says that it is searching until the list is closed', async () => {
    let close: (fault: unknown) => void = () => {};
    const pair = () => new Promise<never>((_, reject) => (close = reject));
    const sensors: LivePorts['sensors'] = {
      phone: { exists: async () => false, use: () => Promise.reject({ code: 'no-motion', detail: '' }) },
      pair,
      simulate: async () => sensorLink().link,
      replay: () => Promise.reject(new Error('none')),
      handedOver: async () => null,
      available: async () => null,
      granted: async () => null,
      reopen: async () => null,
      forget: async () => {},
    };
    const { app } = await appWith({ sensors });
    const states: string[] = [];
    app.status$.subscribe(({ state }) => states.push(state));
    const chosen = app.pair();
    close({ code: 'dismissed', detail: '' });
    expect(await chosen).toMatchObject({ code: 'dismissed' });
    expect(states).toEqual(['none', 'searching', 'none']);
  });
});
