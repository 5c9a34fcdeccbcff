import { createApp } from './app/create-app.ts';
import { offerUpdate, type UpdateOffer } from './app/update.ts';
import { createClock } from './browser/clock.ts';
import { loadGuide } from './browser/content/guide.ts';
import { loadLicences } from './browser/content/licences.ts';
import { loadStill } from './browser/content/stills.ts';
import { hearLaunches } from './browser/launches.ts';
import { registerServiceWorker } from './browser/service-worker.ts';
import { type Database, PLACE } from './browser/storage/database.ts';
import { createEraser } from './browser/storage/eraser.ts';
import { createLog } from './browser/storage/log.ts';
import { createSettingsStore } from './browser/storage/settings.ts';
import { createSensorTab } from './browser/tabs/sensor-tab.ts';
import { keepScreenOnWhile } from './browser/wake-lock.ts';
import type { Exercise } from './core/exercise/exercise.ts';
import type { App } from './ports/app.ts';
import { part } from './ports/part.ts';
import { drawStillsFrom } from './views/elements/exercise-still.ts';
import { allDeleted } from './views/settings/after-deletion.ts';

/** Long after Today was painted, ms. */
const AHEAD_MS = 15_000;

/** All that the shell has nothing of: the log, the plan that follows from it, and the pages' way to both. `records` as stored, where they were asked for already. */
export async function begin(
  database: Database,
  exercises: readonly Exercise[],
  records: Promise<unknown[]> | null,
): Promise<{ app: App; newVersion: UpdateOffer }> {
  drawStillsFrom(loadStill);
  const app = await createApp({
    clock: createClock(),
    log: createLog(database, records),
    settings: createSettingsStore(database),
    tab: createSensorTab(),
    eraser: createEraser(database),
    exercises,
    shipped: { version: __APP_VERSION__, licences: loadLicences },
    guide: loadGuide,
    live: part(async () => (await import('./browser/live-ports.ts')).livePorts(database)),
    keeping: part(async () => (await import('./browser/keeping-ports.ts')).keepingPorts(database)),
    sync: {
      takesPart: () => database.use(async (db) => (await db.getKey('sync', PLACE)) !== undefined),
      load: part(async () => (await import('./browser/sync/ports.ts')).syncPorts(database)),
    },
  });
  keepScreenOnWhile(app.player$);
  hearLaunches();
  // Another tab may delete everything, and with it what this could be loaded from.
  setTimeout(() => void allDeleted().catch(() => {}), AHEAD_MS);
  return { app, newVersion: offerUpdate(registerServiceWorker(), app) };
}
