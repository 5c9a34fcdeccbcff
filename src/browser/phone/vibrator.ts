import type { Vibrator } from '../../ports/coach-ports.ts';

/** The vibration of the device under the page; desktop browsers know the call too, and do nothing. */
export const createVibrator = (): Vibrator => ({
  exists: 'vibrate' in navigator && matchMedia('(pointer: coarse)').matches,
  vibrate: (pattern) => void navigator.vibrate?.([...pattern]),
});
