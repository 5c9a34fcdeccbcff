import { describe, expect, it } from 'vitest';
import type { Handshake } from '../../../sensors/handshake.ts';
import { metawear } from '../../../sensors/metawear/metawear.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { deedsOf } from '../deeds.ts';
import { bytesOf, frameOf } from '../vector-sheet.ts';
import { acc, gyr, heard, packedAcc, packedGyr, readingsIn, TELLS } from './bytes.ts';

const COMMAND = '326a9001-85cb-9195-d9dd-464cfbbae75a';

const commandsOf = (handshake: Handshake, answers: readonly string[] = []): readonly string[] =>
  deedsOf(handshake, { answers }).map((deed) => deed.replace(/ 900[16]/, ''));

const nudge = (which: 'vibrate' | 'light'): Handshake => {
  const steps = metawear.open().nudge?.(which);
  if (!steps) throw new Error('no nudge');
  return steps;
};

/** Ends sensor fusion, accelerometer, gyroscope, magnetometer, and the light. */
const END = ['190100', '1903007f', '030100', '130100', '150100', '03020001', '13020001', '020201'];
const BEGIN = ['write 03020100', 'write 13020100', 'write 030101', 'write 130101'];

describe('metawear', () => {
  it('ends what its last owner left running before it listens', () => {
    const commands = commandsOf(metawear.open().start(50), TELLS.BMI160);
    expect(commands.slice(0, 9)).toEqual([...END.map((hex) => `write ${hex}`), 'subscribe']);
  });

  it('asks which chips there are, and speaks to them in their own registers', () => {
    expect(commandsOf(metawear.open().start(50), TELLS.BMI160).slice(9)).toEqual([
      ...['ask 0380', 'ask 1380'],
      ...['write 030400', 'write 031c00', 'write 130500', 'write 130700'],
      ...['write 03032708', 'write 13032701', 'ask 0383', 'ask 1383'],
      ...['write 010101', 'write 030401', 'write 130501', ...BEGIN],
    ]);
    expect(commandsOf(metawear.open().start(50), TELLS.BMI270).slice(9)).toEqual([
      ...['ask 0380', 'ask 1380'],
      ...['write 030400', 'write 030500', 'write 130400', 'write 130500'],
      ...['write 0303a702', 'write 13032701', 'ask 0383', 'ask 1383'],
      ...['write 010101', 'write 030401', 'write 130401', ...BEGIN],
    ]);
  });

  it('has three samples share a packet where one by one would be too many', () => {
    const tells = (hz: number, chip: 'BMI160' | 'BMI270') =>
      commandsOf(metawear.open().start(hz), TELLS[chip]).slice(-6, -4);
    expect(tells(100, 'BMI160')).toEqual(['write 031c01', 'write 130701']);
    expect(tells(100, 'BMI270')).toEqual(['write 030501', 'write 130501']);
    expect(tells(25, 'BMI160')).toEqual(['write 030401', 'write 130501']);
  });

  it.each([
    ['an accelerometer it does not know', ['03800300', '13800001']],
    ['no gyroscope', ['03800101', '1380']],
  ])('gives up on a board with %s', (_, answers) => {
    expect(commandsOf(metawear.open().start(50), answers).at(-1)).toBe('gave up');
  });

  it('starts though a chip does not tell its configuration', () => {
    const deeds = deedsOf(metawear.open().start(50), { answers: TELLS.BMI160, refuses: 'ask 9001 0383' });
    expect(deeds.at(-1)).toBe('write 9001 130101');
  });

  it('leaves nothing running and nothing told', () => {
    const session = metawear.open();
    deedsOf(session.start(50), { answers: TELLS.BMI160 });
    expect(commandsOf(session.stop())).toEqual(
      [...END, '010100', '030400', '031c00', '130500', '130700'].map((hex) => `write ${hex}`),
    );
  });

  it('vibrates at full strength for half a second, which ends by itself', () => {
    expect(commandsOf(nudge('vibrate'))).toEqual(['write 0801f8f40100', 'pause']);
  });

  it('flashes red once and clears the light, also where playing it is refused', () => {
    const flash = ['write 020201', 'write 020301021f000000f4010000e803000001', 'write 020101'];
    expect(commandsOf(nudge('light'))).toEqual([...flash, 'pause', 'write 020201']);
    const refused = deedsOf(nudge('light'), { refuses: 'write 9001 020101' });
    expect(refused.slice(-2)).toEqual(['write 9001 020201', 'gave up']);
  });

  it('makes one reading of an acceleration and a rate, by the full scales it configures', () => {
    const [reading] = readingsIn(heard(metawear.open(), [acc(4096), gyr(328)]));
    expect(reading?.acc.x).toBeCloseTo(STANDARD_GRAVITY, 9);
    expect(reading?.gyr?.x).toBeCloseTo(10 * RAD_PER_DEG, 9);
  });

  it('reads accelerations by themselves where no rates come, and waits for rates once it was started', () => {
    const sixteenth = { type: 'reading', acc: { x: STANDARD_GRAVITY / 16, y: 0, z: 0 }, gyr: null };
    expect(heard(metawear.open(), [acc(256)])).toContainEqual(sixteenth);
    expect(heard(metawear.open(), [gyr(0), acc(256)])).not.toContainEqual(sixteenth);
    expect(
      heard(metawear.open(), [packedAcc(256, 256, 256)]).filter(({ type }) => type === 'reading'),
    ).toEqual(Array(3).fill(sixteenth));
    const started = metawear.open();
    deedsOf(started.start(50), { answers: TELLS.BMI160 });
    expect(heard(started, [acc(256)])).not.toContainEqual(sixteenth);
  });

  it('reads the standard battery level, and what any module says of itself', () => {
    const level = metawear.open().decode(frameOf('00002a19-0000-1000-8000-00805f9b34fb', '5a'));
    expect(level).toEqual([{ type: 'battery', percent: 90 }]);
    expect(heard(metawear.open(), ['19800003'])).toEqual([
      { type: 'reply', name: 'module', values: { module: 0x19, implementation: 0, revision: 3 } },
    ]);
  });

  it('makes three readings of two packed packets', () => {
    const readings = readingsIn(
      heard(metawear.open(), [packedAcc(4096, 8192, -4096), packedGyr(328, 656, 0)]),
    );
    expect(readings.map(({ acc }) => acc.x / STANDARD_GRAVITY)).toEqual([1, 2, -1]);
    expect(readings.map(({ gyr }) => Math.round((gyr?.x ?? 0) / RAD_PER_DEG))).toEqual([10, 20, 0]);
  });

  it('believes the full scale that a chip tells, in the codes of that chip', () => {
    // Code 3 is 2 g on a BMI160 and 16 g on a BMI270.
    const gravities = (chip: 'BMI160' | 'BMI270') => {
      const messages = heard(metawear.open(), [...TELLS[chip], '03832703', acc(2048), gyr(0)]);
      return (readingsIn(messages)[0]?.acc.x ?? 0) / STANDARD_GRAVITY;
    };
    expect(gravities('BMI160')).toBeCloseTo(0.125, 9);
    expect(gravities('BMI270')).toBeCloseTo(1, 9);
    const rates = heard(metawear.open(), [...TELLS.BMI160, '13832704', acc(0), gyr(2624)]);
    expect(readingsIn(rates)[0]?.gyr?.x).toBeCloseTo(10 * RAD_PER_DEG, 9);
  });

  it('tells a plain packet of one chip from a packed one of the other by its length', () => {
    expect(
      readingsIn(heard(metawear.open(), [`0304${'00'.repeat(6)}`, `1305${'00'.repeat(6)}`])),
    ).toHaveLength(1);
    expect(
      readingsIn(heard(metawear.open(), [`0305${'00'.repeat(18)}`, `1305${'00'.repeat(18)}`])),
    ).toHaveLength(3);
  });

  it.each([
    ['a cut packet', '0304e8059cfe73'],
    ['a packet with something behind it', '0304e8059cfe734200'],
    ['a packed packet in a plain register', `0304${'00'.repeat(18)}`],
    ['a module that is not known', 'fe0101'],
    ['a battery above 100 %', '118c653410'],
    ['a float that is none', '1907000000000000c07f0000000000000000'],
    ['a button neither pressed nor released', '010102'],
    ['a full scale before the chip is known', '03832703'],
    ['nothing', ''],
  ])('says nothing of %s', (_, hex) => {
    expect(heard(metawear.open(), [hex])).toEqual([]);
  });

  it('writes no restart, no name, no link, no buzzer, and no configuration but its own', () => {
    const mayWrite = (hex: string) => metawear.mayWrite[COMMAND]?.([...bytesOf(hex)]) ?? false;
    expect(mayWrite('03032708')).toBe(true);
    for (const hex of [
      'fe01',
      'fe02',
      'fe05',
      '110141',
      '11095802200380006606',
      '08017f4c1d01',
      '0303270c',
      '',
    ]) {
      expect(mayWrite(hex)).toBe(false);
    }
  });
});
