import { describe, expect, it } from 'vitest';
import { calibrationRecord, latestCalibration } from '../../src/app/calibration-log.ts';
import type { LogRecord } from '../../src/core/log/record.ts';
import { ulid } from '../../src/core/log/ulid.ts';
import type { Neutral } from '../../src/core/posture/neutral.ts';

const HOUR = 3_600_000;
const NOW = 1_790_000_000_000;
const neutral: Neutral = {
  up: { x: 0, y: 0.6, z: 0.8 },
  anterior: { x: 1, y: 0, z: 0 },
  placement: 'upper-back',
  slumpDeg: null,
  forwardFrom: 'case',
};

const logged = (tall: Neutral, at: number): LogRecord =>
  ({
    ...calibrationRecord(tall, 'witmotion', null),
    id: ulid(at, new Uint8Array(10)),
    at,
    zone: 'UTC',
    versions: { detector: 1, rules: 2, content: 1 },
  }) as LogRecord;

describe('latestCalibration', () => {
  it('takes up the tall of this wearing', () => {
    const found = latestCalibration([logged(neutral, NOW - HOUR)], 'witmotion', 'upper-back', NOW);
    expect(found?.neutral.up.y).toBeCloseTo(0.6, 9);
  });

  it('asks for a new one after four hours, for another place and for another sensor', () => {
    const records = [logged(neutral, NOW - HOUR)];
    expect(latestCalibration(records, 'witmotion', 'upper-back', NOW + 4 * HOUR)).toBeNull();
    expect(latestCalibration(records, 'witmotion', 'sternum', NOW)).toBeNull();
    expect(latestCalibration(records, 'thingy52', 'upper-back', NOW)).toBeNull();
  });

  it('takes nothing from a record that has no direction', () => {
    const broken = { ...neutral, up: { x: 0, y: 0, z: 0 } };
    expect(latestCalibration([logged(broken, NOW - HOUR)], 'witmotion', 'upper-back', NOW)).toBeNull();
  });
});
