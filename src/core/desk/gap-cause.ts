import type { Span } from '../alerts/quiet.ts';
import type { GapCause } from './minute.ts';

/** A time in which the page could not run: the computer slept, or the browser stopped the page. Epoch ms. */
export interface PageStop extends Span {
  readonly cause: 'asleep' | 'frozen';
}

/** A stop explains a gap if it covers this share of it: the sensor takes some seconds to be found again afterwards. */
const COVERS = 0.5;

/** Why nothing was seen: what stopped the page for most of the gap, otherwise the link. */
export function gapCause({ from, to }: Span, stops: readonly PageStop[]): GapCause {
  const covered = { asleep: 0, frozen: 0 };
  for (const stop of stops)
    covered[stop.cause] += Math.max(0, Math.min(to, stop.to) - Math.max(from, stop.from));
  if (covered.asleep >= COVERS * (to - from)) return 'asleep';
  return covered.asleep + covered.frozen >= COVERS * (to - from) ? 'frozen' : 'link';
}
