/** A measured rate this near to one that the sensor offers is that rate (log ratio, about 20 %). */
const SNAP_LOG_RATIO = 0.2;

/** The offered rate that a measured one stands for; the measured one where none is near. Hz. */
export function offeredRate(measuredHz: number, ratesHz: readonly number[]): number {
  let best = measuredHz;
  let bestRatio = SNAP_LOG_RATIO;
  for (const rate of ratesHz) {
    const ratio = Math.abs(Math.log(measuredHz / rate));
    if (ratio < bestRatio) {
      best = rate;
      bestRatio = ratio;
    }
  }
  return best;
}
