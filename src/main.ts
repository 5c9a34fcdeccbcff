import './views/styles/tokens.css';
import './views/app-root.ts';
import { createApp } from './app/create-app.ts';
import { part } from './app/part.ts';
import { offerUpdate } from './app/update.ts';
import { createClock } from './browser/clock.ts';
import { loadGuide } from './browser/content/guide.ts';
import { loadExercises } from './browser/content/library.ts';
import { loadLicences } from './browser/content/licences.ts';
import { hearLaunches } from './browser/launches.ts';
import { loadStill } from './browser/content/stills.ts';
import { registerServiceWorker } from './browser/service-worker.ts';
import { createDatabase, PLACE } from './browser/storage/database.ts';
import { createEraser } from './browser/storage/eraser.ts';
import { createLog } from './browser/storage/log.ts';
import { createSettingsStore } from './browser/storage/settings.ts';
import { createSensorTab } from './browser/tabs/sensor-tab.ts';
import { inItsLanguage } from './browser/visit-language.ts';
import { keepScreenOnWhile } from './browser/wake-lock.ts';
import { drawStillsFrom } from './views/elements/exercise-still.ts';

drawStillsFrom(loadStill);
const database = createDatabase();
const settings = createSettingsStore(database);
/** On its way while the settings are read. */
const exercises = loadExercises();
await inItsLanguage(settings);

const app = await createApp({
  clock: createClock(),
  log: createLog(database),
  settings,
  tab: createSensorTab(),
  eraser: createEraser(database),
  exercises: await exercises,
  shipped: { version: __APP_VERSION__, licences: loadLicences },
  guide: loadGuide,
  live: part(async () => (await import('./browser/live-ports.ts')).livePorts(database)),
  keeping: part(async () => (await import('./browser/keeping-ports.ts')).keepingPorts(database)),
  sync: {
    takesPart: () => database.use(async (db) => (await db.getKey('sync', PLACE)) !== undefined),
    load: part(async () => (await import('./browser/sync/ports.ts')).syncPorts(database)),
  },
});

const root = document.querySelector('app-root');
if (root) {
  root.app = app;
  root.newVersion = offerUpdate(registerServiceWorker(), app);
}
keepScreenOnWhile(app.player$);
hearLaunches();
