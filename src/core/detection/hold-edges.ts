import type { JudgedPosture } from '../posture/posture.ts';

/** Further than this from the settled pitch, the trunk was still on its way, degrees. */
const ON_THE_WAY_DEG = 4;
/** A pitch that changes more slowly than this has arrived, deg/s; tremor falls out of the two means compared. */
const ARRIVED_DEG_PER_SECOND = 3;
const SLOPE_MS = 100;
/** Start and end may lie this far back from when they are noticed, ms. */
const LOOK_BACK_MS = 4000;

/** When the trunk came to the pitch that it has settled at. */
export function arrivalTime(recent: readonly JudgedPosture[], settledDeg: number): number {
  const onTheWay = recent.findLastIndex(
    ({ flexionDeg }) => Math.abs(flexionDeg - settledDeg) > ON_THE_WAY_DEG,
  );
  const arrived = recent.find(
    (_, index) => index > onTheWay && slope(recent, index) < ARRIVED_DEG_PER_SECOND,
  );
  return arrived?.t ?? recent.at(-1)?.t ?? 0;
}

/** When the trunk began to leave a position that it is known to have left by `noticedAt`. */
export function departureTime(recent: readonly JudgedPosture[], noticedAt: number): number {
  const still = recent.findLast(
    ({ t }, index) => t < noticedAt && slope(recent, index) < ARRIVED_DEG_PER_SECOND,
  );
  return still?.t ?? noticedAt;
}

/** How fast the pitch changes around a sample, deg/s, from the means of what is just before and just after. */
function slope(postures: readonly JudgedPosture[], index: number): number {
  const at = postures[index]?.t ?? 0;
  const mean = (from: number, to: number) =>
    average(postures.filter(({ t }) => t >= from && t <= to).map(({ flexionDeg }) => flexionDeg));
  return (Math.abs(mean(at, at + SLOPE_MS) - mean(at - SLOPE_MS, at)) * 1000) / SLOPE_MS;
}

/** What may still be looked back at. */
export const lately = (recent: readonly JudgedPosture[], input: JudgedPosture): readonly JudgedPosture[] => [
  ...recent.filter(({ t }) => input.t - t <= LOOK_BACK_MS),
  input,
];

export const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
