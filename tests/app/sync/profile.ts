import { createUser } from '@nats-io/nkeys';
import { BehaviorSubject, filter, firstValueFrom, NEVER, timeout } from 'rxjs';
import { expect } from 'vitest';
import { createSync } from '../../../src/app/sync/create-sync.ts';
import { sharing } from '../../../src/browser/sync/sharing.ts';
import { createVault, type KeptVault } from '../../../src/browser/sync/vault.ts';
import type { LogRecord, NewRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { writeCode } from '../../../src/core/sync/code.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ports/settings.ts';
import type { Transport } from '../../../src/ports/sync-ports.ts';
import { type Sync, SyncFailure, type SyncView } from '../../../src/ports/sync-view.ts';
import { Disk, Servers } from './faulty-world.ts';

export const calmServers = () => {
  const servers = new Servers(() => 0.5, Date.now);
  servers.calm = true;
  return servers;
};

let logged = 0;
export const pain = (): LogRecord => record({ type: 'pain', value: 3 });

/** Logged in November 2026, or at another time. */
export const record = (content: NewRecord, day = Date.UTC(2026, 10, 22, 8)): LogRecord => {
  const at = day + ++logged;
  const versions = { detector: 1, rules: 2, content: 1 };
  return { ...content, id: ulid(at, new Uint8Array(10)), at, zone: 'Europe/Berlin', versions } as LogRecord;
};

/** A browser profile: what it keeps, and sync in it. */
export async function profile(servers: Transport) {
  const disk = new Disk(null);
  let kept: KeptVault | null = null;
  const unsaved$ = new BehaviorSubject(0);
  let onLost = () => {};
  /** What is logged goes at once. */
  const hidden$ = new BehaviorSubject(true);
  const settings$ = new BehaviorSubject<Settings>(DEFAULT_SETTINGS);
  const change = async (settings: Partial<Settings>) => settings$.next({ ...settings$.value, ...settings });
  const log = (record: LogRecord): LogRecord => {
    disk.append([record]);
    unsaved$.next(0);
    return record;
  };
  const open = () =>
    createSync(
      {
        clock: {
          now: Date.now,
          running: () => performance.now(),
          zone: () => 'Europe/Berlin',
          random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        },
        journal: { unsaved$, adopt: () => {}, add: (content) => log(record(content)) },
        keeper: { settings$, change },
      },
      {
        transport: { connect: (place) => servers.connect(place) },
        vault: createVault({
          read: async () => kept,
          write: async (value) => {
            kept = value;
          },
        }),
        sharing,
        store: disk.store(),
        news: { tell: () => {}, heard$: NEVER },
        isHidden$: hidden$,
        lock: {
          async hold(_, lost) {
            onLost = lost;
            return true;
          },
          release: () => {},
        },
      },
    );
  return {
    sync: await open(),
    /** The same browser, opened anew. */
    again: open,
    disk,
    hidden$,
    settings$,
    change,
    log,
    /** Another tab was opened. */
    loseLock: () => onLost(),
  };
}

export const until = (sync: Sync, holds: (view: SyncView) => boolean) =>
  firstValueFrom(sync.view$.pipe(filter(holds), timeout(20_000)));
export const eventually = async (holds: () => boolean) => {
  for (let i = 0; i < 2000 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
};
export const faultOf = (action: Promise<unknown>) =>
  action.then(
    () => null,
    (error) => (error instanceof SyncFailure ? error.fault : error),
  );

export function invitation(expiresAt = Date.now() + 86_400_000, person = 'q7dz0m4kx2ab'): string {
  const slots = [1, 2, 3, 4].map(() => ({ device: createUser().getPublicKey(), credentials: 'let me in' }));
  const place = { servers: ['wss://sync.example'], person, logStream: 'pl0' };
  return writeCode({ kind: 'invitation', by: 'Clinic', ...place, expiresAt, slots });
}
