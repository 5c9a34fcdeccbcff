import { direction } from '../../core/imu/vector.ts';
import type { LogRecord, NewRecord, RecordOf } from '../../core/log/record.ts';
import { type Neutral, raised } from '../../core/posture/neutral.ts';
import type { Placement } from '../../core/posture/posture.ts';
import type { DeskPlace } from '../../ports/desk-view.ts';

/** A calibration holds for one wearing; after this a new one is asked for, ms (POSTURE section 4). */
const HOLDS_FOR_MS = 4 * 3_600_000;
/** A slump range is asked once per placement and kept this long, ms (M-41). */
const RANGE_HOLDS_FOR_MS = 28 * 86_400_000;

/** How far a person's slump bends where they wear the sensor. */
export interface KnownRange {
  readonly slumpDeg: number;
  /** When it was measured, epoch ms. */
  readonly measuredAt: number;
}

/** What the log says of earlier calibrations with a sensor in a place. */
export interface EarlierCalibrations {
  readonly range: KnownRange | null;
  /** The person had the chance to show their slump, and it is not time to ask again. */
  readonly offered: boolean;
}

type Kept = RecordOf<'calibration'>;

const madeWith =
  (sensor: string, placement: Placement) =>
  (record: LogRecord): record is Kept =>
    record.type === 'calibration' && record.sensor === sensor && record.placement === placement;

/**
 * A tall as the log keeps it.
 *
 * @param measuredAt when the slump was measured, epoch ms: a new tall keeps the range but does not renew it.
 */
export function calibrationRecord(
  neutral: Neutral,
  sensor: string,
  measuredAt: number | null,
  place: DeskPlace = 'chair',
): NewRecord {
  const { up, anterior, placement, slumpDeg, forwardFrom } = neutral;
  return {
    type: 'calibration',
    placement,
    sensor,
    up: [up.x, up.y, up.z],
    anterior: [anterior.x, anterior.y, anterior.z],
    slumpDeg,
    forwardFrom,
    ...(measuredAt !== null && { slumpMeasuredAt: measuredAt }),
    ...(place !== 'chair' && { deskPlace: place }),
  };
}

/** The tall of this wearing, if one was set lately with this sensor worn there, on this chair, sofa or standing. */
export function latestCalibration(
  records: readonly LogRecord[],
  sensor: string,
  placement: Placement,
  now: number,
  place: DeskPlace = 'chair',
): { readonly neutral: Neutral; readonly at: number } | null {
  const record = records
    .filter(madeWith(sensor, placement))
    .findLast(({ deskPlace = 'chair' }) => deskPlace === place);
  if (!record || now - record.at > HOLDS_FOR_MS) return null;
  const [ux, uy, uz] = record.up;
  const [ax, ay, az] = record.anterior;
  const up = direction({ x: ux, y: uy, z: uz });
  const anterior = direction({ x: ax, y: ay, z: az });
  // A record from elsewhere may hold anything; what has no direction is no calibration.
  if (!up || !anterior) return null;
  const { slumpDeg, forwardFrom = 'case' } = record;
  return { neutral: raised({ up, anterior, placement, slumpDeg, forwardFrom }, up), at: record.at };
}

/** What is known of the person's slump with this sensor in this place, in the last 28 days. */
export function earlierCalibrations(
  records: readonly LogRecord[],
  sensor: string,
  placement: Placement,
  now: number,
): EarlierCalibrations {
  const lately = records
    .filter(madeWith(sensor, placement))
    .filter((record) => now - record.at <= RANGE_HOLDS_FOR_MS);
  const measured = lately.findLast(({ slumpDeg }) => slumpDeg !== null);
  const measuredAt = measured?.slumpMeasuredAt ?? measured?.at ?? 0;
  const holds = measured && now - measuredAt <= RANGE_HOLDS_FOR_MS;
  const range = holds && measured.slumpDeg !== null ? { slumpDeg: measured.slumpDeg, measuredAt } : null;
  // A range that has grown old is asked for again, however often tall was set since.
  return { range, offered: lately.length > 0 && (range !== null || !measured) };
}
