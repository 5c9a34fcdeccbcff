import { describe, expect, it } from 'vitest';
import type { Nudge } from '../../../sensors/driver.ts';
import type { Handshake, Operation } from '../../../sensors/handshake.ts';
import { tiSensorTag } from '../../../sensors/ti-sensortag-cc2650/ti-sensortag-cc2650.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { createSensorTag } from '../../e2e/peripherals/ti-sensortag-cc2650.ts';
import { LinkLost, meet } from '../air.ts';
import { deedsOf } from '../deeds.ts';
import { bytesOf, messagesOf } from '../vector-sheet.ts';

const ti = (short: string) => `f000${short}-0451-4000-b000-000000000000`;
const KEYS = '0000ffe1-0000-1000-8000-00805f9b34fb';

const nudge = (which: Nudge): Handshake => {
  const steps = tiSensorTag.open().nudge?.(which);
  if (!steps) throw new Error('no nudge');
  return steps;
};

/** Silent and dark first, then the sensor's own again. */
const RELEASE = ['write aa65 00', 'write aa66 00'];

describe('ti-sensortag-cc2650', () => {
  it('ends a forgotten nudge, then measures everything at 8 g ten times a second, and listens last', () => {
    expect(deedsOf(tiSensorTag.open().start(10))).toEqual([
      ...RELEASE,
      'write aa82 0000',
      ...['read 2a19', 'subscribe 2a19', 'subscribe ffe1'],
      ...['write aa83 0a', 'write aa82 7f02', 'read aa82', 'subscribe aa81'],
    ]);
  });

  it('puts the sensor out of work at the end', () => {
    expect(deedsOf(tiSensorTag.open().stop())).toEqual(['write aa82 0000', 'unsubscribe aa81']);
  });

  it.each([
    ['sound', '04'],
    ['light', '01'],
  ] as const)('clears the value before it takes over, and after its %s', (which, value) => {
    expect(deedsOf(nudge(which))).toEqual([
      ...['write aa65 00', 'write aa66 01', `write aa65 ${value}`, 'pause'],
      ...RELEASE,
    ]);
  });

  it.each(['write aa66 01', 'write aa65 04'])(
    'leaves no buzzer on where the sensor refuses %s',
    (refuses) => {
      expect(deedsOf(nudge('sound'), { refuses }).slice(-3)).toEqual([...RELEASE, 'gave up']);
    },
  );

  it('gives the sensor back to itself though it would not be silent', () => {
    expect(deedsOf(tiSensorTag.open().start(10), { refuses: 'write aa65 00' }).slice(0, 2)).toEqual(RELEASE);
  });

  it('reads the rate first and the acceleration after it', () => {
    const [reading] = messagesOf(tiSensorTag, {
      hex: '8300'.padEnd(12, '0') + '0010'.padEnd(24, '0'),
      characteristic: ti('aa81'),
    });
    if (reading?.type !== 'reading') throw new Error('no reading');
    expect(reading.acc).toEqual({ x: STANDARD_GRAVITY, y: 0, z: 0 });
    expect(((reading.gyr?.x ?? 0) / Math.PI) * 180).toBeCloseTo(1, 2);
  });

  it.each([
    ['7f00', 0.25],
    ['7f01', 0.5],
    ['7f02', 1],
    ['7f03', 2],
  ])('goes by the full scale that the sensor tells (%s)', (configuration, gravities) => {
    const { decode } = tiSensorTag.open();
    messagesOf(tiSensorTag, { hex: configuration, characteristic: ti('aa82') }, decode);
    const hex = '0'.repeat(12) + '0010'.padEnd(24, '0');
    const [reading] = messagesOf(tiSensorTag, { hex, characteristic: ti('aa81') }, decode);
    expect(reading?.type === 'reading' && reading.acc.x / STANDARD_GRAVITY).toBeCloseTo(gravities, 9);
  });

  it('tells each key that changed, and the magnet as a reply', () => {
    const { decode } = tiSensorTag.open();
    const press = (hex: string) => messagesOf(tiSensorTag, { hex, characteristic: KEYS }, decode);
    const button = (name: string, event: string) => ({ type: 'button', button: name, event });
    expect(press('02')).toEqual([button('left', 'down')]);
    expect(press('02')).toEqual([]);
    expect(press('03')).toEqual([button('right', 'down')]);
    expect(press('04')).toEqual([
      button('left', 'up'),
      button('right', 'up'),
      { type: 'reply', name: 'reed relay', values: { magnetNear: true } },
    ]);
    expect(press('08')).toEqual([]);
  });

  it.each([
    ['a cut packet', 'aa81', '00'.repeat(17)],
    ['a long one', 'aa81', '00'.repeat(19)],
    ['half a configuration', 'aa82', '7f'],
    ['no period', 'aa83', ''],
  ])('says nothing of %s', (_, short, hex) => {
    expect(messagesOf(tiSensorTag, { hex, characteristic: ti(short) })).toEqual([]);
  });

  it('can write no bit 3, no test and no other rate', () => {
    const mayWrite = (short: string, hex: string) =>
      tiSensorTag.mayWrite[ti(short)]?.([...bytesOf(hex)]) ?? false;
    for (let value = 0; value < 256; value++) {
      const hex = Buffer.of(value).toString('hex');
      expect(mayWrite('aa65', hex)).toBe([0, 1, 4].includes(value));
      expect(mayWrite('aa66', hex)).toBe([0, 1].includes(value));
      expect(mayWrite('aa83', hex)).toBe(value === 10);
    }
    expect(mayWrite('aa65', '0400')).toBe(false);
    expect(mayWrite('aa82', '7f')).toBe(false);
  });

  it('silences at the next start a buzzer that a lost link left on, and never erases anything', async () => {
    const sensor = createSensorTag();
    const before = (_: number, { do: deed }: Operation) => {
      if (deed === 'pause') sensor.peripheral.drop();
    };
    const first = await meet(tiSensorTag, sensor.peripheral);
    await first.carryOut(first.session.start(10));
    await first.carryOut(nudge('sound'), { before }).catch((error: unknown) => {
      if (!(error instanceof LinkLost)) throw error;
    });
    first.close();
    expect(sensor.showing()).toBe(4);
    const second = await meet(tiSensorTag, sensor.peripheral);
    await second.carryOut(second.session.start(10));
    second.close();
    expect(sensor.showing()).toBe(0);
    expect(sensor.nudged()).toEqual(['sound']);
    expect(sensor.isErased()).toBe(false);
  });
});
