import type { Alert } from '../../core/alerts/alert.ts';
import type { SlouchEvent } from '../../core/detection/event.ts';
import type { SampleGap } from '../../core/imu/sample.ts';
import type { NewRecord } from '../../core/log/record.ts';
import type { Machine, Step } from '../../core/machine.ts';

/** A silence shorter than this is not worth telling, ms (POSTURE section 3). */
export const TOLD_GAP_MS = 2000;

/** The slouch that is going on: whether it was nudged, and whether the person disputes it. */
interface Present {
  readonly nudged: boolean;
  readonly disputed: boolean;
}

const NOTHING: Present = { nudged: false, disputed: false };

export type DeskLogInput =
  | SlouchEvent
  | Alert
  | SampleGap
  | { readonly type: 'not-a-slouch' | 'slouch-after-all' };

/** What the desk leaves in the log. */
export const deskLog: Machine<Present, DeskLogInput, NewRecord> = {
  start: () => NOTHING,
  step(present, event): Step<Present, NewRecord> {
    switch (event.type) {
      case 'nudge': {
        const { t, slouchStartedAt } = event;
        return [{ ...present, nudged: true }, [{ type: 'nudge', nudgedAt: t, slouchStartedAt }]];
      }
      case 'not-a-slouch':
        return [{ ...present, disputed: true }, []];
      case 'slouch-after-all':
        return [{ ...present, disputed: false }, []];
      case 'slouch-ended': {
        const { startedAt, endedAt, peakFlexionDeg, cause } = event;
        return [NOTHING, [{ type: 'slouch', startedAt, endedAt, peakFlexionDeg, cause, ...present }]];
      }
      case 'gap': {
        const told = event.to - event.from >= TOLD_GAP_MS;
        return [present, told ? [{ type: 'gap', from: event.from, to: event.to }] : []];
      }
      default:
        return [present, []];
    }
  },
};
