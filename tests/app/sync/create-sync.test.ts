import { createUser } from '@nats-io/nkeys';
import { BehaviorSubject, filter, firstValueFrom, timeout } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/app/settings.ts';
import { createSync } from '../../../src/app/sync/create-sync.ts';
import { type Sync, SyncFailure, type SyncView } from '../../../src/app/sync-view.ts';
import { sharing } from '../../../src/browser/sync/sharing.ts';
import { createVault, type KeptVault } from '../../../src/browser/sync/vault.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import { writeCode } from '../../../src/core/sync/code.ts';
import { Disk, Servers } from './faulty-world.ts';

const calmServers = () => {
  const servers = new Servers(() => 0.5, Date.now);
  servers.calm = true;
  return servers;
};

let logged = 0;
const pain = (): LogRecord => {
  const at = Date.UTC(2026, 10, 22, 8) + ++logged;
  const versions = { detector: 1, rules: 2, content: 1 };
  return { type: 'pain', value: 3, id: ulid(at, new Uint8Array(10)), at, zone: 'Europe/Berlin', versions };
};

/** A browser profile: what it keeps, and sync in it. */
async function profile(servers: Servers) {
  const disk = new Disk(null);
  let kept: KeptVault | null = null;
  const records$ = new BehaviorSubject<readonly LogRecord[]>([]);
  const unsaved$ = new BehaviorSubject(0);
  const settings$ = new BehaviorSubject<Settings>(DEFAULT_SETTINGS);
  const change = async (settings: Partial<Settings>) => settings$.next({ ...settings$.value, ...settings });
  const sync = await createSync(
    {
      clock: {
        now: Date.now,
        running: () => performance.now(),
        zone: () => 'Europe/Berlin',
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      },
      journal: { records$, unsaved$, adopt: () => {} },
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
      lock: { hold: async () => true, release: () => {} },
    },
  );
  return {
    sync,
    disk,
    settings$,
    change,
    log(record: LogRecord) {
      disk.append([record]);
      unsaved$.next(0);
    },
  };
}

const until = (sync: Sync, holds: (view: SyncView) => boolean) =>
  firstValueFrom(sync.view$.pipe(filter(holds), timeout(20_000)));
const eventually = async (holds: () => boolean) => {
  for (let i = 0; i < 2000 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
};
const faultOf = (action: Promise<unknown>) =>
  action.then(
    () => null,
    (error) => (error instanceof SyncFailure ? error.fault : error),
  );

function invitation(expiresAt = Date.now() + 86_400_000): string {
  const slots = [1, 2, 3, 4].map(() => ({ device: createUser().getPublicKey(), credentials: 'let me in' }));
  const place = { servers: ['wss://sync.example'], person: 'q7dz0m4kx2ab', logStream: 'pl0' };
  return writeCode({ kind: 'invitation', by: 'Clinic', ...place, expiresAt, slots });
}

describe('sync', () => {
  it('brings two devices together, keeps records and settings alike, and leaves one out again', async () => {
    const servers = calmServers();
    const [laptop, phone, tablet] = [await profile(servers), await profile(servers), await profile(servers)];
    const [before, after] = [pain(), pain()];
    laptop.disk.append([before]);
    await laptop.change({ mostAnHour: 2 });

    const text = invitation();
    expect(laptop.sync.whatIs(text)).toMatchObject({ kind: 'invitation', from: 'Clinic' });
    await laptop.sync.accept(text, 'Laptop');
    await until(laptop.sync, ({ state, waiting }) => state === 'live' && waiting === 0);
    expect(await faultOf(laptop.sync.accept(text, 'Laptop'))).toBe('enrolled');

    await laptop.change({ breakMinutes: 45, theme: 'dark' });
    const code = await laptop.sync.addDevice();
    expect(await faultOf(phone.sync.accept(code.text, 'Phone'))).toBe('wrong-kind');
    await phone.sync.join(code.text, 'Phone');
    await eventually(() => phone.disk.log.has(before.id));
    expect(phone.settings$.value).toMatchObject({ mostAnHour: 2, breakMinutes: 45, theme: 'system' });
    const { devices } = await until(laptop.sync, (view) => view.devices.length === 2);
    expect(devices.map(({ name, here }) => [name, here])).toEqual([
      ['Laptop', true],
      ['Phone', false],
    ]);
    expect(await faultOf(tablet.sync.join(code.text, 'Tablet'))).toBe('used');

    phone.log(after);
    await phone.change({ mostAnHour: 5 });
    await eventually(() => laptop.disk.log.has(after.id) && laptop.settings$.value.mostAnHour === 5);

    const lost = devices[1]?.id ?? '';
    const { tellAdministrator } = await laptop.sync.removeDevice(lost);
    expect(tellAdministrator.split('\n').slice(0, 2)).toEqual(['q7dz0m4kx2ab', lost]);
    const secret = pain();
    laptop.log(secret);
    await until(laptop.sync, (view) => view.devices.length === 1);
    await eventually(() => laptop.disk.outbox.length === 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(phone.disk.log.has(secret.id)).toBe(false);
    await Promise.all([laptop.sync.leave(), phone.sync.leave()]);
    expect(laptop.disk.log.size).toBe(3);
  });

  it('is brought back by the sheet when all devices are lost', async () => {
    const servers = calmServers();
    const [laptop, replacement] = [await profile(servers), await profile(servers)];
    const record = pain();
    await laptop.sync.accept(invitation(), 'Laptop');
    laptop.log(record);
    const sheet = await laptop.sync.recoverySheet();
    await eventually(() => laptop.disk.outbox.length === 0);
    expect((await until(laptop.sync, (view) => view.sheet.madeAt !== null)).sheet.asks).toBe(false);

    await replacement.sync.restore(sheet, 'New laptop');
    await eventually(() => replacement.disk.log.has(record.id));
    await until(replacement.sync, (view) => view.devices.length === 2);
    await Promise.all([laptop.sync.leave(), replacement.sync.leave()]);
  });

  it('refuses what has ended, and what it cannot do yet', async () => {
    const { sync } = await profile(calmServers());
    expect(await faultOf(sync.accept(invitation(Date.now() - 1), 'Laptop'))).toBe('expired');
    expect(await faultOf(sync.accept('hello', 'Laptop'))).toBe('bad-code');
    expect(await faultOf(sync.addDevice())).toBe('not-enrolled');
  });
});
