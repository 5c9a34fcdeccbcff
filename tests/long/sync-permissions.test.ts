import { encodeUser, fmtCreds } from '@nats-io/jwt';
import { createUser, fromSeed } from '@nats-io/nkeys';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PERSON_ROLE, type RoleLine } from '../../deploy/person-role.ts';
import { transport } from '../../src/browser/sync/transport.ts';
import type { Connection, SyncPlace } from '../../src/ports/sync-ports.ts';
import {
  ATTACKS,
  type Attack,
  deleteReader,
  intrude,
  MISSENT,
  publishToLog,
  readerOf,
} from '../cluster/attacks.ts';
import { Cluster } from '../cluster/cluster.ts';
import { natsServer } from '../cluster/nats-server.ts';
import { first, keysOf, logOf, USES, type Use, usedBy } from '../cluster/uses.ts';
import { WIDER } from '../cluster/wider-role.ts';

vi.setConfig({ testTimeout: 60_000 });

const server = natsServer();
if ('missing' in server) console.warn(server.missing);

const MESSAGES = 3;
const STREAMS = [
  ['pl0', 'pl0'],
  ['pk0', 'pk'],
  ['plin', 'in'],
] as const;

/** A use has worked by then, also on a slow machine. */
const PATIENT_MS = 30_000;
/** By then it would have: shown by the same use with the whole role. */
const HASTY_MS = 2500;

/** Person A has what person B wants. Each line of the role is taken away, and widened, to see that it matters. */
describe.skipIf('missing' in server)('the permissions', () => {
  let cluster: Cluster;
  let victim: SyncPlace;
  let alice: Connection;
  let bob: SyncPlace;

  beforeAll(async () => {
    if (!('binary' in server)) return;
    cluster = await Cluster.start({ ...server, nodes: 1 });
    victim = await cluster.place('alice');
    bob = await cluster.place('bob');
    alice = await transport.connect(victim);
    for (let index = 0; index < MESSAGES; index += 1)
      await alice.publish('log', {
        subject: logOf(victim),
        id: crypto.randomUUID(),
        body: new Uint8Array(64),
      });
    await alice.publish('keys', {
      subject: keysOf(victim),
      id: crypto.randomUUID(),
      body: new Uint8Array(64),
    });
    await cluster.administer((_, line) => line.request('in.alice.somebody', 'shared', { timeout: 10_000 }));
    await first(alice.read('log', 0));
  }, 60_000);
  afterAll(async () => {
    await alice?.close();
    await cluster?.stop();
  });

  /** What the streams hold, by subject, and whose readers there are. */
  const kept = () =>
    cluster.administer(async (manager) => {
      const [log, keys] = await Promise.all(
        ['pl0', 'pk0'].map((stream) => manager.streams.info(stream, { subjects_filter: '>' })),
      );
      const of = (place: SyncPlace) => [
        log?.state.subjects?.[logOf(place)],
        keys?.state.subjects?.[keysOf(place)],
      ];
      const readers = (await manager.consumers.list('pl0').next()).map(({ name }) => name);
      return { alice: of(victim), reader: readers.includes(victim.device) };
    });

  const attack = async (how: Attack, by: SyncPlace = bob): Promise<string | null> => {
    const intruder = await intrude(by);
    try {
      return await how(intruder, victim);
    } finally {
      await intruder.line.close();
    }
  };

  it('let nobody do what would harm another', async () => {
    const before = await kept();
    const through: string[] = [];
    for (const [name, how] of Object.entries({ ...ATTACKS, ...MISSENT }))
      if ((await attack(how)) !== null) through.push(name);
    expect(through).toEqual([]);
    const own = Object.keys(ATTACKS).filter((name) => name.startsWith('listens')).length;
    expect(before).toEqual({ alice: [MESSAGES, 1], reader: true });
    expect(await kept()).toEqual({ alice: [MESSAGES + own, 1], reader: true });
  }, 120_000);

  it('let a revoked device do nothing', async () => {
    const lost = await cluster.place('alice');
    const open = await intrude(lost);
    expect(await publishToLog(open, lost)).not.toBeNull();
    await cluster.revoke(lost.device);
    await open.line.closed();
    await expect(intrude(lost)).rejects.toThrow(/Authorization/i);
  });

  it('are for the WebSocket of a browser alone', async () => {
    expect(await cluster.signsInByTcp(bob)).toMatch(/Authorization Violation/);
  });

  it('would be worth nothing in one account with the streams', async () => {
    const stranger = await inAccountOfStreams(cluster, 'mallory');
    await attack(MISSENT['has its own message sent to where streams are emptied'] as Attack, stranger);
    expect((await kept()).alice).toEqual([undefined, 1]);
    await alice.publish('log', { subject: logOf(victim), id: crypto.randomUUID(), body: new Uint8Array(64) });
  });

  it('do not keep one person from using a name for a message before another, so names must not be guessed', async () => {
    const writer = await transport.connect(bob);
    const id = crypto.randomUUID();
    expect(await writer.publish('log', { subject: logOf(bob), id, body: new Uint8Array(1) })).toBe('stored');
    expect(await alice.publish('log', { subject: logOf(victim), id, body: new Uint8Array(1) })).toBe(
      'duplicate',
    );
    await writer.close();
  });

  describe('of the role', () => {
    it('suffice for all that sync does', async () => {
      await cluster.grant(PERSON_ROLE);
      for (const [name, use] of Object.entries(USES))
        expect(await works(cluster, use, PATIENT_MS), name).toBe(true);
    });

    it.each(PERSON_ROLE.map((line) => [line.subject, line] as const))('need %s', async (_, line) => {
      const without = PERSON_ROLE.filter((other) => other !== line);
      await cluster.grant(without);
      const failed = [];
      for (const name of Object.keys(USES).filter((use) => usedBy(line, use as Use)))
        if (!(await works(cluster, USES[name as Use], HASTY_MS))) failed.push(name);
      expect(failed).not.toEqual([]);
    });

    it.each(WIDER.map((wider) => [wider.to, wider] as const))(
      'hold against %s',
      async (_, { from, to, lets, by, reading }) => {
        expect(PERSON_ROLE.filter(({ subject }) => subject === from)).toHaveLength(1);
        const role = PERSON_ROLE.map((line) => (line.subject === from ? { ...line, subject: to } : line));
        const attacker = by === 'sibling' ? await cluster.place('alice') : bob;
        await cluster.grant(PERSON_ROLE);
        await haveReaders(victim, reading);
        expect(await attack(lets, attacker)).toBeNull();
        await cluster.grant(role);
        await haveReaders(victim, reading);
        expect(await attack(lets, attacker)).not.toBeNull();
      },
    );

    it('are each shown to hold by a wider one', () => {
      const widened = new Set(WIDER.map(({ from }) => from));
      expect(PERSON_ROLE.map(({ subject }) => subject).filter((subject) => !widened.has(subject))).toEqual(
        [],
      );
    });
  });
});

/** A new person with something of each kind at the servers; that alone may need what the role lacks. */
async function works(cluster: Cluster, use: (typeof USES)[Use], withinMs: number): Promise<boolean> {
  const place = await cluster.place(`person-${crypto.randomUUID().slice(0, 8)}`);
  await cluster.administer(async (_, line) => {
    for (const subject of [logOf(place), keysOf(place), `in.${place.person}.somebody`])
      await line.request(subject, 'there', { timeout: 10_000 });
  });
  let line: Connection | null = null;
  const attempt = async () => {
    line = await transport.connect(place);
    await use(line, place);
    return true;
  };
  const end = new Promise<boolean>((resolve) => setTimeout(resolve, withinMs, false));
  const worked = await Promise.race([attempt().catch(() => false), end]);
  await (line as Connection | null)?.close();
  return worked;
}

/** The victim reads all three streams, so that there is something to take; or none, so that a name is free. */
async function haveReaders(victim: SyncPlace, reading: boolean): Promise<void> {
  const { line } = await intrude(victim);
  for (const [stream, part] of STREAMS) {
    await deleteReader(stream)({ line, place: victim }, victim);
    if (reading) expect(await readerOf(stream, part)({ line, place: victim }, victim)).not.toBeNull();
  }
  await line.close();
}

/** The role in the account that holds the streams, as if there were no wall between the two. */
async function inAccountOfStreams(cluster: Cluster, person: string): Promise<SyncPlace> {
  const user = createUser();
  const device = user.getPublicKey();
  const filled = (subject: string) =>
    subject
      .replaceAll('{{tag(stream)}}', 'pl0')
      .replaceAll('{{name()}}', person)
      .replaceAll('{{subject()}}', device);
  const of = (may: RoleLine['may']) =>
    PERSON_ROLE.filter((line) => line.may === may).map(({ subject }) => filled(subject));
  const account = fromSeed(new TextEncoder().encode(cluster.seeds.store));
  const jwt = await encodeUser(person, user, account, {
    pub: { allow: of('publish'), deny: [] },
    sub: { allow: of('subscribe'), deny: [] },
  });
  const credentials = new TextDecoder().decode(fmtCreds(jwt, user));
  return { servers: cluster.servers, person, device, credentials, logStream: 'pl0' };
}
