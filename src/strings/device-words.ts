import type { Nudge } from '../../sensors/driver.ts';

/** What a sensor does to nudge its wearer. */
export const NUDGE_WAY_WORDS: Readonly<Record<Nudge, { readonly test: string; readonly choice: string }>> = {
  vibrate: { test: 'Test vibration', choice: 'It vibrates' },
  light: { test: 'Test light', choice: 'It lights up' },
  sound: { test: 'Test sound', choice: 'It sounds' },
};

export const DEVICE_NUDGE_WORDS = {
  question: 'At a nudge',
  none: 'It stays quiet',
  /** Where a sensor can do nothing of the kind. */
  unable:
    'This sensor cannot nudge you itself. This page does it: with a note, and a notification where you allow them.',
  page: 'Test nudge of this page',
  sent: 'Sent to the sensor.',
  pageWith:
    'You should have heard a sound and seen a notification. A nudge at the desk sounds only where you turn its bell on.',
  pageWithout: 'You should have heard a sound. Notifications are off, so a nudge shows on this page only.',
} as const;

export const DEVICE_ZERO_WORDS = {
  title: 'The sensor’s own zero',
  body: 'Some makers ask for this now and then. Lay the sensor flat and still first. It is not your tall: set that again afterwards.',
  button: 'Calibrate the sensor',
  done: 'The sensor has set its zero. Now set your tall again.',
} as const;
