import { createKeysFlow } from '../../../src/app/sync/keys-flow.ts';
import { openKnowledge } from '../../../src/app/sync/knowledge.ts';
import { createLogFlow } from '../../../src/app/sync/log-flow.ts';
import { createServerClock } from '../../../src/app/sync/server-clock.ts';
import { type SyncEngine, startEngine } from '../../../src/app/sync/sync-engine.ts';
import { createTroubles } from '../../../src/app/sync/troubles.ts';
import { createVault, type KeptVault } from '../../../src/browser/sync/vault.ts';
import type { LogRecord } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import type { SyncPlace } from '../../../src/ports/sync-ports.ts';
import { Disk, dice, Life, Servers, tick } from './faulty-world.ts';

const NOW = Date.UTC(2026, 10, 22, 8);
const NAMES = ['A', 'B', 'C'].map((letter) => `U${letter.repeat(55)}`);

const placeOf = (device: string): SyncPlace => ({
  servers: ['wss://sync.example'],
  person: 'q7dz0m4kx2ab',
  device,
  credentials: 'x',
  logStream: 'pl0',
});

/** Three devices that have met: their vaults as they are kept, and what they know of each other. */
export interface Met {
  readonly kept: readonly KeptVault[];
  readonly known: unknown;
}

export async function meet(): Promise<Met> {
  const kept: (KeptVault | null)[] = NAMES.map(() => null);
  const vaults = NAMES.map((_, i) =>
    createVault({
      read: async () => kept[i] ?? null,
      write: async (value) => {
        kept[i] = value;
      },
    }),
  );
  const key = new Uint8Array(32);
  const address = { subject: 'pk', id: '1' };
  await vaults[0]?.newEpoch();
  const body = (await vaults[0]?.handOver(key, address)) ?? new Uint8Array();
  for (const vault of vaults.slice(1)) await vault.takeOver(key, { ...address, body });
  const known: Record<string, unknown> = {};
  for (const [i, device] of NAMES.entries()) {
    const value = { since: NOW + i, ...(await vaults[i]?.own()) };
    known[`device/${device}`] = { value, at: NOW, by: device };
  }
  const epoch = await vaults[0]?.epoch();
  known[`epoch/${epoch?.id}`] = { value: { number: 1, leftOut: [] }, at: NOW, by: NAMES[0] };
  return { kept: kept.filter((each) => each !== null), known };
}

/** More than any run ever needed, on a machine that has much else to do. */
const PATIENCE_MS = 20_000;

/**
 * Three devices log, lose their line, crash at any step and find their servers wiped; then the world is calm.
 *
 * @returns null where all of them hold all that was logged in the end, otherwise what went wrong.
 */
export async function runInFaultyWorld(met: Met, seed: number): Promise<string | null> {
  const chance = dice(seed);
  let now = NOW;
  let logged = 0;
  const servers = new Servers(chance, () => ++now);
  const all = new Set<string>();
  const devices = NAMES.map((name, i) => device(name, i));

  function record(): LogRecord {
    logged += 1;
    const random = Uint8Array.from({ length: 10 }, () => Math.floor(chance() * 256));
    const at = NOW + logged;
    const versions = { detector: 1, rules: 2, content: 1 };
    return { type: 'pain', value: logged % 11, id: ulid(at, random), at, zone: 'Europe/Berlin', versions };
  }

  function device(name: string, i: number) {
    const place = placeOf(name);
    const disk = new Disk(place);
    disk.known = met.known;
    let kept = met.kept[i] ?? null;
    let engine: SyncEngine | null = null;
    let life = new Life(() => false);

    async function live(): Promise<void> {
      life.kill();
      life = new Life(() => !servers.calm && chance() < 0.02);
      const mine = life;
      void mine.ended.then(() => {
        if (mine === life) void live();
      });
      const store = mine.through(disk.store());
      const vault = createVault({
        read: async () => kept,
        write: async (value) => {
          kept = value;
        },
      });
      const clock = {
        now: () => now,
        random: (n: number) => Uint8Array.from({ length: n }, () => Math.floor(chance() * 256)),
      };
      const knowledge = await openKnowledge(store, name);
      const serverClock = createServerClock(clock);
      const troubles = createTroubles();
      const parts = { place, vault, store, knowledge, clock, serverClock, troubles };
      engine = startEngine({
        ...parts,
        transport: { connect: async (at) => mine.through(await servers.connect(at)) },
        keys: createKeysFlow(parts),
        log: createLogFlow({ ...parts, onFresh: () => {}, beforeSent: async () => {} }),
        inbox: { from: async () => 1, take: async () => {}, foundNothing: async () => {} },
        shares: { send: async () => {} },
        pause: tick,
      });
    }
    void live();

    return {
      disk,
      log() {
        const records = Array.from({ length: 1 + Math.floor(chance() * 12) }, record);
        for (const { id } of records) all.add(id);
        disk.append(records);
        engine?.wake();
      },
      crash: () => void live(),
      end() {
        life.kill();
        void engine?.stop();
      },
      isInStep: () =>
        disk.outbox.length === 0 && disk.log.size === all.size && engine?.status$.value.state === 'live',
      tell: () =>
        JSON.stringify({
          holds: `${disk.log.size} of ${all.size}`,
          waits: disk.outbox.map(({ key }) => key),
          cursor: disk.cursor,
          lastOwn: disk.lastOwn,
          status: engine?.status$.value,
        }),
    };
  }

  for (let step = 0; step < 12; step++) {
    const one = devices[Math.floor(chance() * devices.length)];
    const what = chance();
    if (what < 0.65) one?.log();
    else if (what < 0.75) one?.crash();
    else if (what < 0.82) servers.wipe();
    else if (what < 0.88) servers.wipe(Math.floor(chance() * servers.messages('log').length));
    for (let ticks = Math.floor(chance() * 25); ticks > 0; ticks--) await tick();
  }
  servers.calm = true;
  const deadline = performance.now() + PATIENCE_MS;
  while (!devices.every((each) => each.isInStep()) && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 2));
  const failed = devices.every((each) => each.isInStep())
    ? null
    : `seed ${seed}: ${devices.map((each) => each.tell()).join(' | ')}; the servers hold ${JSON.stringify(
        servers.messages('log').map(({ sequence, id, storedAt }) => ({ sequence, id, storedAt })),
      )}`;
  for (const each of devices) each.end();
  return failed;
}

/** They mostly wait for each other's seals: so many at once keep a core busy. */
const SIDE_BY_SIDE = 8;

/** @returns what went wrong, run by run. */
export async function runMany(met: Met, firstSeed: number, runs: number): Promise<string[]> {
  const failed: string[] = [];
  let next = firstSeed;
  const one = async () => {
    while (next < firstSeed + runs) {
      const result = await runInFaultyWorld(met, next++);
      if (result !== null) failed.push(result);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one));
  return failed;
}
