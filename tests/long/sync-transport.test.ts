import { filter, firstValueFrom, type Observable, take, toArray } from 'rxjs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newSeeds, type Slot, slot, trustOf } from '../../deploy/keys.ts';
import { transport } from '../../src/browser/sync/transport.ts';
import {
  type Connection,
  type StoredMessage,
  type SyncPlace,
  type Transport,
  TransportFailure,
} from '../../src/ports/sync-ports.ts';
import { Cluster } from '../cluster/cluster.ts';
import { natsServer } from '../cluster/nats-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const server = natsServer();
if ('missing' in server) console.warn(server.missing);

/** The transport that the app uses, against three servers as they are deployed. */
describe.skipIf('missing' in server)('the transport', () => {
  let cluster: Cluster;
  const open: Connection[] = [];

  beforeAll(async () => {
    if ('binary' in server) cluster = await Cluster.start({ ...server, nodes: 3 });
  }, 180_000);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((connection) => connection.close()));
  });
  afterAll(() => cluster?.stop());

  const connect = async (place: SyncPlace): ReturnType<Transport['connect']> => {
    const connection = await transport.connect(place);
    open.push(connection);
    return connection;
  };
  const subjectOf = ({ logStream, person, device }: SyncPlace) => `${logStream}.${person}.${device}`;

  it('keeps what it is given, once, and hands it out in order to every device of the person', async () => {
    const [laptop, phone, other] = [
      await cluster.place('ann'),
      await cluster.place('ann'),
      await cluster.place('bob'),
    ];
    const [fromLaptop, toPhone, toOther] = [
      await connect(laptop),
      await connect(phone),
      await connect(other),
    ];
    const subject = subjectOf(laptop);

    expect(await fromLaptop.newest('log', subject)).toBeNull();
    expect(await firstValueFrom(fromLaptop.read('log', 0))).toBeNull();
    for (const id of ['a', 'b', 'b', 'c'].map(idOf))
      expect(await fromLaptop.publish('log', { subject, id, body: bytes(id) })).toMatch(/stored|duplicate/);
    await toOther.publish('log', { subject: subjectOf(other), id: idOf('x'), body: bytes('x') });

    const came = await first(3, toPhone.read('log', 0));
    expect(came.map(({ id }) => id)).toEqual(['a', 'b', 'c'].map(idOf));
    expect(came.map(({ body }) => text(body))).toEqual(['a', 'b', 'c'].map(idOf));
    expect(came.map(({ waiting }) => waiting)).toEqual([2, 1, 0]);
    expect(came.every((message) => message.subject === subject)).toBe(true);
    expect(Math.abs((came[0]?.storedAt ?? 0) - Date.now())).toBeLessThan(120_000);

    const told = await firstValueFrom((await connect(laptop)).read('log', 0).pipe(take(4), toArray()));
    expect(told.map((message) => message?.id ?? null)).toEqual([...came.map(({ id }) => id), null]);

    const second = came[1] as StoredMessage;
    expect(await first(1, toPhone.read('log', second.sequence))).toMatchObject([{ id: idOf('b') }]);
    expect(await toPhone.newest('log', subject)).toMatchObject({ id: idOf('c'), subject });
  });

  it('says of a message that the servers have already that it is a repeat', async () => {
    const place = await cluster.place('cleo');
    const connection = await connect(place);
    const message = { subject: subjectOf(place), id: idOf('again'), body: bytes('again') };
    expect(await connection.publish('log', message)).toBe('stored');
    expect(await connection.publish('log', message)).toBe('duplicate');
  });

  it('carries keys and what is shared, each by its own stream', async () => {
    const [place, professional] = [await cluster.place('dora'), await cluster.place('physio')];
    const [connection, theirs] = [await connect(place), await connect(professional)];
    const keys = { subject: `pk.dora.${place.device}`, id: idOf('key'), body: bytes('key') };
    await connection.publish('keys', keys);
    expect(await first(1, connection.read('keys', 0))).toMatchObject([{ id: keys.id }]);
    expect(await connection.newest('keys', keys.subject)).toMatchObject({ id: keys.id });
    await connection.publish('inbox', { subject: 'in.physio.dora', id: idOf('share'), body: bytes('share') });
    expect(await first(1, theirs.read('inbox', 0))).toMatchObject([{ subject: 'in.physio.dora' }]);
  });

  it('names what the servers refuse', async () => {
    const place = await cluster.place('emil');
    const connection = await connect(place);
    const publish = (subject: string, body: Uint8Array) =>
      connection.publish('log', { subject, id: idOf(subject + body.length), body });
    expect(await faultOf(publish('pl0.ann.SOMEBODY', bytes('no')))).toBe('not-allowed');
    expect(await faultOf(connection.newest('log', 'pl0.ann.SOMEBODY'))).toBe('not-allowed');
    expect(await faultOf(publish(subjectOf(place), new Uint8Array(200_000)))).toBe('too-large');
    expect(await faultOf(connect({ ...place, servers: ['ws://127.0.0.1:9'] }))).toBe('unreachable');
    expect(await faultOf(connect({ ...place, ...(await slotOfStrangers('emil')) }))).toBe('refused');
    const elsewhere = await cluster.place('emil', { logStream: 'pl1' });
    const astray = await connect({ ...elsewhere, logStream: 'pl0' });
    expect(await faultOf(first(1, astray.read('log', 0)))).toBe('not-allowed');
  });

  it('says that the servers are full', async () => {
    const place = await cluster.place('fred', { logStream: 'pl1' });
    await cluster.administer((manager) => manager.streams.update('pl1', { max_bytes: 1000 }));
    const connection = await connect(place);
    const message = { subject: subjectOf(place), id: idOf('much'), body: new Uint8Array(2000) };
    expect(await faultOf(connection.publish('log', message))).toBe('servers-full');
  });

  it('goes on reading and writing while the server it used is killed', async () => {
    const place = await cluster.place('gina');
    const leader = await cluster.leader('pl0');
    const turned = (first: number) => [...cluster.servers.slice(first), ...cluster.servers.slice(0, first)];
    const writer = await connect({ ...place, servers: turned(leader) });
    const reader = await connect(await cluster.place('gina', { servers: turned(leader) }));
    const all = Array.from({ length: 60 }, (_, index) => idOf(`m${index}`));
    const read = first(all.length, reader.read('log', 0));
    for (const [index, id] of all.entries()) {
      if (index === 20) await cluster.kill(leader);
      await untilStored(writer, { subject: subjectOf(place), id, body: bytes(id) });
    }
    expect((await read).map(({ id }) => id)).toEqual(all);
    cluster.restart(leader);
  }, 120_000);

  it('lets a revoked device in no more, and tells it so', async () => {
    const [lost, kept] = [await cluster.place('hugo'), await cluster.place('hugo')];
    const [gone, there] = [await connect(lost), await connect(kept)];
    const told = new Promise((resolve) => gone.state$.subscribe({ error: resolve }));
    await cluster.revoke(lost.device);
    expect(await told).toMatchObject({ fault: 'refused' });
    expect(await faultOf(connect(lost))).toBe('refused');
    expect(
      await there.publish('log', { subject: subjectOf(kept), id: idOf('still'), body: bytes('still') }),
    ).toBe('stored');
  });
});

/** Unlike any other that a test uses. */
const idOf = (name: string) => `an-id-that-nobody-else-has-${name}`;
const bytes = (value: string) => new TextEncoder().encode(value);
const text = (value: Uint8Array) => new TextDecoder().decode(value);
const first = (count: number, told$: Observable<StoredMessage | null>) =>
  firstValueFrom(
    told$.pipe(
      filter((told) => told !== null),
      take(count),
      toArray(),
    ),
  );

async function faultOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof TransportFailure ? error.fault : String(error)),
  );
}

/** Credentials by keys that the servers never heard of. */
async function slotOfStrangers(person: string): Promise<Slot> {
  const seeds = newSeeds();
  const { people } = await trustOf(seeds, []);
  return slot(seeds.issuing, people.name, {
    person,
    logStream: 'pl0',
    expiresAt: Math.floor(Date.now() / 1000) + 60,
  });
}

async function untilStored(
  connection: Connection,
  message: Parameters<Connection['publish']>[1],
): Promise<void> {
  while ((await faultOf(connection.publish('log', message))) !== 'none');
}
