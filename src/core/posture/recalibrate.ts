/** Tall is asked for again after so long, at most once each time, ms (POSTURE section 4). */
const ASKED_AFTER_MS = 4 * 3_600_000;
/** Unseen for longer than this, the sensor may have been taken off, ms. */
export const SAME_WEARING_MS = 10 * 60_000;

/** Why tall may no longer fit. `put-on`: worn anew since. `widened`: the answers made all the room there is. */
export type RecalibrationReason = 'put-on' | 'widened' | 'hours';

/** What is known of the tall in use. Times in ms on the sample clock. */
export interface TallInUse {
  readonly setAt: number;
  /** It was taken up from before; then: when the sensor was last seen in that wearing, null where that is not known. */
  readonly carriedOver: { readonly lastSeenAt: number | null; readonly at: number } | null;
  readonly widenedFull: boolean;
  /** When the person last put the question off; null: not with this tall. */
  readonly putOffAt: number | null;
}

/** Whether to ask for a new tall at `t` (POSTURE section 4); a doubt about the clip is asked apart. */
export function recalibrationDue(tall: TallInUse, t: number): RecalibrationReason | null {
  const { setAt, carriedOver, widenedFull, putOffAt } = tall;
  const askedAt = Math.max(setAt, putOffAt ?? setAt);
  if (t - askedAt >= ASKED_AFTER_MS) return 'hours';
  if (putOffAt !== null) return null;
  if (widenedFull) return 'widened';
  return carriedOver && wasTakenOff(carriedOver) ? 'put-on' : null;
}

const wasTakenOff = ({ lastSeenAt, at }: { lastSeenAt: number | null; at: number }): boolean =>
  lastSeenAt === null || at - lastSeenAt > SAME_WEARING_MS;
