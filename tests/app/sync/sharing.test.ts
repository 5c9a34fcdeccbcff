import { describe, expect, it } from 'vitest';
import { sharing } from '../../../src/browser/sync/sharing.ts';
import { readCode } from '../../../src/core/sync/code.ts';
import type { Message } from '../../../src/ports/sync-ports.ts';
import type { SyncView } from '../../../src/ports/sync-view.ts';
import type { Servers } from './faulty-world.ts';
import { calmServers, eventually, faultOf, invitation, pain, profile, record, until } from './profile.ts';

const OCTOBER = Date.UTC(2026, 9, 1, 8);
const PAIN = { parts: ['pain'], since: '2026-11-01' } as const;

/** Ada, who shares, and Fay, who is her physiotherapist. */
async function twoPeople() {
  const servers = calmServers();
  const [ada, fay] = [await profile(servers), await profile(servers)];
  await Promise.all([
    ada.sync.accept(invitation(undefined, 'ada000000001'), 'Phone'),
    fay.sync.accept(invitation(undefined, 'fay000000001'), 'Practice'),
  ]);
  const code = await fay.sync.ownProfessionalCode('Fay');
  const end = () => Promise.all([ada.sync.leave(), fay.sync.leave()]);
  return { servers, ada, fay, code, end };
}
type Person = Awaited<ReturnType<typeof profile>>;

const idsAt = (fay: Person) => [...(fay.disk.shared.get('ada000000001')?.keys() ?? [])].sort();
const sharingIs = (ada: Person, holds: (share: SyncView['shares'][number]) => boolean) =>
  until(ada.sync, ({ shares }) => shares.some(holds));
const inbox = (servers: Servers) => servers.messages('inbox');
/** Time for what must not happen. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 60));

describe('sharing with a professional', () => {
  it('gives what was chosen since the day, then what comes, and no more after it was stopped', async () => {
    const { servers, ada, fay, code, end } = await twoPeople();
    const [early, one] = [record({ type: 'pain', value: 2 }, OCTOBER), pain()];
    const goals = record({ type: 'stress', value: 4 } as never);
    for (const each of [early, one, goals]) ada.log(each);
    expect(await ada.sync.countShared(PAIN)).toMatchObject({ pain: 1, measures: 0 });

    await ada.sync.share(code, 'Fay at the practice', PAIN);
    await eventually(() => fay.disk.shared.size > 0);
    const two = ada.log(pain());
    await eventually(() => idsAt(fay).length === 2);
    expect(idsAt(fay)).toEqual([one.id, two.id].sort());
    expect(await fay.sync.readShared('ada000000001')).toEqual([one, two]);
    const { sharedWithMe } = await until(fay.sync, (view) => view.sharedWithMe[0]?.records === 2);
    expect(sharedWithMe).toEqual([
      {
        id: 'ada000000001',
        name: null,
        choice: expect.objectContaining(PAIN),
        records: 2,
        lastCame: two.at,
        ended: null,
      },
    ]);
    await fay.sync.nameShared('ada000000001', 'Ada L.');
    await until(fay.sync, (view) => view.sharedWithMe[0]?.name === 'Ada L.');

    const { shares } = await sharingIs(ada, ({ name }) => name === 'Fay at the practice');
    await ada.sync.stopSharing(shares[0]?.id ?? '');
    await sharingIs(ada, ({ ended }) => ended !== null);
    const three = ada.log(pain());
    await eventually(() => ada.disk.outbox.length === 0);
    await until(fay.sync, (view) => view.sharedWithMe[0]?.ended !== null);
    await aWhile();
    expect(idsAt(fay)).not.toContain(three.id);

    // Nothing to be read by whoever carries it, and no name of a device.
    const devices = (await until(ada.sync, () => true)).devices.map(({ id }) => id.slice(-20));
    for (const { id, body } of inbox(servers)) {
      expect(devices.some((device) => id.includes(device))).toBe(false);
      expect(new TextDecoder().decode(body)).not.toContain('pain');
    }
    await end();
  });

  it('refuses what was changed, and goes on with the next', async () => {
    const { servers, ada, fay, code, end } = await twoPeople();
    const one = ada.log(pain());
    await ada.sync.share(code, 'Fay', PAIN);
    await eventually(() => idsAt(fay).length === 1);
    const [sent] = inbox(servers).filter(({ body }) => body[0] === 2);
    const changed = Uint8Array.from(sent?.body ?? [], (byte, i) => (i === 60 ? byte ^ 1 : byte));
    servers.put('inbox', { subject: sent?.subject ?? '', id: 'changed', body: changed });
    servers.put('inbox', { subject: sent?.subject ?? '', id: 'moved', body: sent?.body ?? changed });
    const two = ada.log(pain());
    await eventually(() => idsAt(fay).length === 2);
    expect(idsAt(fay)).toEqual([one.id, two.id].sort());
    await until(fay.sync, ({ fault }) => fault === 'changed');
    await end();
  });

  it('refuses whoever pretends to be another person, in both directions', async () => {
    const { servers, ada, fay, code, end } = await twoPeople();
    ada.log(pain());
    await ada.sync.share(code, 'Fay', PAIN);
    await eventually(() => idsAt(fay).length === 1);
    const pair = async () => ({
      agreement: await sharing.newKey('agreement'),
      signature: await sharing.newKey('signature'),
    });
    const mallory = await pair();
    const read = readCode(code);
    const fayPoint = read.type === 'read' && read.code.kind === 'professional' ? read.code.agreement : '';
    const key = new Uint8Array(32);
    const letter = async (to: string, point: string, subject: string, content: object): Promise<Message> => {
      const at = { subject, id: `forged-${to}` };
      const text = new TextEncoder().encode(JSON.stringify(content));
      return { ...at, body: new Uint8Array([1, ...(await sharing.grant(mallory, point, at, text))]) };
    };
    const points = { agreement: mallory.agreement.point, signature: mallory.signature.point };
    const grant = { type: 'grant', share: 'A'.repeat(16), key: 'A'.repeat(43), ...points, ...PAIN };
    servers.put('inbox', await letter('fay', fayPoint, 'in.fay000000001.ada000000001', grant));
    const at = { subject: 'in.fay000000001.ada000000001', id: 'forged-records' };
    const records = new TextEncoder().encode(JSON.stringify([pain()]));
    const under = await sharing.seal(key, mallory, at, records);
    const share = new TextEncoder().encode('A'.repeat(16));
    servers.put('inbox', { ...at, body: new Uint8Array([2, ...share, ...under]) });
    await aWhile();
    expect(idsAt(fay)).toHaveLength(1);

    // Ada's key is known to Mallory, and Fay's name at the servers is used.
    const known = ada.disk.known as Record<string, { value: { agreement: { point: string } } }>;
    const record = { type: 'clearance', conditions: ['osteoporosis'], progressAtPain: true };
    const advice = { type: 'advice', id: 'x', record };
    const point = known.identity?.value.agreement.point ?? '';
    servers.put('inbox', await letter('ada', point, 'in.ada000000001.fay000000001', advice));
    await aWhile();
    expect((await until(ada.sync, () => true)).advice).toEqual([]);
    await end();
  });

  it('brings advice to the person, who takes it or leaves it', async () => {
    const { ada, fay, code, end } = await twoPeople();
    ada.log(pain());
    await ada.sync.share(code, 'Fay', PAIN);
    await eventually(() => idsAt(fay).length === 1);
    await fay.sync.advise('ada000000001', {
      type: 'clearance',
      conditions: ['heart'],
      progressAtPain: false,
    });
    await fay.sync.advise('ada000000001', { type: 'closures', closed: [] });
    const { advice } = await until(ada.sync, (view) => view.advice.length === 2);
    const [agreed, closed] = advice;
    expect(agreed).toMatchObject({ from: 'Fay', record: { type: 'clearance', conditions: ['heart'] } });
    expect(ada.disk.log.size).toBe(1);

    await ada.sync.answerAdvice(closed?.id ?? '', false);
    await ada.sync.answerAdvice(agreed?.id ?? '', true);
    await ada.sync.answerAdvice(agreed?.id ?? '', true);
    await until(ada.sync, (view) => view.advice.length === 0);
    expect([...ada.disk.log.values()].map(({ type }) => type)).toEqual(['pain', 'clearance']);
    expect([...ada.disk.log.values()].at(-1)).toMatchObject({ conditions: ['heart'], by: 'Fay' });
    await end();
  });

  it('goes on from another device of the person, and again from the start where the servers were wiped', async () => {
    const { servers, ada, fay, code, end } = await twoPeople();
    const one = ada.log(pain());
    await ada.sync.share(code, 'Fay', PAIN);
    await eventually(() => idsAt(fay).length === 1);
    const laptop = await profile(servers);
    await laptop.sync.join((await ada.sync.addDevice()).text, 'Laptop');
    await sharingIs(laptop, ({ name }) => name === 'Fay');
    const two = laptop.log(pain());
    await eventually(() => idsAt(fay).length === 2);

    fay.disk.shared.clear();
    servers.wipe();
    await eventually(() => idsAt(fay).length === 2);
    expect(idsAt(fay)).toEqual([one.id, two.id].sort());
    await laptop.sync.leave();
    await end();
  });

  it('shares with nobody without a code of theirs', async () => {
    const { ada, code, end } = await twoPeople();
    expect(await faultOf(ada.sync.share('hello', 'Fay', PAIN))).toBe('bad-code');
    expect(await faultOf(ada.sync.share(invitation(), 'Fay', PAIN))).toBe('wrong-kind');
    const own = await ada.sync.ownProfessionalCode('Ada');
    expect(await faultOf(ada.sync.share(own, 'Me', PAIN))).toBe('wrong-kind');
    await ada.sync.leave();
    expect(await faultOf(ada.sync.share(code, 'Fay', PAIN))).toBe('not-enrolled');
    await end();
  });
});
