import { expect } from 'vitest';
import { littleEndian } from '../../../sensors/fields.ts';
import { SensorRefusal } from '../../../sensors/handshake.ts';
import { xsensDot } from '../../../sensors/xsens-dot/xsens-dot.ts';
import { RAD_PER_DEG } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/xsens-dot.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { converse, viewOf } from '../converse.ts';
import {
  bytesOf,
  CHECKED,
  frameOf,
  messagesOf,
  type Vector,
  type VectorSheet,
  type VectorVerdict,
  writesOf,
} from '../vector-sheet.ts';

/** Sheet's names of the fields, and ours. */
const FIELDS = {
  quaternion_wxyz: 'quaternionWxyz',
  free_acc_m_s2: 'freeAccMps2',
  mag_au: 'magAu',
  status: 'status',
  clip_acc: 'clipAcc',
  clip_gyr: 'clipGyr',
} as const;

/** Every vector of the sheet is of this sensor. */
export const vectorSheet: VectorSheet = { driver: xsensDot, vectors, judge };

function judge(vector: Vector): VectorVerdict {
  const { hex, characteristic = '', decoded } = vector;
  if (decoded.mode) return judgePayload(vector);
  if (decoded.message) return judgeMessage(vector);
  if (decoded.command) return judgeCommand(vector);
  if (decoded.identify) {
    expect(writesOf((session) => session.nudge?.('light') ?? session.stop(), xsensDot)).toContain(hex);
  } else if (decoded.battery_percent !== undefined) {
    const { battery_percent: percent, charging } = decoded;
    expect(messagesOf(xsensDot, vector)).toEqual([{ type: 'battery', percent, charging }]);
  } else if (characteristic.startsWith('15172001')) {
    const values = { running: decoded.state === 'running', mode: decoded.payload_mode };
    expect(messagesOf(xsensDot, vector)).toEqual([{ type: 'reply', name: 'measurement', values }]);
  } else throw new Error(`no rule for ${hex}`);
  return CHECKED;
}

/** Read by a session that heard the mode from the sensor, and by one that did not. */
function judgePayload(vector: Vector): VectorVerdict {
  const { decoded } = vector;
  const code = Number.parseInt(decoded.mode, 10);
  const told = xsensDot.open();
  told.decode(frameOf('15172001-4947-11e9-8646-d663bd873d93', hexOf([1, 1, code])));
  for (const decode of [told.decode, xsensDot.open().decode]) {
    const messages = messagesOf(xsensDot, vector, decode);
    expect(messages.length).toBeGreaterThan(0);
    const reading = messages.find(({ type }) => type === 'reading');
    expect(reading !== undefined).toBe(decoded.acc_m_s2 !== undefined);
    if (reading?.type === 'reading' && reading.gyr) {
      const { acc, gyr } = reading;
      expectPrinted([acc.x, acc.y, acc.z], decoded.acc_m_s2);
      expectPrinted([gyr.x, gyr.y, gyr.z], decoded.gyro_dps, RAD_PER_DEG);
      expect(reading.stamp).toBe(decoded.timestamp_us);
    }
    const reply = messages.find(({ type }) => type === 'reply');
    if (reply?.type !== 'reply') continue;
    expect(reply.values).toMatchObject({ mode: code, timestampUs: decoded.timestamp_us });
    for (const [theirs, ours] of Object.entries(FIELDS)) {
      if (decoded[theirs] !== undefined) expectPrinted(reply.values[ours], decoded[theirs]);
    }
    if (decoded.status_flags) expect(reply.values.statusFlags).toBe(decoded.status_flags.join(' '));
  }
  return CHECKED;
}

/** What the session of an owner who measures in that mode is ended with, and what ours is started with. */
function judgeCommand({ hex, decoded }: Vector): VectorVerdict {
  const [, action, mode = 0] = bytesOf(hex);
  if (action === 0) {
    const leftRunning = hexOf([1, 1, mode]);
    const firstPayload = hexOf([...littleEndian(1, 4), ...Array<number>(36).fill(0)]);
    const answers = [leftRunning, '5700', '', firstPayload];
    expect(writesOf((session) => session.start(60), xsensDot, answers)[0]).toBe(hex);
    return CHECKED;
  }
  return { type: 'not applicable', why: `${decoded.command}: Plumbline measures in mode 21` };
}

function judgeMessage(vector: Vector): VectorVerdict {
  const { hex, characteristic = '', decoded } = vector;
  if (decoded.message.startsWith('GetState')) {
    // Asked where a measurement does not begin.
    expect(writtenToASilentSensor()).toContain(hex);
    return CHECKED;
  }
  if (characteristic.startsWith('15177001')) {
    const mayWrite = xsensDot.mayWrite[characteristic.slice(0, 36)];
    expect(mayWrite?.([...bytesOf(hex)])).toBe(false);
    expect(xsensDot.hazards.map(({ bytes }) => hexOf(bytes))).toContain(hex);
    return CHECKED;
  }
  const [reply] = messagesOf(xsensDot, vector);
  if (reply?.type !== 'reply') throw new Error(`${decoded.message} is no reply`);
  const expected: Readonly<Record<string, object>> = {
    'Ack success StopRecording': { result: 'success', asked: 0x41 },
    'Ack: result 0x06 idle, for GetState': { result: 'idle', asked: 0x02 },
    'SyncStatus un-synced (0x09)': { result: 'not synced' },
    'Sync ack success': { result: 'success' },
    'Revert ack': { bytes: [0, 0, 0, 0, 0, 0, 0, 0] },
  };
  expect(expected).toHaveProperty([decoded.message]);
  expect(reply.values).toMatchObject(expected[decoded.message] ?? {});
  // The checksum counts: with any one bit changed nothing is understood.
  const changed = hexOf([...bytesOf(hex)].map((byte, index) => (index === 3 ? byte ^ 1 : byte)));
  expect(messagesOf(xsensDot, { ...vector, hex: changed })).toEqual([]);
  return CHECKED;
}

/** What is written to a sensor that sends no payload. */
function writtenToASilentSensor(): readonly string[] {
  const session = xsensDot.open();
  return converse(session, session.start(60), (operation) => {
    if (operation.do === 'ask') throw new SensorRefusal('no-reply', 'silent');
    return operation.do === 'read' ? viewOf('') : undefined;
  }).written;
}

const hexOf = (bytes: readonly number[]): string => Buffer.from(bytes).toString('hex');
