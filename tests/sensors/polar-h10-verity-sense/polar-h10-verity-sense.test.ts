import { describe, expect, it } from 'vitest';
import type { SensorMessage, SensorSession } from '../../../sensors/driver.ts';
import { SensorRefusal } from '../../../sensors/handshake.ts';
import { polar } from '../../../sensors/polar-h10-verity-sense/polar-h10-verity-sense.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { type Answering, converse, viewOf } from '../converse.ts';
import { frameOf } from '../vector-sheet.ts';

const CONTROL = 'fb005c81-02e7-f387-1cad-8acd2d8df0c8';
const DATA = 'fb005c82-02e7-f387-1cad-8acd2d8df0c8';
const PMD = 'fb005c80-02e7-f387-1cad-8acd2d8df0c8';

const STOP = '0302';
const H10_SETTINGS = 'f0010200000004190032006400c800010110000203020004000800';
const VERITY_SETTINGS = 'f001020000000134000101100002010800040103';
const OH1_SETTINGS = 'f0010200000001320001011000020108 00'.replace(' ', '');
const SDK_MODE_SETTINGS = 'f0010200000005a00134006800d0001a0001011000020402000400080010 00040103'.replace(
  ' ',
  '',
);
const REFUSED = (status: number) => `f00202${status.toString(16).padStart(2, '0')}00`;

interface Told {
  readonly features?: string;
  readonly settings?: string;
  /** Answers to the start, in turn. */
  readonly starts?: readonly string[];
  readonly stopped?: string;
}

function sensor({
  features = '0f05',
  settings = H10_SETTINGS,
  starts = ['f00202000001'],
  stopped = 'f003020000',
}: Told): Answering {
  const left = [...starts];
  return (operation) => {
    if (operation.do === 'read') return viewOf(operation.at.service === PMD ? features : '64');
    if (operation.do !== 'ask') return undefined;
    const asked = Buffer.from(operation.write.bytes).toString('hex');
    if (asked === STOP) return viewOf(stopped);
    return viewOf(asked === '0102' ? settings : (left.shift() ?? ''));
  };
}

function started(told: Told = {}, rateHz = 51.07) {
  const session = polar.open();
  return { session, ...converse(session, session.start(rateHz), sensor(told)) };
}

describe('the session of a Polar', () => {
  it('listens for answers first, stops what was left running, asks for the settings, and starts', () => {
    const { operations, written, refusal } = started();
    expect(refusal).toBeNull();
    expect(written).toEqual([STOP, '0102', '0202000132000101100002010800']);
    expect(operations[0]).toMatchObject({ do: 'subscribe', at: { characteristic: CONTROL } });
    const subscribed = operations.findIndex(
      (each) => each.do === 'subscribe' && each.at.characteristic === DATA,
    );
    expect(subscribed).toBeGreaterThan(0);
    expect(subscribed).toBeLessThan(operations.findIndex((each) => each.do === 'ask'));
  });

  it.each([
    [25.5, H10_SETTINGS, '0202000119000101100002010800'],
    [102.1, H10_SETTINGS, '0202000164000101100002010800'],
    [204.3, H10_SETTINGS, '02020001c8000101100002010800'],
    [204.3, VERITY_SETTINGS, '0202000134000101100002010800040103'],
    [25.5, OH1_SETTINGS, '0202000132000101100002010800'],
    [25.5, SDK_MODE_SETTINGS, '020200011a000101100002010800040103'],
    [204.3, SDK_MODE_SETTINGS, '02020001d0000101100002010800040103'],
  ])('asks for %d Hz in the settings that %s offers', (rateHz, settings, expected) => {
    expect(started({ settings }, rateHz).written.at(-1)).toBe(expected);
  });

  it('takes an idle sensor’s objection to the stop as it is', () => {
    expect(started({ stopped: 'f0030206' }).refusal).toBeNull();
  });

  it('stops and starts again where it is streaming already', () => {
    const { written, refusal } = started({ starts: [REFUSED(6), 'f00202000001'] });
    expect(refusal).toBeNull();
    const start = '0202000132000101100002010800';
    expect(written.slice(2)).toEqual([start, STOP, start]);
  });

  it('is busy where that does not help', () => {
    expect(started({ starts: [REFUSED(6), REFUSED(6)] }).refusal?.reason).toBe('busy');
  });

  it.each([
    [1, 'not-able'],
    [3, 'not-able'],
    [5, 'refused'],
    [8, 'not-able'],
    [10, 'small-packets'],
    [12, 'busy'],
    [13, 'charging'],
    [99, 'refused'],
  ])('gives up on status %i as %s', (status, reason) => {
    expect(started({ starts: [REFUSED(status)] }).refusal?.reason).toBe(reason);
  });

  it('gives up on a strap without an accelerometer', () => {
    expect(started({ features: '0f01' }).refusal?.reason).toBe('not-able');
  });

  it('gives up as not paired where Windows has not been paired with it', () => {
    const session = polar.open();
    const { refusal } = converse(session, session.start(51.07), (operation) => {
      if (operation.do === 'ask') throw new SensorRefusal('not-paired', 'GATT operation not authorized.');
      return sensor({})(operation);
    });
    expect(refusal?.reason).toBe('not-paired');
  });

  it('stops the stream at the end, so that the sensor can sleep', () => {
    const { session } = started();
    expect(converse(session, session.stop(), sensor({})).written).toEqual([STOP]);
  });
});

type Reading = Extract<SensorMessage, { type: 'reading' }>;

const READINGS_PER_FRAME = 4;
const MICROSECONDS = 1000n;

/** An uncompressed frame of four samples, 0, 0, 1000 mG, whose last was taken then. */
function frame(lastUs: number): string {
  const bytes = Buffer.alloc(10 + 6 * READINGS_PER_FRAME);
  bytes[0] = 2;
  bytes.writeBigUInt64LE(BigInt(lastUs) * MICROSECONDS, 1);
  bytes[9] = 1;
  for (let index = 0; index < READINGS_PER_FRAME; index++) bytes.writeInt16LE(1000, 10 + 6 * index + 4);
  return bytes.toString('hex');
}

/** A compressed frame at 1 µs that begins with 10000, 0, 0 counts. */
const deltaFrame = (type: '80' | '81', blocks: string): string =>
  `02e803000000000000${type}102700000000${blocks}`;

const readings = (session: SensorSession, hex: string): readonly Reading[] =>
  session
    .decode(frameOf(DATA, hex))
    .map((message) => (message.type === 'reading' ? message : expect.fail('not a reading')));
const stamps = (session: SensorSession, lastUs: number) =>
  readings(session, frame(lastUs)).map(({ stamp }) => stamp);

describe('frames of a Polar', () => {
  it('count back from the last sample by the rate that was asked for, then spread since the frame before', () => {
    const { session } = started();
    expect(stamps(session, 1_000_000)).toEqual([940_000, 960_000, 980_000, 1_000_000]);
    expect(stamps(session, 1_078_000)).toEqual([1_019_500, 1_039_000, 1_058_500, 1_078_000]);
  });

  it('leave the space of frames that were lost, at the pace of the frames before', () => {
    const { session } = started();
    stamps(session, 1_000_000);
    stamps(session, 1_078_000);
    expect(stamps(session, 1_234_000)).toEqual([1_175_500, 1_195_000, 1_214_500, 1_234_000]);
  });

  it('count back again after the sensor’s clock was set back', () => {
    const { session } = started();
    stamps(session, 5_000_000_000);
    expect(stamps(session, 2_000_000)).toEqual([1_940_000, 1_960_000, 1_980_000, 2_000_000]);
  });

  it('forget the frame before where the stream starts anew at another rate', () => {
    const { session } = started();
    stamps(session, 1_000_000);
    converse(session, session.start(102.1), sensor({}));
    expect(stamps(session, 1_040_000)).toEqual([1_010_000, 1_020_000, 1_030_000, 1_040_000]);
  });

  it('are read up to all that 16 bits hold', () => {
    const [reading] = readings(polar.open(), '0200000000000000000100800080ff7f');
    expect(reading?.acc.y).toBeCloseTo(-32.768 * STANDARD_GRAVITY, 9);
    expect(reading?.acc.z).toBeCloseTo(32.767 * STANDARD_GRAVITY, 9);
    expect(readings(polar.open(), '02ffffffffffffff7f01000000000000')[0]?.stamp).toBeCloseTo(
      2 ** 63 / 1000,
      0,
    );
  });

  it('keep their microsecond in a time of many years', () => {
    const { session } = started();
    expect(stamps(session, 599_617_577_635_059).at(-1)).toBe(599_617_577_635_059);
  });

  it('take the factor of the start’s answer for compressed samples', () => {
    const gOf = (answer: string) => {
      const { session } = started({ starts: [answer] });
      return (readings(session, deltaFrame('80', ''))[0]?.acc.x ?? 0) / STANDARD_GRAVITY;
    };
    expect(gOf('f0020200000501 6f12033a'.replace(' ', ''))).toBeCloseTo(5, 5); // 0.0005 g
    expect(gOf('f002020000')).toBeCloseTo(2.44, 5);
  });

  it('add deltas of any width to the sample before', () => {
    const { session } = started();
    // Three bits each, lowest first: +1 -1 0, then +2 0 -3.
    const bits = 0b001 | (0b111 << 3) | (0b000 << 6) | (0b010 << 9) | (0b000 << 12) | (0b101 << 15);
    const block = [0, 8, 16].map((shift) => ((bits >> shift) & 0xff).toString(16).padStart(2, '0')).join('');
    const heard = readings(session, deltaFrame('81', `0302${block}`));
    const milliG = heard.map(({ acc }) =>
      [acc.x, acc.y, acc.z].map((value) => Math.round((value / STANDARD_GRAVITY) * 1000)),
    );
    expect(milliG).toEqual([
      [10_000, 0, 0],
      [10_001, -1, 0],
      [10_003, -1, -3],
    ]);
  });

  it.each([
    ['ends in the middle of a sample', frame(1_000_000).slice(0, -2)],
    ['has no content', frame(1_000_000).slice(0, 20)],
    ['is of a type that nobody knows', `${frame(1_000_000).slice(0, 18)}03${frame(1_000_000).slice(20)}`],
    ['is of another measurement', `00${frame(1_000_000).slice(2)}`],
    ['has a time beyond all clocks', `02ffffffffffffffff01${'00'.repeat(6)}`],
    ['has deltas of no width', deltaFrame('81', '0004')],
    ['has deltas wider than 32 bits', deltaFrame('81', `2101${'00'.repeat(13)}`)],
    ['ends in a block of deltas', deltaFrame('81', '0802ffffffffff')],
    ['adds up to more than any sensor feels', deltaFrame('81', `1001${'ff7f'.repeat(3)}`)],
  ])('give nothing where one %s', (_, hex) => {
    expect(started().session.decode(frameOf(DATA, hex))).toEqual([]);
  });

  it('of a word by the sensor itself tell that it ended the stream', () => {
    const message = { type: 'reply', name: 'stopped by the sensor', values: { measurements: [2] } };
    expect(polar.open().decode(frameOf(CONTROL, '0102'))).toEqual([message]);
  });

  it('of the settings are read in any order, up to a record that is not known', () => {
    const reordered = 'f0010200000203020004000800 0001320007ff'.replace(' ', '');
    const values = { rangesG: [2, 4, 8], ratesHz: [50] };
    expect(polar.open().decode(frameOf(CONTROL, reordered))).toMatchObject([{ values }]);
  });
});

describe('what may be written to a Polar', () => {
  const mayWrite = (hex: string) => polar.mayWrite[CONTROL]?.([...Buffer.from(hex, 'hex')]) ?? false;

  it('is the acceleration: its settings, its start in any of them, its stop', () => {
    for (const hex of ['0102', '0302', '0202000132000101100002010200']) expect(mayWrite(hex)).toBe(true);
  });

  it.each([
    ['SDK mode', '0209'],
    ['an offline recording', '0282000132000101100002010200'],
    ['an offline trigger', '080102'],
    ['the electrocardiogram', '0200000182000101 0e00'.replace(' ', '')],
    ['two rates at once', '0202000232003400010110000201 0200'.replace(' ', '')],
    ['a record that nobody knows', '020200013200010110000201020009010000'],
    ['bare bytes', '0202'],
  ])('is not %s', (_, hex) => {
    expect(mayWrite(hex)).toBe(false);
  });
});
