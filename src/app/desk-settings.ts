import type { Manners } from '../core/alerts/policy.ts';
import type { NudgeTrigger } from '../core/detection/slouch.ts';
import type { ZoneChoice } from '../core/posture/limits.ts';
import type { Settings } from './settings.ts';

const MINUTE_MS = 60_000;

/** What a slouch is to this person, and when it has lasted. */
export interface SlouchChoice extends ZoneChoice {
  readonly trigger: NudgeTrigger;
}

/** @param widenedDeg room that the person's answers made. */
export const slouchChoice = (settings: Settings, widenedDeg: number): SlouchChoice => ({
  strictness: settings.strictness,
  widenedDeg,
  trigger:
    settings.nudgeTrigger === 'exposure'
      ? { kind: 'exposure', weightedSeconds: settings.nudgeExposureSeconds }
      : { kind: 'delay', seconds: settings.nudgeDelaySeconds },
});

export const isSameChoice = (a: SlouchChoice, b: SlouchChoice): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export const manners = ({ nudgeGapMinutes }: Settings): Manners => ({ gapMs: nudgeGapMinutes * MINUTE_MS });
