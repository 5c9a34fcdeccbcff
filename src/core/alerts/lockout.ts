import { type Activity, type JudgedPosture, SURE } from '../posture/posture.ts';

/** No nudge for so long after connecting or setting tall anew, ms (POSTURE section 3). */
const SETTLING_MS = 120_000;
/** No nudge for so long after these, ms (POSTURE section 3). */
const AFTER_MS: Partial<Record<Activity, number>> = { walking: 30_000, transition: 30_000, bending: 60_000 };

/** Until when a movement, or a sensor just put on, keeps nudges away. It changes in place. */
export interface Lockout {
  /** Time of the first sample with this sensor and this tall; null before it. */
  wornSince: number | null;
  movedUntil: number;
}

export const createLockout = (): Lockout => ({ wornSince: null, movedUntil: Number.NEGATIVE_INFINITY });

/** Another tall: the waiting starts anew with the next sample. */
export function restart(lockout: Lockout): void {
  lockout.wornSince = null;
}

export function watch(lockout: Lockout, { t, activity, confidence }: JudgedPosture): void {
  lockout.wornSince ??= t;
  const afterMs = AFTER_MS[activity];
  if (afterMs !== undefined && confidence >= SURE)
    lockout.movedUntil = Math.max(lockout.movedUntil, t + afterMs);
}

/** Why nudges stay away: the sensor was just put on or set, or the person has just moved. */
export type LockReason = 'settling' | 'moved';

export const lockReason = (lockout: Lockout, t: number): LockReason | null =>
  lockedUntil(lockout, t)?.reason ?? null;

/** The same, and until when; before the first sample that is not known, and counts from now. */
export function lockedUntil(
  { wornSince, movedUntil }: Lockout,
  t: number,
): { readonly reason: LockReason; readonly until: number } | null {
  const settled = (wornSince ?? t) + SETTLING_MS;
  if (t < settled) return { reason: 'settling', until: settled };
  return t < movedUntil ? { reason: 'moved', until: movedUntil } : null;
}
