import { NEVER, of } from 'rxjs';
// The app fetches it with the first sensor: it is there beforehand, since a driven clock waits for no file.
import '../../src/app/pipeline.ts';
import { createApp } from '../../src/app/create-app.ts';
import { filePieces } from '../../src/browser/files.ts';
import { readExercises } from '../../src/cli/content.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import type { App } from '../../src/ports/app.ts';
import type { Clock, KeepingPorts, LivePorts, Ports, SensorLink } from '../../src/ports/ports.ts';
import { DEFAULT_SETTINGS } from '../../src/ports/settings.ts';
import { memoryDesk, memoryLog, memoryReceipts, memoryTraces } from './stores.ts';

type AllPorts = Ports & LivePorts & KeepingPorts;

interface Surrounded {
  readonly simulate: (...choice: Parameters<LivePorts['sensors']['simulate']>) => SensorLink;
  /** What the log holds at first. */
  readonly stored?: readonly LogRecord[];
  readonly change?: Partial<AllPorts>;
}

const noFolder: KeepingPorts['keep']['folder'] = {
  exists: false,
  look: async () => null,
  choose: async () => false,
  allow: async () => false,
  leave: async () => {},
  remember: async () => {},
  names: async () => [],
  write: async () => {},
  read: async () => new Blob(),
  remove: async () => {},
};

/** In UTC, without chance. */
export const plainClock: Clock = {
  now: () => Date.now(),
  running: () => performance.now(),
  zone: () => 'UTC',
  random: (bytes) => new Uint8Array(bytes),
};

/** A browser around the app in which nothing happens by itself: no sensor but the simulated one, no sound, no files. */
export function quietPorts({ simulate, stored = [], change = {} }: Surrounded): AllPorts {
  const none = async () => null;
  const page = { hiddenSince: null, hiddenMs: 0, thawedAt: null, frozenMs: 0 };
  const ports: AllPorts = {
    surroundings: {
      look: async () => ({ secure: true, webBluetooth: true, adapter: true, permission: null, page }),
      stops: () => [],
    },
    sensors: {
      phone: { exists: async () => false, use: () => Promise.reject({ code: 'no-motion', detail: '' }) },
      pair: () => Promise.reject({ code: 'dismissed', detail: '' }),
      granted: none,
      reopen: none,
      forget: async () => {},
      replay: () => Promise.reject({ code: 'bad-recording', detail: '' }),
      handedOver: none,
      available: none,
      simulate: async (...choice) => simulate(...choice),
    },
    tab: { elsewhere$: NEVER, asked$: NEVER, claim: async () => true, tell: () => {}, release: () => {} },
    log: { ...memoryLog(stored), append: async () => {} },
    desk: memoryDesk(),
    session: { read: async () => undefined, write: async () => {} },
    sessionLock: { hold: async () => true, release: () => {} },
    traces: memoryTraces(),
    settings: { read: async () => DEFAULT_SETTINGS, write: async () => {} },
    notifier: {
      permission: () => 'denied',
      askPermission: async () => 'denied',
      show: async () => false,
      clear: async () => {},
      answered$: NEVER,
    },
    badge: { lack: () => 'unsupported', mark: () => {} },
    clock: plainClock,
    sounds: { play: () => {}, unlock: () => {}, audible$: of('yes') },
    speech: { voices$: of({ local: [], remote: 0 }), say: async () => 'failed', hush: () => {} },
    vibrator: { exists: false, vibrate: () => {} },
    files: { save: () => {} },
    filePieces,
    receipts: memoryReceipts(),
    eraser: { erase: async () => [], erasedElsewhere$: NEVER },
    keep: {
      room: {
        decidesItself: true,
        look: async () => ({ promised: true, usedBytes: null, quotaBytes: null }),
        ask: async () => true,
      },
      folder: noFolder,
      checkCopy: async () => true,
      lock: {
        isSet: async () => false,
        set: async () => {},
        close: async () => null,
        isLocked: async () => false,
        open: async () => 'damaged',
      },
    },
    exercises: readExercises(),
    shipped: { version: 'test', licences: async () => [] },
    guide: () => Promise.reject(new Error('none')),
    live: async () => ports,
    keeping: async () => ports,
    ...change,
  };
  return ports;
}

/** The app with all its parts, as somebody has it who has been everywhere. */
export async function openedApp(ports: Ports): Promise<App> {
  const app = await createApp(ports);
  await Promise.all([app.open('live'), app.open('keeping')]);
  return app;
}
