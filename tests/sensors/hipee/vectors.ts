import { expect } from 'vitest';
import { SensorRefusal } from '../../../sensors/handshake.ts';
import { hipee } from '../../../sensors/hipee/hipee.ts';
import { DEG_PER_RAD } from '../../../src/core/imu/units.ts';
import vectors from '../../fixtures/sensors/upright.vectors.json' with { type: 'json' };
import { converse } from '../converse.ts';
import {
  CHECKED,
  messagesOf,
  type Vector,
  type VectorSheet,
  type VectorVerdict,
  writesOf,
} from '../vector-sheet.ts';

/** The sheet is shared with two more devices. */
export const vectorSheet: VectorSheet = {
  driver: hipee,
  vectors: (vectors as readonly Vector[]).filter(({ device }) => device?.startsWith('Hipee')),
  judge,
};

function judge(vector: Vector): VectorVerdict {
  const { hex, decoded } = vector;
  switch (decoded.cmd) {
    case 0x35:
      judgeLean(vector);
      return CHECKED;
    case 0x01:
      expect(writtenToOneThatWaits()).toContain(hex);
      return CHECKED;
    case 0x32:
      expect(writesOf((session) => session.calibrate?.() ?? session.stop(), hipee)).toEqual([hex]);
      return CHECKED;
    case 0x34:
      expect(decoded).toMatchObject({ interval_ms: 100, enable: false });
      expect(writesOf((session) => session.stop(), hipee)).toEqual([hex]);
      return CHECKED;
    default:
      throw new Error(`no rule for ${hex}`);
  }
}

function judgeLean(vector: Vector): void {
  const { decoded } = vector;
  const [reading, reply] = messagesOf(hipee, vector);
  if (reading?.type !== 'reading' || reply?.type !== 'reply') throw new Error('not a lean');
  const { x, y, z } = reading.acc;
  expect(Math.atan2(z, x) * DEG_PER_RAD).toBeCloseTo(decoded.forward_angle_deg, 9);
  expect(Math.atan2(y, Math.hypot(x, z)) * DEG_PER_RAD).toBeCloseTo(decoded.sideways_angle_deg, 9);
  expect(reply.values).toEqual({
    secondsSince1970: decoded.time,
    forwardDeg: decoded.forward_angle_deg,
    sidewaysDeg: decoded.sideways_angle_deg,
    alerts: decoded.shake_alerts,
    longSitting: decoded.long_sit,
    mode: decoded.mode,
    doNotDisturb: decoded.dnd,
    challenge: decoded.challenge,
  });
}

/** What is written to a device that waits for its wearer's confirmation. */
function writtenToOneThatWaits(): readonly string[] {
  const session = hipee.open();
  return converse(session, session.start(10), ({ do: deed }) => {
    if (deed === 'ask') throw new SensorRefusal('no-reply', 'it waits');
    return undefined;
  }).written;
}
