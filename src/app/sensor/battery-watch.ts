import type { Machine, Step } from '../../core/machine.ts';
import type { LinkStatus } from '../../ports/ports.ts';

/** Below this a sensor may stop within hours, percent (LOOK section 6). */
export const LOW_PERCENT = 15;
/** From here on it was charged or given a new cell: a level that wavers is not told twice, percent. */
const CHARGED_PERCENT = 20;

interface Battery {
  readonly low: boolean;
  /** The person has read it. */
  readonly seen: boolean;
}

export type BatteryInput =
  | { readonly type: 'status'; readonly status: LinkStatus }
  | { readonly type: 'seen' };

/** Whether to say that the battery is low: once, until it was read or charged. */
export const batteryWatch: Machine<Battery, BatteryInput, boolean> = {
  start: () => NOTHING_LOW,
  step(before, input): Step<Battery, boolean> {
    const now = input.type === 'seen' ? { ...before, seen: true } : measure(before, input.status);
    const [told, tell] = [before, now].map(({ low, seen }) => low && !seen);
    return [now, tell === told || tell === undefined ? [] : [tell]];
  },
};

const NOTHING_LOW: Battery = { low: false, seen: false };

function measure(before: Battery, { state, batteryPercent, charging }: LinkStatus): Battery {
  if (state === 'none') return NOTHING_LOW;
  // Between two levels nothing is known, and nothing has changed.
  if (batteryPercent === null) return before;
  if (charging || batteryPercent >= CHARGED_PERCENT) return NOTHING_LOW;
  return batteryPercent < LOW_PERCENT ? { ...before, low: true } : before;
}
