import { headers, type NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transport } from '../../src/browser/sync/transport.ts';
import type { AdviceRecord } from '../../src/core/sync/between.ts';
import { writeCode } from '../../src/core/sync/code.ts';
import type { SyncView } from '../../src/ports/sync-view.ts';
import { SYNC_FAULT_WORDS } from '../../src/strings/sync-fault-words.ts';
import { pain, profile, record, until } from '../app/sync/profile.ts';
import { Cluster } from '../cluster/cluster.ts';
import { natsServer } from '../cluster/nats-server.ts';
import { plainIn } from '../e2e/wire.ts';

const server = natsServer();
if ('missing' in server) console.warn(server.missing);

const [ADA, FAY] = ['ada000000001', 'fay000000001'];
const CHOICE = { parts: ['pain', 'screening'], since: '2026-11-01' } as const;
const OCTOBER = Date.UTC(2026, 9, 1, 8);
const NOTE = 'wore the marigold jacket';

/** Sync as the screens know it, over a real server; what is kept lies in memory. */
describe.skipIf('missing' in server)('a person and their professional', () => {
  let cluster: Cluster;
  let phone: Awaited<ReturnType<typeof profile>>;
  let laptop: typeof phone;
  let fay: typeof phone;
  const wire = listened();

  beforeAll(async () => {
    if ('binary' in server) cluster = await Cluster.start({ ...server, nodes: 1 });
    [phone, laptop, fay] = await Promise.all([profile(transport), profile(transport), profile(transport)]);
    await phone.sync.accept(await invitation(ADA), 'Phone');
    await fay.sync.accept(await invitation(FAY), 'Practice');
    await laptop.sync.join((await phone.sync.addDevice()).text, 'Laptop');
  }, 120_000);
  afterAll(async () => {
    await Promise.all([phone, laptop, fay].map((each) => each?.sync.leave()));
    await cluster?.stop();
    wire.end();
  });

  const idsAtFay = () => [...(fay.disk.shared.get(ADA)?.keys() ?? [])].sort();
  const idsOf = (...records: readonly { readonly id: string }[]) => records.map(({ id }) => id).sort();
  const told = (holds: (view: SyncView) => boolean, at = fay) => until(at.sync, holds);

  it('share the chosen parts since the day, and the safety answers whole', async () => {
    const old = phone.log(record({ type: 'pain', value: 2 }, OCTOBER));
    const answers = phone.log(record({ type: 'safety-check', ...NO_SIGNS }, OCTOBER));
    const [one, stress, note] = [
      phone.log(pain()),
      phone.log(record({ type: 'stress', value: 4 } as never)),
      phone.log(record({ type: 'desk-note', notedAt: Date.now(), text: NOTE })),
    ];
    await phone.sync.share(await fay.sync.ownProfessionalCode('Fay'), 'Fay at the practice', CHOICE);
    await told(({ sharedWithMe }) => sharedWithMe[0]?.records === 2);
    expect(idsAtFay()).toEqual(idsOf(answers, one));

    // What comes, from either device.
    await told(({ shares }) => shares.length === 1, laptop);
    const two = laptop.log(pain());
    await told(({ sharedWithMe }) => sharedWithMe[0]?.records === 3);
    expect(idsAtFay()).toEqual(idsOf(answers, one, two));
    const there = idsOf(...(await fay.sync.readShared(ADA)));
    for (const { id } of [old, stress, note]) expect(there).not.toContain(id);
  });

  it('send limits and what they agree to back, which count once they are accepted', async () => {
    const clearance = {
      type: 'clearance' as const,
      conditions: ['heart'],
      progressAtPain: false,
    } satisfies AdviceRecord;
    await fay.sync.advise(ADA, clearance);
    await fay.sync.advise(ADA, { type: 'closures', closed: [] });
    const { advice } = await told((view) => view.advice.length === 2, laptop);
    expect([...laptop.disk.log.values()].some(({ type }) => type === 'clearance')).toBe(false);
    for (const { id, record: sent } of advice) await laptop.sync.answerAdvice(id, sent.type === 'clearance');
    await told((view) => view.advice.length === 0, phone);
    await eventuallyIn(phone, 'clearance');
    const logged = [...phone.disk.log.values()].filter(({ type }) => /clearance|closures/.test(type));
    expect(logged).toMatchObject([{ ...clearance, by: 'Fay at the practice' }]);
  });

  it('end it: nothing new is readable, and what was read stays', async () => {
    const { shares } = await told((view) => view.shares.length === 1, phone);
    const before = idsAtFay();
    await phone.sync.stopSharing(shares[0]?.id ?? '');
    await told(({ sharedWithMe }) => sharedWithMe[0]?.ended != null);
    const later = phone.log(pain());
    await told(({ waiting, state }) => waiting === 0 && state === 'live', phone);
    await aWhile();
    const now = idsAtFay();
    expect(now).not.toContain(later.id);
    expect(before.every((id) => now.includes(id))).toBe(true);
  });

  it('show nothing of it to whoever carries it', () => {
    const ids = [...phone.disk.log.keys()];
    const words = [
      NOTE,
      'Fay at the practice',
      'Phone',
      'Laptop',
      '"heart"',
      '"type":"pain"',
      '"zone"',
      ...ids,
    ];
    const all = Buffer.concat(wire.frames);
    expect(plainIn(all, [`in.${FAY}.${ADA}`, `in.${ADA}.${FAY}`])).toHaveLength(2);
    expect(plainIn(all, words)).toEqual([]);
    console.info(`${wire.frames.length} frames, ${all.length} bytes, none of ${words.length} words in them`);
  });

  it('pass over what was changed at the servers, or put under another name, and say so', async () => {
    const device = await deviceOf(phone, 'Phone');
    const subject = `pl0.${ADA}.${device}`;
    const stored = await cluster.administer((manager) =>
      manager.streams.getMessage('pl0', { last_by_subj: subject }),
    );
    const body = stored?.data ?? new Uint8Array();
    const changed = body.map((byte, at) => (at === body.length - 1 ? byte ^ 1 : byte));
    const size = laptop.disk.log.size;
    await put(subject, 'changed-on-the-way-of-ada', changed);
    const { fault, state } = await told((view) => view.fault === 'changed', laptop);
    expect([state, SYNC_FAULT_WORDS[fault ?? 'gap'].title]).toEqual(['live', SYNC_FAULT_WORDS.changed.title]);

    const tablet = await profile(transport);
    // As it was, under the name of the other device.
    await put(
      `pl0.${ADA}.${await deviceOf(laptop, 'Laptop')}`,
      stored?.header.get('Nats-Msg-Id') ?? '',
      body,
    );
    await tablet.sync.join((await laptop.sync.addDevice()).text, 'Tablet');
    await until(tablet.sync, (view) => view.fault === 'changed' && view.state === 'live');
    expect(tablet.disk.log.size).toBe(size);
    const next = phone.log(pain());
    await eventuallyHas(laptop, next.id);
    await tablet.sync.leave();
  });

  it('shut a lost device out while its screens are open: it is told, and reads nothing more', async () => {
    const lost = await deviceOf(laptop, 'Laptop');
    const { tellAdministrator } = await phone.sync.removeDevice(lost);
    expect(tellAdministrator.split('\n').slice(0, 2)).toEqual([ADA, lost]);
    expect((await told((view) => view.state === 'refused', laptop)).fault).toBe('left-out');
    const secret = phone.log(pain());
    await told(({ waiting, state }) => waiting === 0 && state === 'live', phone);
    await cluster.revoke(lost);
    laptop.sync.tryNow();
    const { fault } = await told((view) => view.state === 'refused' && view.fault === 'refused', laptop);
    expect(SYNC_FAULT_WORDS[fault ?? 'gap'].title).toContain('do not let this device in');
    expect(laptop.disk.log.has(secret.id)).toBe(false);
  });

  const put = (subject: string, id: string, body: Uint8Array) =>
    cluster.administer(async (_, line: NatsConnection) => {
      const named = headers();
      named.set('Nats-Msg-Id', id);
      await line.request(subject, body, { headers: named, timeout: 5000 });
    });

  async function invitation(person: string): Promise<string> {
    const slots = await Promise.all([1, 2, 3, 4].map(() => cluster.slot(person)));
    const place = { servers: cluster.servers, person, logStream: 'pl0' };
    const expiresAt = Date.now() + 3_600_000;
    return writeCode({ kind: 'invitation', by: 'The Test Clinic', ...place, expiresAt, slots });
  }

  async function deviceOf(at: typeof phone, name: string): Promise<string> {
    const { devices } = await told((view) => view.devices.some((each) => each.name === name), at);
    return devices.find((each) => each.name === name)?.id ?? '';
  }
});

const NO_SIGNS = { adult: true, asked: ['A1'], ticked: [], mistaken: [], signs: [] };
type Person = Awaited<ReturnType<typeof profile>>;
const until20s = async (holds: () => boolean) => {
  for (let i = 0; i < 2000 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
};
const eventuallyIn = ({ disk }: Person, type: string) =>
  until20s(() => [...disk.log.values()].some((each) => each.type === type));
const eventuallyHas = ({ disk }: Person, id: string) => until20s(() => disk.log.has(id));
/** Time for what must not happen. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 500));

/** Every frame that goes to a server or comes from one, before the WebSocket masks it. */
function listened() {
  const before = globalThis.WebSocket;
  const frames: Buffer[] = [];
  const keep = (data: unknown) => {
    if (typeof data === 'string') frames.push(Buffer.from(data));
    else if (data instanceof ArrayBuffer) frames.push(Buffer.from(data.slice(0)));
    else if (ArrayBuffer.isView(data))
      frames.push(
        Buffer.from(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer),
      );
  };
  if (before)
    globalThis.WebSocket = class extends before {
      constructor(...given: ConstructorParameters<typeof before>) {
        super(...given);
        this.addEventListener('message', ({ data }) => keep(data));
      }
      override send(data: Parameters<WebSocket['send']>[0]): void {
        keep(data);
        super.send(data);
      }
    };
  return {
    frames,
    end: () => {
      globalThis.WebSocket = before;
    },
  };
}
