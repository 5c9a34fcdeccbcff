import { describe, expect, it } from 'vitest';
import { bluest } from '../../../sensors/bluest/bluest.ts';
import { SensorRefusal } from '../../../sensors/handshake.ts';
import { timeRecovery } from '../../../src/core/imu/time-recovery.ts';
import { createBlueSt } from '../../e2e/peripherals/bluest.ts';
import { meet } from '../air.ts';
import { converse } from '../converse.ts';
import { messagesOf } from '../vector-sheet.ts';

const feature = (mask: string) => `${mask}-0001-11e1-ac36-0002a5d5c51b`;

/** What a start subscribes to on a board with these characteristics. */
async function subscriptions(...features: readonly string[]): Promise<readonly string[]> {
  const board = createBlueSt({ features });
  const subscribed: string[] = [];
  board.peripheral.events.on('subscribed', (characteristic) => subscribed.push(characteristic.slice(0, 8)));
  const { session, carryOut, close } = await meet(bluest, board.peripheral);
  await carryOut(session.start(20)).finally(close);
  return subscribed;
}

describe('bluest', () => {
  it('looks for what the board has, and listens to acceleration and rate last', async () => {
    expect(await subscriptions('20000000', '00e00000', '00020000', '00000100')).toEqual([
      '00020000',
      '00e00000',
    ]);
  });

  it('takes the shortest packets with both, and no others beside them', async () => {
    expect(await subscriptions('00e00000', '00c00000', '00800000', '00400000')).toEqual(['00c00000']);
  });

  it.each([
    ['acceleration and rate apart', ['00800000', '00400000']],
    ['packets that a link would cut', ['00e00100']],
    ['a microphone before them, whose length is not known', ['04c00000']],
    ['nothing', []],
  ])('turns a board away that has %s', async (_, features) => {
    await expect(subscriptions(...features)).rejects.toThrow(SensorRefusal);
  });

  it('does without a battery that it may not listen to', () => {
    const session = bluest.open();
    const { refusal } = converse(session, session.start(20), (operation) => {
      if (operation.do === 'discover') return [feature('00020000'), feature('00c00000')];
      const isBattery = operation.do === 'subscribe' && operation.at.characteristic === feature('00020000');
      if (isBattery) throw new SensorRefusal('refused', 'by the test');
      return undefined;
    });
    expect(refusal).toBeNull();
  });

  it('reads by what the UUID says, the highest bit first', () => {
    const tick = '0100';
    const [acc, gyr] = ['e80300000000', '0a0000000000'];
    expect(messagesOf(bluest, { hex: tick + acc + gyr, characteristic: feature('00c00000') })).toMatchObject([
      { type: 'reading', acc: { x: 9.80665 }, gyr: { x: Math.PI / 180 }, stamp: 1 },
    ]);
    expect(messagesOf(bluest, { hex: `${tick}01${acc}`, characteristic: feature('20800000') })).toMatchObject(
      [
        { type: 'reading', acc: { x: 9.80665 }, gyr: null },
        { type: 'reply', name: 'switch', values: { status: 1 } },
      ],
    );
  });

  it('reads what stands before a feature that it does not know', () => {
    const hex = '0100e80300000000a1b2c3d4';
    expect(messagesOf(bluest, { hex, characteristic: feature('00900000') })).toHaveLength(1);
  });

  it('reads the answer to a configuration, its mask with the high byte first', () => {
    const characteristic = '00000002-000f-11e1-ac36-0002a5d5c51b';
    const values = { tick: 1, mask: 0x00800000, command: 2, data: 3 };
    expect(messagesOf(bluest, { hex: '0100008000000203', characteristic })).toEqual([
      { type: 'reply', name: 'configuration', values },
    ]);
    expect(messagesOf(bluest, { hex: '01000080000002', characteristic })).toEqual([]);
  });

  it('tells a rate that comes without an acceleration', () => {
    const [message, ...rest] = messagesOf(bluest, {
      hex: '0300840384030000',
      characteristic: feature('00400000'),
    });
    expect(rest).toEqual([]);
    expect(message).toMatchObject({ type: 'reply', name: 'rate', values: { tick: 3 } });
    const [x, y, z] = message?.type === 'reply' ? (message.values.radPerSecond as readonly number[]) : [];
    expect([x, y, z]).toEqual([expect.closeTo(Math.PI / 2), expect.closeTo(Math.PI / 2), 0]);
  });

  it('reads the battery, its current in tenths where the status says so', () => {
    const battery = (status: string) =>
      messagesOf(bluest, { hex: `0000e803740eecff${status}`, characteristic: feature('00020000') });
    expect(battery('01')).toMatchObject([
      { type: 'battery', percent: 100 },
      { type: 'reply', values: { millivolts: 3700, milliamperes: -20, status: 1 } },
    ]);
    expect(battery('81')).toMatchObject([{ percent: 100 }, { values: { milliamperes: -2, status: 1 } }]);
  });

  it('reads the quaternions of sensor fusion, as many as there are', () => {
    const compact = (hex: string) => messagesOf(bluest, { hex, characteristic: feature('00000100') });
    expect(compact('000070170000401f')).toEqual([
      { type: 'reply', name: 'quaternion', values: { w: 0, x: 0.6, y: 0, z: 0.8 } },
    ]);
    expect(compact(`0000${'000000000000'.repeat(3)}`)).toHaveLength(3);
    const float = messagesOf(bluest, {
      hex: `0000${'00000000'.repeat(3)}0000803f`,
      characteristic: feature('00000080'),
    });
    expect(float).toEqual([{ type: 'reply', name: 'quaternion', values: { w: 1, x: 0, y: 0, z: 0 } }]);
  });

  it.each([
    ['a cut packet', '00c00000', '0100e803000000000a00000000'],
    ['a packet with something behind it', '00c00000', '0100e803000000000a000000000000'],
    ['a tick alone', '00800000', '0100'],
    ['half a tick', '00800000', '01'],
    ['a battery above 100 %', '00020000', '0000e903740eecff01'],
    ['a float that is none', '00000080', '00000000c07f0000000000000000'],
  ])('says nothing of %s', (_, mask, hex) => {
    expect(messagesOf(bluest, { hex, characteristic: feature(mask) })).toEqual([]);
  });

  it('reads only characteristics of the feature service', () => {
    const hex = '0100e80300000000';
    expect(messagesOf(bluest, { hex, characteristic: '00800000-0002-11e1-ac36-0002a5d5c51b' })).toEqual([]);
    expect(messagesOf(bluest, { hex, characteristic: '00800000-0001-11e1-9ab4-0002a5d5c51b' })).toEqual([]);
  });

  it('keeps its time when the tick starts anew', () => {
    const { start, step } = timeRecovery(bluest.timeSource, bluest.ratesHz);
    let run = start();
    const times: number[] = [];
    for (let index = 0; index < 200; index++) {
      const packet = Buffer.alloc(8);
      packet.writeUInt16LE((65_000 + Math.floor((index * 50) / 8)) % 65_536);
      const readings = messagesOf(bluest, {
        hex: packet.toString('hex'),
        characteristic: feature('00800000'),
      });
      const [next, events] = step(run, {
        receivedAt: index * 50 + 20,
        readings: readings.flatMap((message) => (message.type === 'reading' ? [message] : [])),
      });
      run = next;
      times.push(...events.flatMap((event) => ('t' in event ? [event.t] : [])));
    }
    const steps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(times).toHaveLength(200);
    expect(Math.min(...steps)).toBeGreaterThan(40);
    expect(Math.max(...steps)).toBeLessThan(60);
  });

  it('writes nothing at all', () => {
    expect(bluest.mayWrite).toEqual({});
  });
});
