import type { DeskWay, Manners } from '../../core/alerts/manners.ts';
import { placeNow, standsThere } from '../../core/desk/places.ts';
import type { NudgeTrigger } from '../../core/detection/slouch.ts';
import type { ZoneChoice } from '../../core/posture/limits.ts';
import type { Settings } from '../../ports/settings.ts';

const MINUTE_MS = 60_000;

/** Nobody with a usual pain from here on is nudged about slouches unless they choose it (POSTURE section 9). */
const PAIN_FOR_MOVEMENT = 6;

/** How the desk accompanies this person: as they chose, otherwise practice, or movement alone where it hurts much. */
export const deskWay = ({ deskWay: chosen }: Settings, usualPain: number | null): DeskWay =>
  chosen ?? (usualPain !== null && usualPain >= PAIN_FOR_MOVEMENT ? 'movement' : 'practice');

/** What a slouch is to this person, and when it has lasted. */
export interface SlouchChoice extends ZoneChoice {
  readonly trigger: NudgeTrigger;
}

/** @param widenedDeg room that the person's answers made. */
export const slouchChoice = (settings: Settings, widenedDeg: number): SlouchChoice => ({
  strictness: settings.strictness,
  widenedDeg,
  onePointDeg: settings.onePointDeg,
  fixedDeg: settings.deskWay === 'simple' ? settings.simpleDeg : null,
  trigger: trigger(settings),
});

function trigger(settings: Settings): NudgeTrigger {
  if (settings.deskWay === 'simple') return { kind: 'delay', seconds: settings.simpleSeconds };
  return settings.nudgeTrigger === 'exposure'
    ? { kind: 'exposure', weightedSeconds: settings.nudgeExposureSeconds }
    : { kind: 'delay', seconds: settings.nudgeDelaySeconds };
}

export const isSameChoice = (a: SlouchChoice, b: SlouchChoice): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export const manners = (settings: Settings, usualPain: number | null = null): Manners => ({
  way: deskWay(settings, usualPain),
  gapMs: settings.nudgeGapMinutes * MINUTE_MS,
  mostAnHour: settings.mostAnHour,
  mostADay: settings.mostADay,
  stillnessMs: settings.stillnessPrompts ? settings.stillnessMinutes * MINUTE_MS : null,
  // Who stands is not seated, as far as the sensor can tell nothing else.
  breakMs:
    settings.breakPrompts && !standsThere(placeNow(settings), settings)
      ? settings.breakMinutes * MINUTE_MS
      : null,
});
