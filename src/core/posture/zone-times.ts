import { isGap, type SampleGap } from '../imu/sample.ts';
import type { JudgedPosture, Zone } from './posture.ts';

/** Where time went, ms. The sum is the time from the first sample to the last. */
export interface ZoneTimes {
  /** Still and upright, where zones are seen. */
  readonly inZone: Readonly<Record<Zone, number>>;
  /** Seen, but with no zone to speak of: moving, leaning back, lying, in an exercise, not worn. */
  readonly unjudgedMs: number;
  /** Not seen: never anybody's sitting (POSTURE P8, P13). */
  readonly unknownMs: number;
}

/** Adds up where the time went. What one sample shows holds until the next. */
export function zoneTimes(judged: Iterable<JudgedPosture | SampleGap>): ZoneTimes {
  const inZone: Record<Zone, number> = { tall: 0, relaxed: 0, slumped: 0 };
  let unjudgedMs = 0;
  let unknownMs = 0;
  let before: JudgedPosture | null = null;
  for (const each of judged) {
    if (isGap(each)) {
      unknownMs += each.to - each.from;
      before = null;
      continue;
    }
    if (before?.zone) inZone[before.zone] += each.t - before.t;
    else if (before) unjudgedMs += each.t - before.t;
    before = each;
  }
  return { inZone, unjudgedMs, unknownMs };
}
