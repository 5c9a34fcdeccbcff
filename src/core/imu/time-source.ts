/**
 * What tells when a reading was taken. A sensor's own counter or clock wraps around, starts anew when the sensor
 * does, and runs at its own pace; it is still the only thing that dates a backlog and shows each loss.
 *
 * - `arrival`: nothing but when it came.
 * - `counter`: every reading has a number, one more than the reading before it. `wrapsAt` is how many numbers
 *   there are. Three readings under one 16-bit number (Muse) are three numbers of 3 · 2 ** 16.
 * - `timestamp`: every reading has the time of the sensor's clock, in ticks of `tickMs`, of which there are
 *   `wrapsAt` before it starts from nought: 2 ** 32 of 0.001 ms (Xsens DOT), 2 ** 16 of 8 ms (BlueST),
 *   `Number.POSITIVE_INFINITY` where it never wraps (Polar).
 */
export type TimeSource =
  | { readonly kind: 'arrival' }
  | { readonly kind: 'counter'; readonly wrapsAt: number }
  | { readonly kind: 'timestamp'; readonly wrapsAt: number; readonly tickMs: number };

/** A time source on the sensor itself. */
export type DeviceTimeSource = Exclude<TimeSource, { readonly kind: 'arrival' }>;
