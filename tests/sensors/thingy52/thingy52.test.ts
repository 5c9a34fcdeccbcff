import { describe, expect, it } from 'vitest';
import type { Nudge, SensorSession } from '../../../sensors/driver.ts';
import type { Handshake } from '../../../sensors/handshake.ts';
import { thingy52 } from '../../../sensors/thingy52/thingy52.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { createThingy52 } from '../../e2e/peripherals/thingy52.ts';
import { meet } from '../air.ts';
import { deedsOf } from '../deeds.ts';
import { bytesOf, messagesOf, writesOf } from '../vector-sheet.ts';

const at = (short: string) => `ef68${short}-9b35-4933-9b10-52ffa9740042`;

const AS_DELIVERED = 'e803f401f4010a0001';
const AT_50_HZ = 'e803f401f401320001';
const BREATHING_CYAN = '020614ac0d';
const RED = '01ff0000';

const start = (rateHz: number) => (session: SensorSession) => session.start(rateHz);

function* startAndStop(session: SensorSession): Handshake {
  yield* session.start(50);
  yield* session.stop();
}

const nudge = (which: Nudge): Handshake => {
  const steps = thingy52.open().nudge?.(which);
  if (!steps) throw new Error('no nudge');
  return steps;
};

describe('thingy52', () => {
  it('reads an acceleration that a unit gave on a table as one g out of its face', () => {
    // Nordic DevZone, question 47415: FAFF F4FF F603.
    const [reading] = messagesOf(thingy52, {
      hex: 'fafff4fff603'.padEnd(36, '0'),
      characteristic: at('0406'),
    });
    if (reading?.type !== 'reading') throw new Error('not a reading');
    expect(reading.acc.z / STANDARD_GRAVITY).toBeCloseTo(0.99, 3);
  });

  it('begins the stream last, when the rate is set', () => {
    expect(deedsOf(thingy52.open().start(50), { answers: [BREATHING_CYAN, AS_DELIVERED] })).toEqual([
      'read 0301',
      'read 0401',
      `write 0401 ${AT_50_HZ}`,
      'read 2a19',
      'subscribe 2a19',
      'subscribe 0302',
      'subscribe 0406',
    ]);
  });

  it('spares the flash where the rate is right already', () => {
    expect(writesOf(start(50), thingy52, [BREATHING_CYAN, AT_50_HZ])).toEqual([]);
    expect(writesOf(startAndStop, thingy52, [BREATHING_CYAN, AT_50_HZ])).toEqual([]);
  });

  it('changes nothing of the owner’s configuration but the rate, and gives it back at the end', () => {
    const owners = 'd007e8032c01140000';
    expect(writesOf(startAndStop, thingy52, [BREATHING_CYAN, owners])).toEqual([
      'd007e8032c01320000',
      owners,
    ]);
  });

  it('gives back what it found first, however often the rate changes', () => {
    function* twoRates(session: SensorSession): Handshake {
      yield* session.start(50);
      yield* session.start(100);
      yield* session.stop();
    }
    const writes = writesOf(twoRates, thingy52, [
      BREATHING_CYAN,
      AS_DELIVERED,
      '50',
      BREATHING_CYAN,
      AT_50_HZ,
    ]);
    expect(writes).toEqual([AT_50_HZ, 'e803f401f401640001', AS_DELIVERED]);
  });

  it('takes the factory’s configuration for one that cannot be read', () => {
    expect(writesOf(start(50), thingy52, [BREATHING_CYAN, 'ffff'])).toEqual([AT_50_HZ]);
  });

  it('lets some time pass after the stream, since notifications that flicker reboot the sensor', () => {
    expect(deedsOf(thingy52.open().stop())).toEqual(['unsubscribe 0406', 'pause']);
  });

  it('ends a light that a lost link left burning', () => {
    expect(writesOf(start(50), thingy52, [RED, AT_50_HZ])).toEqual([BREATHING_CYAN]);
  });

  it('shines red for a moment, then as its owner had it', () => {
    expect(deedsOf(nudge('light'), { answers: [BREATHING_CYAN] })).toEqual([
      'read 0301',
      `write 0301 ${RED}`,
      'pause',
      `write 0301 ${BREATHING_CYAN}`,
    ]);
  });

  it.each(['', RED])('puts the light off where it does not know what the owner had (%s)', (before) => {
    expect(deedsOf(nudge('light'), { answers: [before] }).at(-1)).toBe('write 0301 00');
  });

  it('gives the light back though shining was refused', () => {
    expect(deedsOf(nudge('light'), { answers: [BREATHING_CYAN], refuses: `write 0301 ${RED}` })).toEqual([
      'read 0301',
      `write 0301 ${RED}`,
      `write 0301 ${BREATHING_CYAN}`,
      'gave up',
    ]);
  });

  it('borrows the speaker’s mode for its tone', () => {
    expect(deedsOf(nudge('sound'), { answers: ['0302'] })).toEqual([
      'read 0501',
      'write 0501 0102',
      'write 0502 b80bf40164',
      'pause',
      'write 0501 0302',
    ]);
    expect(deedsOf(nudge('sound'), { answers: ['0101'] })).toEqual([
      'read 0501',
      'write 0502 b80bf40164',
      'pause',
    ]);
  });

  it.each([
    ['00', 'up'],
    ['01', 'down'],
  ])('hears its button (%s)', (hex, event) => {
    expect(messagesOf(thingy52, { hex, characteristic: at('0302') })).toEqual([
      { type: 'button', button: 'main', event },
    ]);
  });

  it.each([
    ['cut', '0406', '0000000000042000c0ff800c1000e0ff80'],
    ['with something behind it', '0406', '0000000000042000c0ff800c1000e0ff800200'],
    ['no number', '040a', '0000c07f0ae89c408be20741'],
    ['no button state', '0302', '02'],
    ['a rate out of range', '0401', 'e803f401f401ff0001'],
    ['no orientation', '0403', '04'],
  ])('says nothing of a value that is %s', (_, short, hex) => {
    expect(messagesOf(thingy52, { hex, characteristic: at(short) })).toEqual([]);
  });

  it('lets no other tone, no stream of sound and no absurd configuration be written', () => {
    const mayWrite = (short: string, hex: string) =>
      thingy52.mayWrite[at(short)]?.([...bytesOf(hex)]) ?? false;
    expect(mayWrite('0502', 'b80bf40164')).toBe(true);
    expect(mayWrite('0502', 'b80b000064')).toBe(false);
    expect(mayWrite('0502', '80'.repeat(20))).toBe(false);
    expect(mayWrite('0401', 'e803f401f401c90001')).toBe(false);
    expect(mayWrite('0401', 'e803f401f4013200')).toBe(false);
    expect(mayWrite('0301', '0208640002')).toBe(false);
    expect(mayWrite('0101', '41')).toBe(false);
  });

  it('leaves the sensor’s flash as its owner had it, after nudges and changes of rate', async () => {
    const owners = { motionConfiguration: 'd007e8032c01140000', light: '0202320010' };
    const sensor = createThingy52(owners);
    const { session, carryOut, close } = await meet(thingy52, sensor.peripheral);
    await carryOut(session.start(50));
    for (const which of thingy52.nudges) await carryOut(nudge(which), { haste: 0.05 });
    await carryOut(session.stop());
    await carryOut(session.start(100));
    await carryOut(session.stop());
    close();
    expect(sensor.motionConfiguration()).toBe(owners.motionConfiguration);
    expect(sensor.light()).toBe(owners.light);
    expect(sensor.nudged()).toEqual(['sound', 'light']);
  });
});
