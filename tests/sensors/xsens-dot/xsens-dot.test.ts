import { describe, expect, it } from 'vitest';
import { SensorRefusal } from '../../../sensors/handshake.ts';
import { xsensDot } from '../../../sensors/xsens-dot/xsens-dot.ts';
import { type Answering, converse, viewOf } from '../converse.ts';
import { frameOf } from '../vector-sheet.ts';

const uuid = (short: string) => `1517${short}-4947-11e9-8646-d663bd873d93`;
const [DEVICE_CONTROL, REPORT, CONTROL, MEDIUM, BATTERY, ACKNOWLEDGEMENT] = [
  '1002',
  '1004',
  '2001',
  '2003',
  '3001',
  '7002',
].map(uuid) as [string, string, string, string, string, string];

/** A second of the sensor's clock, flat and still; 28 bytes and padding to 40. */
const FLAT = `40420f00${'00000000'.repeat(2)}00001d41${'00000000'.repeat(3)}${'00'.repeat(12)}`;
const settings = (rateHz: number) =>
  `${'00'.repeat(24)}${rateHz.toString(16).padStart(2, '0')}00${'00'.repeat(6)}`;
const setRate = (rateHz: number) => `10${settings(rateHz).slice(2)}`;

interface Told {
  readonly control?: string;
  readonly settings?: string;
  readonly payload?: string | null;
  readonly acknowledgement?: string;
}

/** A sensor that answers in these words; without a payload it never sends one. */
const sensor =
  ({
    control = '010005',
    settings: owners = settings(60),
    payload = FLAT,
    acknowledgement = '',
  }: Told): Answering =>
  (operation) => {
    if (operation.do === 'ask') {
      if (payload === null) throw new SensorRefusal('no-reply', 'silent');
      return viewOf(payload);
    }
    if (operation.do !== 'read') return undefined;
    const answers: Readonly<Record<string, string>> = {
      [CONTROL]: control,
      [DEVICE_CONTROL]: owners,
      [BATTERY]: '5700',
      [ACKNOWLEDGEMENT]: acknowledgement,
    };
    return viewOf(answers[operation.at.characteristic] ?? '');
  };

const started = (told: Told, rateHz = 30) => {
  const session = xsensDot.open();
  return { session, ...converse(session, session.start(rateHz), sensor(told)) };
};

describe('the session of a DOT', () => {
  it('sets the rate, listens, and only then starts', () => {
    const { operations, written, refusal } = started({});
    expect(refusal).toBeNull();
    expect(written).toEqual([setRate(30), '010115']);
    const words = operations.map((operation) => operation.do);
    expect(words.lastIndexOf('subscribe')).toBeLessThan(words.indexOf('ask'));
    expect(words.indexOf('write')).toBeLessThan(words.lastIndexOf('subscribe'));
  });

  it('ends a measurement that an earlier owner left running, in its own mode, before it sets the rate', () => {
    expect(started({ control: '01011a' }).written).toEqual(['01001a', setRate(30), '010115']);
  });

  it('measures at the rate it has where it is in a synchronised set and takes no other', () => {
    const session = xsensDot.open();
    const { written, refusal } = converse(session, session.start(30), (operation) => {
      if (operation.do === 'write') throw new SensorRefusal('refused', 'synchronised');
      return sensor({})(operation);
    });
    expect(refusal).toBeNull();
    expect(written).toEqual([setRate(30), '010115']);
  });

  it('puts the owner’s rate back, also after it was changed twice', () => {
    const { session } = started({ settings: settings(120) });
    const stop = () => converse(session, session.stop(), sensor({})).written;
    expect(stop()).toEqual(['010015', setRate(120)]);
    converse(session, session.start(60), sensor({ settings: settings(30) }));
    expect(stop()).toEqual(['010015', setRate(120)]);
  });

  it('puts no rate back that it could not read', () => {
    const { session } = started({ settings: '' });
    expect(converse(session, session.stop(), sensor({})).written).toEqual(['010015']);
  });

  it('says that packets are too small, and ends the measurement', () => {
    const { written, refusal } = started({ payload: FLAT.slice(0, 40) });
    expect(refusal?.reason).toBe('small-packets');
    expect(written.at(-1)).toBe('010015');
  });

  it('says that it is busy where it records', () => {
    expect(
      started({ payload: null, acknowledgement: '01030140 02b9'.replace(' ', '') }).refusal?.reason,
    ).toBe('busy');
  });

  it.each(['0103010602f3', ''])('says that nothing came where the recorder says %j', (acknowledgement) => {
    expect(started({ payload: null, acknowledgement }).refusal?.reason).toBe('no-reply');
  });

  it('blinks for half a second, and ends the blinking itself', () => {
    const session = xsensDot.open();
    const { operations, written } = converse(session, nudge(session), sensor({}));
    const zeros = '00'.repeat(30);
    expect(written).toEqual([`0101${zeros}`, `0100${zeros}`]);
    expect(operations[1]).toEqual({ do: 'pause', ms: 500 });
  });
});

const nudge = (session: ReturnType<typeof xsensDot.open>) => {
  if (!session.nudge) throw new Error('it has a light');
  return session.nudge('light');
};

describe('what a DOT sends', () => {
  it('is a reading with the time of its own clock', () => {
    const { session } = started({});
    const [message] = session.decode(frameOf(MEDIUM, FLAT));
    const still = { acc: { x: 0, y: 0, z: 9.8125 }, gyr: { x: 0, y: 0, z: 0 }, stamp: 1_000_000 };
    expect(message).toEqual({ type: 'reading', ...still });
  });

  it('counts microseconds up to the wrap', () => {
    const { session } = started({});
    const stamps = ['f0ffffff', '11410000'].map((time) => {
      const [message] = session.decode(frameOf(MEDIUM, time + FLAT.slice(8)));
      return message?.type === 'reading' ? message.stamp : null;
    });
    expect(stamps).toEqual([2 ** 32 - 16, 16_657]);
  });

  it.each([
    ['a payload that is cut', FLAT.slice(0, 54)],
    ['a force that is no number', `40420f000000c07f${FLAT.slice(16)}`],
    ['a force of a thousand g', `40420f0000401946${FLAT.slice(16)}`],
    ['nothing', ''],
  ])('is nothing where it is %s', (_, hex) => {
    expect(started({}).session.decode(frameOf(MEDIUM, hex))).toEqual([]);
  });

  it('is read in the mode that the sensor names, whatever its bytes look like', () => {
    const session = xsensDot.open();
    const quaternionAndRate = `40420f000000803f${'00000000'.repeat(3)}0000c03f${'00000000'.repeat(4)}`;
    const read = () => session.decode(frameOf(MEDIUM, quaternionAndRate));
    session.decode(frameOf(CONTROL, '010118'));
    expect(read()).toMatchObject([{ name: 'Custom mode 3', values: { gyrDegPerSecond: [1.5, 0, 0] } }]);
    session.decode(frameOf(CONTROL, '010103'));
    expect(read()).toMatchObject([{ name: 'Complete (Quaternion)', values: { freeAccMps2: [1.5, 0, 0] } }]);
  });

  it('says so where nothing told its mode', () => {
    const quaternion = `40420f000000803f${'00000000'.repeat(3)}${'00'.repeat(20)}`;
    const session = xsensDot.open();
    const assumed = () => {
      const [message] = session.decode(frameOf(MEDIUM, quaternion));
      return message?.type === 'reply' ? message.values.assumed : null;
    };
    expect(assumed()).toBe(true);
    session.decode(frameOf(CONTROL, '010102'));
    expect(assumed()).toBeUndefined();
  });

  const quaternion = `0000803f${'00000000'.repeat(3)}`;
  const vector = `${'00000000'.repeat(2)}00001d41`;
  const angles = `0000f0410000a0c1${'00000000'}`;
  it.each([
    ['acceleration and rate are 28 bytes', 21, `${vector}${vector}`],
    ['the same with zeros behind them', 21, `${vector}${vector}${'00'.repeat(12)}`],
    ['a hit comes with a rate that is no acceleration', 21, `${angles}0000fa43${'00000000'.repeat(2)}`],
    ['a magnetometer is behind them', 20, `${vector}${vector}010001000100${'00'.repeat(6)}`],
    ['28 bytes begin with what is no usual force', 16, `${angles}${vector}`],
    ['34 bytes do', 23, `${angles}${vector}010001000100`],
    ['32 bytes begin with no quaternion', 7, `${vector}${vector}01000101`],
    ['40 bytes have something in all of them', 22, `${vector}${vector}${vector}`],
    ['32 bytes begin with a quaternion', 3, `${quaternion}${vector}`],
    ['36 bytes begin with one', 2, `${quaternion}${vector}01000101`],
    ['38 bytes begin with one', 18, `${quaternion}${vector}010001000100`],
  ])('is thought to be in a mode by its bytes where nothing told: %s', (_, mode, fields) => {
    const messages = xsensDot.open().decode(frameOf(MEDIUM, `40420f00${fields}`));
    if (mode === 21) expect(messages).toMatchObject([{ type: 'reading' }]);
    else expect(messages.at(-1)).toMatchObject({ type: 'reply', values: { mode, assumed: true } });
  });

  it.each([1, 17, 25])('is left to the vendor’s software in mode %i', (mode) => {
    const session = xsensDot.open();
    const control = `0101${mode.toString(16).padStart(2, '0')}`;
    const expected = { type: 'reply', name: 'measurement', values: { running: true, mode } };
    expect(session.decode(frameOf(CONTROL, control))).toEqual([expected]);
  });

  it.each([
    ['05', 'single'],
    ['06', 'double'],
    ['07', 'triple'],
  ])('is a press for report %s', (type, event) => {
    const report = `${type}0410270000${'00'.repeat(30)}`;
    const expected = [{ type: 'button', button: 'main', event }];
    expect(xsensDot.open().decode(frameOf(REPORT, report))).toEqual(expected);
  });

  it('tells the battery and whether it charges, and no level above 100', () => {
    const battery = (hex: string) => xsensDot.open().decode(frameOf(BATTERY, hex));
    expect(battery('2a01')).toEqual([{ type: 'battery', percent: 42, charging: true }]);
    expect(battery('6500')).toEqual([]);
  });
});

describe('what may be written to a DOT', () => {
  const mayWrite = (characteristic: string, hex: string) =>
    xsensDot.mayWrite[characteristic]?.([...Buffer.from(hex, 'hex')]) ?? false;

  it('are the live rates and the owner’s, not filters, tags, timeouts or power', () => {
    expect(mayWrite(DEVICE_CONTROL, setRate(60))).toBe(true);
    for (const visit of ['02', '04', '08', '20', '12', '30', 'ff']) {
      expect(mayWrite(DEVICE_CONTROL, visit + setRate(60).slice(2))).toBe(false);
    }
    expect(mayWrite(DEVICE_CONTROL, setRate(61))).toBe(false);
    expect(mayWrite(DEVICE_CONTROL, setRate(60).slice(0, 62))).toBe(false);
  });

  it('is one start, and the end of any measurement', () => {
    expect(mayWrite(CONTROL, '010115')).toBe(true);
    expect(mayWrite(CONTROL, '01011a')).toBe(false);
    for (const mode of ['01', '05', '11', '19', '1a']) expect(mayWrite(CONTROL, `0100${mode}`)).toBe(true);
    expect(mayWrite(CONTROL, '020015')).toBe(false);
  });
});
