import { describe, expect, it } from 'vitest';
import { calmServers, eventually, faultOf, invitation, pain, profile, until } from './profile.ts';

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
    await until(phone.sync, ({ state, fault }) => state === 'refused' && fault === 'left-out');
    await Promise.all([laptop.sync.leave(), phone.sync.leave()]);
    expect(laptop.disk.log.size).toBe(3);
  });

  it('sends what is logged within two seconds in one message, and at once where the page is hidden', async () => {
    const servers = calmServers();
    const laptop = await profile(servers);
    await laptop.sync.accept(invitation(), 'Laptop');
    await until(laptop.sync, ({ state, waiting }) => state === 'live' && waiting === 0);
    const sent = () => servers.messages('log').length;
    laptop.hidden$.next(false);
    const from = performance.now();
    for (let i = 0; i < 8; i++) {
      laptop.log(pain());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    laptop.hidden$.next(true);
    await eventually(() => laptop.disk.outbox.length === 0);
    // The first may still go with what was being said; a busy machine takes longer than two seconds to log them.
    const spans = Math.ceil((performance.now() - from) / 2000);
    expect(sent()).toBeLessThanOrEqual(1 + spans);
    await laptop.sync.leave();
  });

  it('knows after a restart when it was last in step, and when the others were last in touch', async () => {
    const servers = calmServers();
    const laptop = await profile(servers);
    await laptop.sync.accept(invitation(), 'Laptop');
    laptop.log(pain());
    await eventually(() => laptop.disk.seen?.lastInStep != null && laptop.disk.outbox.length === 0);
    servers.isDown = true;
    const again = await laptop.again();
    const view = await until(again, ({ fault }) => fault === 'unreachable');
    expect(view).toMatchObject({
      lastInStep: expect.any(Number),
      devices: [{ lastSeen: expect.any(Number) }],
    });
    servers.isDown = false;
    await laptop.sync.leave();
    await again.leave();
  });

  it('says that the clock of this device is off, and goes by the servers’ all the same', async () => {
    const servers = calmServers();
    const [laptop, phone] = [await profile(servers), await profile(servers)];
    servers.aheadMs = -3 * 3_600_000;
    await laptop.sync.accept(invitation(), 'Laptop');
    await until(laptop.sync, ({ state, fault }) => state === 'live' && fault === 'clock');
    const { text } = await laptop.sync.addDevice();
    await phone.sync.join(text, 'Phone');
    const record = laptop.log(pain());
    await eventually(() => phone.disk.log.get(record.id)?.at === record.at);
    servers.aheadMs = 0;
    laptop.sync.tryNow();
    await until(laptop.sync, ({ fault }) => fault === null);
    await Promise.all([laptop.sync.leave(), phone.sync.leave()]);
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

  it('keeps the place of the sheet, and takes more places for the same person alone', async () => {
    const servers = calmServers();
    const [laptop, ...others] = await Promise.all([1, 2, 3, 4].map(() => profile(servers)));
    const [phone, tablet, last] = others;
    if (!laptop || !phone || !tablet || !last) throw new Error();
    await laptop.sync.accept(invitation(), 'Laptop');
    const sheet = await laptop.sync.recoverySheet();
    for (const [i, { sync }] of [phone, tablet].entries()) {
      await sync.join((await laptop.sync.addDevice()).text, 'Another');
      await until(laptop.sync, (view) => view.devices.length === i + 2);
    }
    expect(await faultOf(laptop.sync.addDevice())).toBe('no-slot');
    expect((await until(laptop.sync, () => true)).reference).toBe('pl0.q7dz0m4kx2ab');

    const [more, strangers] = [invitation(), invitation(undefined, 'a1b2c3d4e5f6')];
    expect([more, strangers].map((text) => laptop.sync.whatIs(text).adds)).toEqual([true, false]);
    expect(await faultOf(laptop.sync.accept(strangers, 'Laptop'))).toBe('enrolled');
    await laptop.sync.accept(more, 'Laptop');
    await laptop.sync.addDevice();

    await last.sync.restore(sheet, 'New laptop');
    const { sheet: used } = await until(last.sync, (view) => view.devices.length === 4);
    expect(used).toEqual({ madeAt: null, asks: true });
    await Promise.all([laptop, ...others].map(({ sync }) => sync.leave()));
  });

  it('goes on in the tab that was opened last', async () => {
    const servers = calmServers();
    const laptop = await profile(servers);
    await laptop.sync.accept(invitation(), 'Laptop');
    laptop.loseLock();
    await until(laptop.sync, ({ state }) => state === 'elsewhere');
    for (const action of [
      laptop.sync.addDevice(),
      laptop.sync.leave(),
      laptop.sync.accept(invitation(), 'Laptop'),
    ])
      expect(await faultOf(action)).toBe('elsewhere');
    laptop.sync.tryNow();
    await until(laptop.sync, ({ state }) => state === 'live');
    await laptop.sync.leave();
  });

  it('refuses what has ended, and what it cannot do yet', async () => {
    const { sync } = await profile(calmServers());
    expect(await faultOf(sync.accept(invitation(Date.now() - 1), 'Laptop'))).toBe('expired');
    expect(await faultOf(sync.accept('hello', 'Laptop'))).toBe('bad-code');
    expect(await faultOf(sync.addDevice())).toBe('not-enrolled');
  });
});
