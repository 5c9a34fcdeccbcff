import { expect } from 'vitest';
import { arduino } from '../../../sensors/arduino/arduino.ts';
import { PROFILES } from '../../../sensors/arduino/profiles.ts';
import type { SensorSession } from '../../../sensors/driver.ts';
import { STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import sheet from '../../fixtures/sensors/arduino.vectors.json' with { type: 'json' };
import { expectPrinted } from '../as-printed.ts';
import { converse } from '../converse.ts';
import { CHECKED, messagesOf, type Vector, type VectorSheet } from '../vector-sheet.ts';

export const vectorSheet: VectorSheet = {
  driver: arduino,
  vectors: (sheet as readonly Vector[]).filter(({ characteristic }) => !characteristic?.startsWith('adaf')),
  judge(vector) {
    if (vector.direction === 'write') expect(writesTo(vector)).toContain(vector.hex);
    else judgeNotification(vector);
    return CHECKED;
  },
};

/** What is written to the board that has this characteristic, in a session with a nudge. */
function writesTo({ characteristic = '' }: Vector): readonly string[] {
  const service = PROFILES.find(
    (profile) => profile.service.slice(0, 8) === characteristic.slice(0, 8),
  )?.service;
  const session: SensorSession = arduino.open();
  const board = (steps: ReturnType<SensorSession['stop']>) =>
    converse(session, steps, (operation) =>
      operation.do === 'discover' && operation.service === service ? [characteristic] : [],
    ).written;
  return [...board(session.start(100)), ...board(session.nudge?.('light') ?? session.stop())];
}

function judgeNotification(vector: Vector): void {
  const { decoded } = vector;
  const [message] = messagesOf(arduino, vector);
  if (decoded.xyzw) {
    expect(message).toEqual({ type: 'reply', name: 'orientation', values: { xyzw: decoded.xyzw } });
    return;
  }
  if (message?.type !== 'reading') throw new Error('no reading');
  const { x, y, z } = message.acc;
  const inG = decoded.g ?? decoded.g_if_4096_per_g ?? decoded.wire;
  // The motion trainer's 1 is 4 g.
  if (inG) expectPrinted([x, y, z], inG, STANDARD_GRAVITY);
  else expectPrinted([x, y, z], decoded.floats.slice(0, 3), 4 * STANDARD_GRAVITY);
}
