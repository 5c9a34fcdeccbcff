import { describe, expect, it } from 'vitest';
import { newIdentity, textOf } from '../../../src/app/sync/identity.ts';
import { createInboxFlow } from '../../../src/app/sync/inbox-flow.ts';
import { openKnowledge } from '../../../src/app/sync/knowledge.ts';
import { createShareFlow } from '../../../src/app/sync/share-flow.ts';
import { createTroubles } from '../../../src/app/sync/troubles.ts';
import { sharing } from '../../../src/browser/sync/sharing.ts';
import { identityIn } from '../../../src/core/sync/between.ts';
import { TransportFailure } from '../../../src/ports/sync-ports.ts';
import { Disk, dice, Servers } from './faulty-world.ts';
import { pain } from './profile.ts';

const NOW = Date.UTC(2026, 10, 27, 9);
const place = (person: string) => ({
  servers: [],
  person,
  device: `device of ${person}`,
  credentials: '',
  logStream: 'pl0',
});

/** A device of somebody, with its keys for others. */
async function device(person: string, chance: () => number) {
  const disk = new Disk(place(person));
  const store = disk.store();
  const knowledge = await openKnowledge(store, place(person).device);
  await knowledge.set({ identity: await newIdentity(sharing) }, NOW);
  const clock = { random: (n: number) => Uint8Array.from({ length: n }, () => Math.floor(chance() * 256)) };
  const serverNow = () => NOW;
  const troubles = createTroubles();
  const parts = { place: place(person), sharing, store, knowledge, clock, serverNow, troubles };
  return { disk, knowledge, parts };
}

const pointsOf = ({ knowledge }: Awaited<ReturnType<typeof device>>) => {
  const identity = identityIn(knowledge.registers());
  return { agreement: identity?.agreement.point, signature: identity?.signature.point };
};

/** Again and again until nothing fails; what fails may have come all the same. */
async function until(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
    }
  }
}

describe('what is shared', () => {
  it('comes whole and once, whatever is lost or begun anew on the way', async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const chance = dice(seed);
      let now = NOW;
      const servers = new Servers(chance, () => now);
      const [ada, fay] = [await device('ada', chance), await device('fay', chance)];
      const parts = { ...ada.parts, serverNow: () => now };
      const share = { to: 'fay', name: 'Fay', ...pointsOf(fay), key: textOf(sharing.newContentKey()) };
      const choice = { parts: ['pain'], since: '2026-11-01', begun: NOW };
      const all = Array.from({ length: 230 }, pain);
      ada.disk.append(all);
      await ada.knowledge.set({ 'share/0123456789abcdef': { ...share, ...choice } }, NOW);
      let flow = createShareFlow(parts);
      const send = () =>
        until(async () => {
          // A page that was closed knows no more of what it sent than stands on the disk.
          if (chance() < 0.5) flow = createShareFlow(parts);
          const connection = await servers.connect(ada.parts.place);
          await flow.send(connection);
        });
      await send();
      for (let i = 0; i < 5; i++) {
        const more = Array.from({ length: 3 }, pain);
        all.push(...more);
        ada.disk.append(more);
        await flow.note(more);
        now += 15 * 60_000;
        await send();
      }

      servers.calm = true;
      const inbox = await createInboxFlow(fay.parts);
      await inbox.take(servers.messages('inbox'), true);
      expect(await fay.parts.store.sharedBy('ada')).toEqual(all);
    }
  });

  /** Ada shares her pain with Fay; what was there is sent. */
  async function begun() {
    const chance = dice(7);
    const world = { now: NOW, isFull: false, sent: 0 };
    const [ada, fay] = [await device('ada', chance), await device('fay', chance)];
    const share = {
      to: 'fay',
      name: 'Fay',
      ...pointsOf(fay),
      key: textOf(sharing.newContentKey()),
      begun: NOW,
    };
    const choice = { parts: ['pain'], since: '2026-11-01' };
    await ada.knowledge.set({ 'share/0123456789abcdef': { ...share, ...choice } }, NOW);
    const flow = () => createShareFlow({ ...ada.parts, serverNow: () => world.now });
    const connection = {
      publish: async () => {
        if (world.isFull) throw new TransportFailure('servers-full');
        world.sent += 1;
        return 'stored' as const;
      },
    };
    await flow().send(connection);
    // The letter.
    expect(world.sent).toBe(1);
    return { world, flow, connection, disk: ada.disk };
  }

  it('goes at once, and then with what comes within a quarter of an hour', async () => {
    const { world, flow, connection } = await begun();
    const page = flow();
    await page.note([pain()]);
    await page.send(connection);
    expect(world.sent).toBe(2);
    for (let i = 0; i < 3; i++) {
      await page.note([pain()]);
      await page.send(connection);
    }
    expect(world.sent).toBe(2);
    world.now += 15 * 60_000;
    await page.send(connection);
    await page.send(connection);
    expect(world.sent).toBe(3);

    await page.note([pain()]);
    world.now += 61_000;
    await page.send(connection);
    expect(world.sent).toBe(3);
    // Nobody sees the page any more.
    page.hurry();
    await page.send(connection);
    expect(world.sent).toBe(4);
  });

  it('is not forgotten where the page is closed before it goes', async () => {
    const { world, flow, connection, disk } = await begun();
    const page = flow();
    await page.note([pain()]);
    await page.send(connection);
    await page.note([pain()]);
    expect(Object.values(disk.unshared)).toHaveLength(1);
    await flow().send(connection);
    expect(world.sent).toBe(3);
    expect(disk.unshared).toEqual({});
  });

  it('waits where the servers have no room for it, holds up nothing, and is sent when they have', async () => {
    const { world, flow, connection } = await begun();
    const page = flow();
    world.isFull = true;
    await page.note([pain()]);
    await page.send(connection);
    world.isFull = false;
    await page.send(connection);
    expect(world.sent).toBe(1);
    world.now += 11 * 60_000;
    await page.send(connection);
    expect(world.sent).toBe(2);
  });
});
