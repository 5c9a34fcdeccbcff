import { afterEach, describe, expect, it } from 'vitest';
import type { Nudge } from '../../../sensors/driver.ts';
import { SensorRefusal } from '../../../sensors/handshake.ts';
import { upright } from '../../../sensors/upright/upright.ts';
import { uprightGo } from '../../../sensors/upright-go/upright-go.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { createUprightGo } from '../../e2e/peripherals/upright-go.ts';
import { type Air, meet } from '../air.ts';
import { converse } from '../converse.ts';
import { frameOf } from '../vector-sheet.ts';

const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;

let air: Air | null = null;
afterEach(() => air?.close());

const nudgeOf = (session: ReturnType<typeof uprightGo.open>, nudge: Nudge) => {
  if (!session.nudge) throw new Error('it vibrates');
  return session.nudge(nudge);
};

describe('the session of a first Upright GO', () => {
  it('writes nothing to start and to stop', () => {
    const session = uprightGo.open();
    const answer = () => new DataView(new ArrayBuffer(0));
    expect(converse(session, session.start(5), answer).written).toEqual([]);
    expect(converse(session, session.stop(), answer).written).toEqual([]);
  });

  it('goes on without what it can do without', () => {
    const session = uprightGo.open();
    const { operations, refusal } = converse(session, session.start(5), (operation) => {
      const angle = operation.do === 'subscribe' && operation.at.characteristic === uuid('aaca');
      if (!angle) throw new SensorRefusal('missing', operation.do);
      return undefined;
    });
    expect(refusal).toBeNull();
    expect(operations.at(-1)?.do).toBe('subscribe');
  });

  it.each(['vibrate', 'light'] as const)('ends its %s by itself', async (nudge) => {
    const device = createUprightGo();
    air = await meet(uprightGo, device.peripheral);
    await air.carryOut(air.session.start(5));
    await air.carryOut(nudgeOf(air.session, nudge));
    expect(device.nudged()).toEqual([nudge]);
    expect(device.stillOn()).toEqual([]);
    expect(device.harmed()).toBe(false);
  });

  it('ends the vibration also where it was refused in between', () => {
    const session = uprightGo.open();
    const { written } = converse(session, nudgeOf(session, 'vibrate'), ({ do: deed }) => {
      if (deed === 'pause') throw new SensorRefusal('refused', deed);
      return undefined;
    });
    expect(written).toEqual(['01', '00']);
  });

  it('is not mistaken for a GO 2, whose names and numbers look alike', () => {
    expect(upright.services).not.toContain(uprightGo.services[0]);
    expect(uprightGo.services).not.toContain(upright.services[0]);
    // A GO 2 has a service of this number.
    expect(uprightGo.services[0]).not.toBe(uuid('aac0'));
  });
});

describe('what a first Upright GO sends', () => {
  const read = (short: string, hex: string) => uprightGo.open().decode(frameOf(uuid(short), hex));

  it.each([
    ['e101', 48.1],
    ['c800', 20],
    ['2003', 80],
    ['ceff', -5],
  ])('is a lean: %s', (hex, degrees) => {
    const [message] = read('aaca', hex);
    if (message?.type !== 'reading') throw new Error('not a reading');
    expect(Math.atan2(message.acc.z, message.acc.x) * DEG_PER_RAD).toBeCloseTo(degrees, 9);
  });

  it.each(['', 'e1', 'ff7f'])('is nothing for %j', (hex) => {
    expect(read('aaca', hex)).toEqual([]);
  });

  it('is a press for each turn of its button', () => {
    const press = [{ type: 'button', button: 'main', event: 'single' }];
    expect([read('aac6', '01'), read('aac6', '00')]).toEqual([press, press]);
  });

  it('is a battery by its voltage, and none for a voltage that no cell has', () => {
    expect(read('aad2', '3610')).toEqual([{ type: 'battery', percent: 100 }]);
    expect(read('aad2', 'f10e')).toEqual([{ type: 'battery', percent: 50 }]);
    expect(read('aad2', '800c')).toEqual([{ type: 'battery', percent: 0 }]);
    expect(read('aad2', '0000')).toEqual([]);
  });

  it('is a minute of its history in one byte', () => {
    const values = { slouching: true, paused: true, slouches: 2 };
    expect(read('aac9', 'c2')).toEqual([{ type: 'reply', name: 'minute', values }]);
  });

  it('is a vector whose axes nobody knows yet', () => {
    const values = { counts: [1082, -1, 0], tiltDeg: expect.closeTo(48.1, 9) };
    expect(read('aad1', '3a04ffff0000e101')).toEqual([{ type: 'reply', name: 'forces', values }]);
  });
});

describe('what may be written to a first Upright GO', () => {
  it('is its motor and its red light, on or off, and nothing else at all', () => {
    expect(Object.keys(uprightGo.mayWrite).sort()).toEqual([uuid('aad3'), uuid('aad4')]);
    for (const rule of Object.values(uprightGo.mayWrite)) {
      for (let byte = 0; byte < 256; byte++) expect(rule([byte])).toBe(byte <= 1);
      expect(rule([1, 1])).toBe(false);
      expect(rule([])).toBe(false);
    }
  });
});
