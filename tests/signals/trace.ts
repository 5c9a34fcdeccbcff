import { ulid } from '../../src/core/log/ulid.ts';
import { type SetTrace, STEP_MS, type TraceMark, toTenths } from '../../src/core/trace/trace.ts';

/** A trace in words: angles in degrees, null for a gap, ten in a second. */
export const trace = (
  at: number,
  anglesDeg: readonly (number | null)[],
  change: Partial<SetTrace> = {},
): SetTrace => ({
  setId: ulid(at, new Uint8Array(10)),
  from: at,
  tenths: toTenths(anglesDeg),
  marks: [],
  target: null,
  detector: 2,
  ...change,
});

/** Bridges of 6 s as the sensor sees them, one for each share of a whole one, with a mark for each; 2 s around them. */
export function bridgeTrace(at: number, shares: readonly number[], change: Partial<SetTrace> = {}): SetTrace {
  const still = Array.from({ length: 20 }, () => -90);
  const lift = (share: number) =>
    Array.from({ length: 60 }, (_, i) => -90 - 11 * share * (1 - Math.cos((2 * Math.PI * i) / 60)));
  const marks = shares.map((share, i): TraceMark => {
    const startedAt = at + 2000 + i * 6000;
    const type = share >= 0.65 ? 'rep' : 'rep-partial';
    return { type, startedAt, peakAt: startedAt + 3000, endedAt: startedAt + 6000 };
  });
  return trace(at, [...still, ...shares.flatMap(lift), ...still], {
    marks,
    target: { type: 'threshold', restDeg: -90, wholeDeg: -104.3 },
    ...change,
  });
}

/** A knee plank of so many seconds, with 2 s of getting in and out. */
export function plankTrace(at: number, seconds: number, change: Partial<SetTrace> = {}): SetTrace {
  const ramp = Array.from({ length: 20 }, (_, i) => 20 + (53 * i) / 20);
  const held = Array.from({ length: seconds * 10 }, (_, i) => 73 + Math.sin((i * STEP_MS) / 640));
  return trace(at, [...ramp, ...held, ...[...ramp].reverse()], {
    marks: [
      { type: 'hold-started', at: at + 2000 },
      { type: 'hold-ended', at: at + 2000 + seconds * 1000 },
    ],
    target: { type: 'band', fromDeg: 67, toDeg: 83, rises: 1 },
    ...change,
  });
}
