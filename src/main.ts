import './views/styles/tokens.css';
import './views/app-root.ts';
import { createApp } from './app/create-app.ts';
import { createClock } from './browser/clock.ts';
import { loadGuide } from './browser/content/guide.ts';
import { loadExercises } from './browser/content/library.ts';
import { loadLicences } from './browser/content/licences.ts';
import { filePieces, saveFile } from './browser/files.ts';
import { createBadge } from './browser/notify/badge.ts';
import { createNotifier } from './browser/notify/notifier.ts';
import { createVibrator } from './browser/phone/vibrator.ts';
import { createSensors } from './browser/sensors.ts';
import { registerServiceWorker } from './browser/service-worker.ts';
import { createSounds } from './browser/sound/sounds.ts';
import { createSpeech } from './browser/speech/speech.ts';
import { createBackupFolder } from './browser/storage/backup-folder.ts';
import { createCheckCopy } from './browser/storage/check-copy.ts';
import { createCopyLock } from './browser/storage/copy-lock.ts';
import { createDatabase } from './browser/storage/database.ts';
import { createDeskStore } from './browser/storage/desk-minutes.ts';
import { createEraser } from './browser/storage/eraser.ts';
import { createLog } from './browser/storage/log.ts';
import { createReceiptStore } from './browser/storage/receipts.ts';
import { createRoom } from './browser/storage/room.ts';
import { createSessionStore } from './browser/storage/session.ts';
import { createSettingsStore } from './browser/storage/settings.ts';
import { createTraceStore } from './browser/storage/traces.ts';
import { createSurroundings } from './browser/surroundings.ts';
import { createSensorTab } from './browser/tabs/sensor-tab.ts';
import { createSessionLock } from './browser/tabs/session-lock.ts';
import { inItsLanguage } from './browser/visit-language.ts';
import { keepScreenOnWhile } from './browser/wake-lock.ts';

const database = createDatabase();
const lock = createCopyLock(database);
const settings = createSettingsStore(database);
/** On its way while the settings are read. */
const exercises = loadExercises();
await inItsLanguage(settings);

const app = await createApp({
  sensors: createSensors(),
  tab: createSensorTab(),
  log: createLog(database),
  desk: createDeskStore(database),
  session: createSessionStore(database),
  sessionLock: createSessionLock(),
  settings,
  traces: createTraceStore(database),
  notifier: createNotifier(),
  badge: createBadge(),
  clock: createClock(),
  sounds: createSounds(),
  speech: createSpeech(),
  vibrator: createVibrator(),
  files: { save: saveFile },
  filePieces,
  receipts: createReceiptStore(database),
  keep: {
    eraser: createEraser(database),
    room: createRoom(),
    folder: createBackupFolder(database),
    checkCopy: createCheckCopy(lock),
    lock,
  },
  surroundings: createSurroundings(),
  exercises: await exercises,
  shipped: { version: __APP_VERSION__, licences: loadLicences },
  guide: loadGuide,
});

const root = document.querySelector('app-root');
if (root) root.app = app;
keepScreenOnWhile(app.player$);
registerServiceWorker();
