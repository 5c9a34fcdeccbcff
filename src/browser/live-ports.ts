import type { LivePorts } from '../ports/ports.ts';
import { saveFile } from './files.ts';
import { createBadge } from './notify/badge.ts';
import { createNotifier } from './notify/notifier.ts';
import { createVibrator } from './phone/vibrator.ts';
import { createSensors } from './sensors.ts';
import { createSounds } from './sound/sounds.ts';
import { createSpeech } from './speech/speech.ts';
import type { Database } from './storage/database.ts';
import { createDeskStore } from './storage/desk-minutes.ts';
import { createSessionStore } from './storage/session.ts';
import { createTraceStore } from './storage/traces.ts';
import { createSurroundings } from './surroundings.ts';
import { createSessionLock } from './tabs/session-lock.ts';

/** What the browser has for sensor, desk and session. */
export const livePorts = (database: Database): LivePorts => ({
  sensors: createSensors(),
  surroundings: createSurroundings(),
  desk: createDeskStore(database),
  session: createSessionStore(database),
  sessionLock: createSessionLock(),
  traces: createTraceStore(database),
  notifier: createNotifier(),
  badge: createBadge(),
  sounds: createSounds(),
  speech: createSpeech(),
  vibrator: createVibrator(),
  files: { save: saveFile },
});
