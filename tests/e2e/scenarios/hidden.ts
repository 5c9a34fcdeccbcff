import { type AppHarness, startApp } from '../app-harness.ts';
import { calibrate, exportedLog, type LoggedRecord, open, pairSensor, setNudgeDelay } from '../journeys.ts';
import { shownNotifications } from '../notifications.ts';
import { freeze, hide, resume, show } from '../page-life.ts';
import type { Emulate, EmulatedSensor } from '../peripherals/emulated-sensor.ts';
import { createScriptedBody } from '../peripherals/scripted-body.ts';
import { createWitMotion } from '../peripherals/witmotion.ts';

/** Longer than the half minute for which slumping, a movement of its own, keeps nudges away (POSTURE section 3), s. */
export const DELAY_SECONDS = 45;
/** Nudges stay away for two minutes after tall was set (POSTURE section 3), s. */
const SETTLING_SECONDS = 121;
const SLUMP_SECONDS = 0.6;

/** A calibrated app on its desk page, and the body that it watches. */
export interface Watched {
  readonly app: AppHarness;
  readonly sensor: EmulatedSensor;
  /** Slumps, or sits up; gives the time in the middle of the movement, epoch ms. */
  readonly slump: () => number;
  readonly sitUp: () => number;
}

export async function watchAtDesk(emulate: Emulate = createWitMotion): Promise<Watched> {
  const body = createScriptedBody([{ seconds: 0, flexionDeg: 0 }]);
  const sensor = emulate({ motion: body.at });
  const app = await startApp({ peripherals: [sensor.peripheral], path: '#/pair' });
  await pairSensor(app, sensor.peripheral.definition.name);
  await calibrate(app);
  await setNudgeDelay(app, DELAY_SECONDS);
  await open(app, 'Desk');
  await app.screen.click('button', 'Notifications');
  await app.screen.see('Tall');
  const move = (flexionDeg: number) => {
    body.moveTo({ flexionDeg }, SLUMP_SECONDS);
    return Date.now() + (SLUMP_SECONDS * 1000) / 2;
  };
  return { app, sensor, slump: () => move(26), sitUp: () => move(0) };
}

/** Sits on until nudges may come. */
export const settle = () => pause(SETTLING_SECONDS);

export interface HiddenFigures {
  /** How far start and length of the logged slouch are from the truth, s. */
  readonly startOffSeconds: number;
  readonly lengthOffSeconds: number;
  /** How far each nudge is from the moment it was due, s: the first after the delay. */
  readonly nudgeOffSeconds: number;
  readonly nudges: number;
  readonly notificationsWhileHidden: number;
}

/** Slumps for so long while the tab is really hidden, then reads the log. */
export async function slumpWhileHidden(
  { app, slump, sitUp }: Watched,
  seconds: number,
): Promise<HiddenFigures> {
  await hide(app.page);
  const slumpedAt = slump();
  await pause(seconds);
  const notificationsWhileHidden = (await shownNotifications(app.page)).length;
  const uprightAt = sitUp();
  await pause(5);
  await show(app.page);
  const records = await log(app);
  const slouch = records.find(({ type }) => type === 'slouch');
  const nudges = records.filter(({ type }) => type === 'nudge');
  return {
    startOffSeconds: (slouch?.startedAt - slumpedAt) / 1000,
    lengthOffSeconds: (slouch?.endedAt - slouch?.startedAt - (uprightAt - slumpedAt)) / 1000,
    nudgeOffSeconds: (nudges[0]?.nudgedAt - slumpedAt) / 1000 - DELAY_SECONDS,
    nudges: nudges.length,
    notificationsWhileHidden,
  };
}

/** Slumps while the page is frozen, which hands over everything at once when it thaws. */
export async function slumpWhileFrozen(
  { app, slump, sitUp }: Watched,
  seconds: number,
): Promise<{
  readonly frozenAt: number;
  readonly thawedAt: number;
  readonly records: readonly LoggedRecord[];
}> {
  await hide(app.page);
  const frozenAt = Date.now();
  await freeze(app.page);
  slump();
  await pause(seconds);
  sitUp();
  await pause(2);
  const thawedAt = Date.now();
  await resume(app.page);
  await show(app.page);
  await pause(8);
  return { frozenAt, thawedAt, records: await log(app) };
}

async function log(app: AppHarness): Promise<readonly LoggedRecord[]> {
  await open(app, 'History');
  return exportedLog(app);
}

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
