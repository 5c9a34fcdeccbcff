import type { JudgedPosture } from '../posture/posture.ts';

/** Further than this from the settled pitch, the trunk was still on its way, degrees. */
const ON_THE_WAY_DEG = 4;
/** On the way in or out, the position begins and ends this near to the settled pitch, or within its tremor. */
const ARRIVED_DEG = 1;
const ARRIVED_SPREADS = 2.5;
/** Start and end may lie this far back from when they are noticed, ms. */
const LOOK_BACK_MS = 4000;
/** The pitch before the position was left is read from this stretch before the departure, ms. */
const BEFORE_LEAVING_MS = [2000, 500] as const;

interface SettledPitch {
  readonly meanDeg: number;
  readonly bandDeg: number;
}

/** Where a steady trunk is, and how far its tremor takes it from there. */
export function settledPitch(postures: readonly JudgedPosture[]): SettledPitch {
  const angles = postures.map(({ flexionDeg }) => flexionDeg);
  const meanDeg = average(angles);
  const spreadDeg = Math.sqrt(average(angles.map((angle) => (angle - meanDeg) ** 2)));
  return { meanDeg, bandDeg: Math.max(ARRIVED_DEG, ARRIVED_SPREADS * spreadDeg) };
}

/** When the trunk came to the pitch that it settled at. */
export function arrivalTime(recent: readonly JudgedPosture[], { meanDeg, bandDeg }: SettledPitch): number {
  const onTheWay = recent.findLastIndex(({ flexionDeg }) => Math.abs(flexionDeg - meanDeg) > ON_THE_WAY_DEG);
  const arrived = recent
    .slice(onTheWay + 1)
    .find(({ flexionDeg }) => Math.abs(flexionDeg - meanDeg) <= bandDeg);
  return arrived?.t ?? recent.at(-1)?.t ?? 0;
}

/** When the trunk began to leave a position that it is known to have left by `noticedAt`. */
export function departureTime(recent: readonly JudgedPosture[], noticedAt: number): number {
  const [from, to] = BEFORE_LEAVING_MS;
  const before = recent.filter(({ t }) => t >= noticedAt - from && t <= noticedAt - to);
  if (before.length === 0) return noticedAt;
  const { meanDeg, bandDeg } = settledPitch(before);
  const still = recent.findLast(
    ({ t, flexionDeg }) => t < noticedAt && Math.abs(flexionDeg - meanDeg) <= bandDeg,
  );
  return still?.t ?? noticedAt;
}

/** What may still be looked back at. */
export const lately = (recent: readonly JudgedPosture[], input: JudgedPosture): readonly JudgedPosture[] => [
  ...recent.filter(({ t }) => input.t - t <= LOOK_BACK_MS),
  input,
];

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
