import type { Touch } from '../../core/coach/cue.ts';
import type { Vibrator } from '../../ports/coach-ports.ts';
import type { DeviceControls } from '../../ports/ports.ts';
import type { Settings } from '../../ports/settings.ts';

/** On a phone: times on and off in turn, ms (LOOK section 10). */
const ON_PHONE: Readonly<Record<Touch, readonly number[]>> = {
  tick: [20],
  started: [40],
  paused: [60, 60, 60],
  resumed: [40],
  done: [120],
  'switch-sides': [40, 60, 40],
};

/** On a sensor, whose one buzz has a length of its own: how many. A countdown there would shake what it measures. */
const ON_SENSOR: Readonly<Record<Touch, number>> = {
  tick: 0,
  started: 1,
  paused: 2,
  resumed: 1,
  done: 1,
  'switch-sides': 2,
};

export interface TouchParts {
  readonly device: () => DeviceControls | null;
  readonly vibrator: Vibrator;
  readonly settings: () => Settings;
}

/** Lets a session be felt, on the sensor and on the phone. One that cannot just now takes nothing away from the rest. */
export function createTouch({ device, vibrator, settings }: TouchParts): (touch: Touch) => void {
  let buzzing = false;

  async function buzz(controls: DeviceControls, times: number): Promise<void> {
    if (buzzing) return;
    buzzing = true;
    try {
      for (let done = 0; done < times; done++) await controls.nudge('vibrate');
    } catch {
      // What is felt is also heard and seen.
    } finally {
      buzzing = false;
    }
  }

  return (touch) => {
    const { sensorBuzzes, phoneBuzzes } = settings();
    if (phoneBuzzes) vibrator.vibrate(ON_PHONE[touch]);
    const controls = device();
    if (sensorBuzzes && controls?.driver.nudges.includes('vibrate')) void buzz(controls, ON_SENSOR[touch]);
  };
}
