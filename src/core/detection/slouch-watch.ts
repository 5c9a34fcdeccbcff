import { isGap, type SampleGap } from '../imu/sample.ts';
import type { Machine, Step } from '../machine.ts';
import type { JudgedPosture } from '../posture/posture.ts';
import type { SlouchEvent } from './event.ts';
import { endOfSlouch, type SlouchLimits, type SlouchState, slouchDetector } from './slouch.ts';

/**
 * From here on slouches are judged by these limits; null: not at all, as in a session or after the last sample.
 * `same`: the person only chose other limits from the same tall, and a slouch that goes on goes on.
 */
export interface SlouchLimitsSet {
  readonly type: 'limits';
  readonly limits: SlouchLimits | null;
  readonly same?: boolean;
}

export type SlouchWatchInput = JudgedPosture | SampleGap | SlouchLimitsSet;

interface Watch {
  readonly detector: ReturnType<typeof slouchDetector>;
  state: SlouchState;
  /** Time of the latest input. */
  t: number;
}

/**
 * Watches for slouches with the limits of the moment. A slouch that was judged by limits that no longer hold ends
 * at its last sample: nobody is nudged later for what an older calibration saw.
 */
export const slouchWatch: Machine<Watch | null, SlouchWatchInput, SlouchEvent> = {
  start: () => null,
  step(watch, input): Step<Watch | null, SlouchEvent> {
    if ('type' in input && input.type === 'limits') return change(watch, input);
    if (!watch) return [null, []];
    const [state, events] = watch.detector.step(watch.state, input);
    watch.state = state;
    watch.t = isGap(input) ? input.to : input.t;
    return [watch, events];
  },
};

function change(watch: Watch | null, { limits, same }: SlouchLimitsSet): Step<Watch | null, SlouchEvent> {
  const detector = limits && slouchDetector(limits);
  if (detector && watch && same) return [{ ...watch, detector }, []];
  const next = detector && { detector, state: detector.start(), t: watch?.t ?? 0 };
  return [next, watch ? endOfSlouch(watch.state, watch.t) : []];
}
