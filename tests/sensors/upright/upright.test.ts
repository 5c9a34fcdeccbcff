import { describe, expect, it } from 'vitest';
import type { SensorSession } from '../../../sensors/driver.ts';
import { type Operation, SensorRefusal } from '../../../sensors/handshake.ts';
import { upright } from '../../../sensors/upright/upright.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import { createUpright } from '../../e2e/peripherals/upright.ts';
import { meet } from '../air.ts';
import { type Answering, converse, viewOf } from '../converse.ts';
import { frameOf } from '../vector-sheet.ts';

const uuid = (short: string) => `0000${short}-0000-1000-8000-00805f9b34fb`;
const [ANGLE, FREESTYLE, VIBRATION] = [uuid('bac4'), uuid('bab2'), uuid('bab5')];

/** Range 5, 15 s, knock, strength 35, as a GO 2 comes. */
const OWNERS = '0596000423020a0000000a';
const BUZZING = '0596008223020a0000000a';

interface Told {
  readonly vibration?: '0000' | '0101';
  readonly freestyle?: string;
  /** Refuses to do this. */
  readonly refuses?: (operation: Operation) => boolean;
}

const sensor =
  ({ vibration = '0000', freestyle = OWNERS, refuses = () => false }: Told = {}): Answering =>
  (operation) => {
    if (refuses(operation)) throw new SensorRefusal('refused', operation.do);
    if (operation.do === 'discover') return [uuid('bac1'), uuid('bac3'), ANGLE];
    if (operation.do !== 'read') return undefined;
    const answers: Readonly<Record<string, string>> = { [FREESTYLE]: freestyle, [VIBRATION]: vibration };
    return viewOf(answers[operation.at.characteristic] ?? '');
  };

function nudged(told: Told) {
  const session = upright.open();
  if (!session.nudge) throw new Error('it vibrates');
  return { session, ...converse(session, session.nudge('vibrate'), sensor(told)) };
}

const isWriteOf = (hex: string) => (operation: Operation) =>
  operation.do === 'write' && Buffer.from(operation.write.bytes).toString('hex') === hex;

describe('the session of an Upright', () => {
  it('starts without writing anything', () => {
    const session = upright.open();
    const { operations, written, refusal } = converse(session, session.start(15), sensor());
    expect(refusal).toBeNull();
    expect(written).toEqual([]);
    expect(operations.at(-1)).toMatchObject({ do: 'subscribe', at: { characteristic: ANGLE } });
  });

  it('looks again where the angle does not show at first', () => {
    let looks = 0;
    const session = upright.open();
    const { refusal } = converse(session, session.start(15), (operation) => {
      if (operation.do === 'discover' && ++looks < 3) return [uuid('bac1')];
      return sensor()(operation);
    });
    expect(refusal).toBeNull();
    expect(looks).toBe(3);
  });

  it('says that the angle is missing where it never shows', () => {
    const session = upright.open();
    const { refusal } = converse(session, session.start(15), (operation) =>
      operation.do === 'discover' ? [] : sensor()(operation),
    );
    expect(refusal?.reason).toBe('missing');
  });

  it('calibrates with the one byte that two sources know', () => {
    const session = upright.open();
    if (!session.calibrate) throw new Error('it calibrates');
    expect(converse(session, session.calibrate(), sensor()).written).toEqual(['00']);
  });
});

describe('a buzz of an Upright', () => {
  it('is its own block of settings with a short demonstration in it, put back after half a second', () => {
    const { operations, written } = nudged({});
    expect(written).toEqual([BUZZING, OWNERS]);
    const [first, last] = [operations.findIndex(isWriteOf(BUZZING)), operations.findIndex(isWriteOf(OWNERS))];
    expect(operations.slice(first + 1, last)).toEqual([{ do: 'pause', ms: 500 }]);
  });

  it.each(['062c010101026400', '0596000423020a0000000a121601 13'.replace(' ', '')])(
    'keeps the length of a block of another firmware: %s',
    (freestyle) => {
      const { written } = nudged({ freestyle });
      expect(written.map((hex) => hex.length)).toEqual([freestyle.length, freestyle.length]);
      expect(written.at(-1)).toBe(freestyle);
    },
  );

  it('switches vibration on for itself and off again where the owner has it off', () => {
    expect(nudged({ vibration: '0101' }).written).toEqual(['0000', BUZZING, OWNERS, '0101']);
  });

  it('gives everything back when it is refused in between', () => {
    const { written, refusal } = nudged({ vibration: '0101', refuses: isWriteOf(BUZZING) });
    expect(refusal?.reason).toBe('refused');
    expect(written).toEqual(['0000', BUZZING, OWNERS, '0101']);
  });

  it('takes a demonstration out that someone else left in the settings', () => {
    expect(nudged({ freestyle: BUZZING }).written.at(-1)).toBe(OWNERS.replace('0423', '0223'));
  });

  it('is not tried on settings of a kind that is not known', () => {
    for (const freestyle of ['', '059600', '0096000423020a0000000a', '0596000923020a0000000a']) {
      const { written, refusal } = nudged({ freestyle });
      expect(refusal?.reason).toBe('not-able');
      expect(written).toEqual([]);
    }
  });

  it('is made good at the end of the session where it could not be before', () => {
    const { session } = nudged({ vibration: '0101', refuses: isWriteOf('0101') });
    expect(converse(session, session.stop(), sensor()).written).toEqual(['0101']);
    expect(converse(session, session.stop(), sensor()).written).toEqual([]);
  });
});

describe('an emulated Upright', () => {
  it.each([false, true])('buzzes and keeps its owner’s settings, vibration off: %s', async (vibrationOff) => {
    const device = createUpright({ vibrationOff });
    const owners = device.settings();
    const air = await meet(upright, device.peripheral);
    for (const steps of [
      air.session.start(15),
      nudge(air.session),
      calibrate(air.session),
      air.session.stop(),
    ]) {
      await air.carryOut(steps);
    }
    air.close();
    expect(device.nudged()).toEqual(['vibrate']);
    expect(device.settings()).toEqual(owners);
    expect(device.harmed()).toBe(false);
  });
});

const nudge = (session: SensorSession) => session.nudge?.('vibrate') ?? session.stop();
const calibrate = (session: SensorSession) => session.calibrate?.() ?? session.stop();

const angleOf = (session: SensorSession, hex: string) => {
  const [message] = session.decode(frameOf(ANGLE, hex));
  return message?.type === 'reading' ? Math.atan2(message.acc.z, message.acc.x) * DEG_PER_RAD : null;
};

describe('what an Upright sends', () => {
  it('is the force on a body at rest that leans so far forward', () => {
    expect(angleOf(upright.open(), '5e01')).toBeCloseTo(35, 9);
    expect(angleOf(upright.open(), '6aff')).toBeCloseTo(-15, 9);
  });

  it('is the first of three words; the others are handed on', () => {
    const messages = upright.open().decode(frameOf(ANGLE, '5e0138fff401'));
    expect(angleOf(upright.open(), '5e0138fff401')).toBeCloseTo(35, 9);
    expect(messages[1]).toEqual({ type: 'reply', name: 'angle words', values: { words: [350, -200, 500] } });
  });

  it.each(['', '5e', 'ff7f', '0080'])('is nothing for %j', (hex) => {
    expect(upright.open().decode(frameOf(ANGLE, hex))).toEqual([]);
  });

  it('is a slouch only if both bytes say so', () => {
    const slouching = (hex: string) => {
      const [message] = upright.open().decode(frameOf(uuid('bac3'), hex));
      return message?.type === 'reply' ? message.values.slouching : null;
    };
    expect([
      slouching('01'),
      slouching('0101'),
      slouching('0201'),
      slouching('0100'),
      slouching('03'),
    ]).toEqual([true, true, true, false, null]);
  });

  it('is its general settings, short or whole', () => {
    const settings = (hex: string) => upright.open().decode(frameOf(uuid('bab3'), hex));
    const short = { intervalSeconds: 10, saveWhileConnected: true, programme: 'posture' };
    const whole = { ...short, sittingReminderMinutes: 20, activeResetSeconds: 30 };
    expect(settings('070100010000000000')).toMatchObject([{ values: short }]);
    expect(settings('070100010000000000ffff141e00')).toMatchObject([{ values: whole }]);
    expect(settings('0701000100000000')).toEqual([]);
  });

  it('is what went wrong, and why it was reset', () => {
    const errors = (hex: string) => upright.open().decode(frameOf(uuid('bad3'), hex));
    const values = { errorBits: 0x0102, malfunction: true, shutdownReason: 3, resetReasons: [4, 5] };
    expect(errors('02010000010300040005')).toMatchObject([{ values }]);
    expect(errors('020100000103')).toMatchObject([{ values: { ...values, resetReasons: [] } }]);
    expect(errors('0201000001')).toEqual([]);
  });

  it('is a battery that knows whether it charges', () => {
    const session = upright.open();
    expect(session.decode(frameOf(uuid('bad1'), '00'))).toEqual([]);
    session.decode(frameOf(uuid('bad2'), '01'));
    const charging = { type: 'battery', percent: 5, charging: true };
    expect(session.decode(frameOf(uuid('bad1'), '0200000000'))).toEqual([charging]);
    expect(session.decode(frameOf(uuid('bad2'), '00'))[1]).toEqual({ ...charging, charging: false });
    expect(session.decode(frameOf(uuid('bad1'), '0d00000000'))).toEqual([]);
  });
});

describe('what may be written to an Upright', () => {
  const mayWrite = (short: string, hex: string) =>
    upright.mayWrite[uuid(short)]?.([...Buffer.from(hex, 'hex')]) ?? false;

  it('never is a command of its history or its power, whatever the byte', () => {
    for (let byte = 0; byte < 256; byte++) {
      const hex = byte.toString(16).padStart(2, '0');
      for (const short of ['baa2', 'bad4', 'bae3', 'baf1', 'bab3', 'baa6'])
        expect(mayWrite(short, hex)).toBe(false);
      expect(mayWrite('bac1', hex)).toBe(byte === 0);
      expect(mayWrite('bab5', hex)).toBe(false);
    }
  });

  it('is a block of alerts with a range and a pattern that are known', () => {
    expect(mayWrite('bab2', OWNERS)).toBe(true);
    expect(mayWrite('bab2', '0796000423020a0000000a')).toBe(false);
    expect(mayWrite('bab2', OWNERS.slice(0, 14))).toBe(false);
    expect(mayWrite('bab2', `${OWNERS}${OWNERS}`)).toBe(false);
  });
});
