import { describe, expect, it } from 'vitest';
import {
  calibrationRecord,
  earlierCalibrations,
  latestCalibration,
} from '../../../src/app/desk/calibration-log.ts';
import { LogRecord, type RecordOf } from '../../../src/core/log/record.ts';
import { ulid } from '../../../src/core/log/ulid.ts';
import type { Neutral } from '../../../src/core/posture/neutral.ts';

const HOUR = 3_600_000;
const NOW = 1_790_000_000_000;
const neutral: Neutral = {
  up: { x: 0, y: 0.6, z: 0.8 },
  anterior: { x: 1, y: 0, z: 0 },
  placement: 'upper-back',
  slumpDeg: null,
  forwardFrom: 'case',
};

const DAY = 24 * HOUR;

const logged = (tall: Neutral, at: number, measuredAt: number | null = null): LogRecord =>
  ({
    ...calibrationRecord(tall, 'witmotion', measuredAt),
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

describe('earlierCalibrations', () => {
  const shown: Neutral = { ...neutral, slumpDeg: 24, forwardFrom: 'slump' };
  const earlier = (records: readonly LogRecord[], placement: Neutral['placement'] = 'upper-back', at = NOW) =>
    earlierCalibrations(records, 'witmotion', placement, at);

  it('knows the slump of a placement for 28 days, and asks then', () => {
    const records = [logged(shown, NOW - 27 * DAY, NOW - 27 * DAY)];
    expect(earlier(records)).toEqual({
      range: { slumpDeg: 24, measuredAt: NOW - 27 * DAY },
      offered: true,
    });
    expect(earlier(records, 'upper-back', NOW + 2 * DAY)).toEqual({ range: null, offered: false });
    expect(earlier(records, 'sternum')).toEqual({ range: null, offered: false });
  });

  it('is not renewed by a daily tall', () => {
    const measuredAt = NOW - 27 * DAY;
    const daily = Array.from({ length: 28 }, (_, day) => logged(shown, measuredAt + day * DAY, measuredAt));
    expect(earlier(daily).range?.measuredAt).toBe(measuredAt);
    expect(earlier(daily, 'upper-back', NOW + 2 * DAY)).toEqual({ range: null, offered: false });
  });

  it('does not ask again lately where the person skipped it', () => {
    expect(earlier([logged(neutral, NOW - DAY)])).toEqual({ range: null, offered: true });
    expect(earlier([logged(neutral, NOW - 29 * DAY)])).toEqual({ range: null, offered: false });
  });

  it('reads records from before the slump had a date of its own', () => {
    const { slumpMeasuredAt, forwardFrom, ...old } = logged(shown, NOW - DAY, NOW) as RecordOf<'calibration'>;
    expect(earlier([old]).range).toEqual({ slumpDeg: 24, measuredAt: NOW - DAY });
    expect(
      latestCalibration([{ ...old, at: NOW }], 'witmotion', 'upper-back', NOW)?.neutral.forwardFrom,
    ).toBe('case');
    expect(LogRecord.parse(old)).toEqual(old);
    expect([slumpMeasuredAt, forwardFrom]).toEqual([NOW, 'slump']);
  });
});
