import type { Nudge } from '../../../sensors/driver.ts';

export const NUDGE_WAY_WORDS: Readonly<Record<Nudge, { readonly test: string; readonly choice: string }>> = {
  vibrate: { test: 'Vibrieren testen', choice: 'Er vibriert' },
  light: { test: 'Licht testen', choice: 'Er leuchtet' },
  sound: { test: 'Ton testen', choice: 'Er gibt einen Ton' },
};

export const DEVICE_NUDGE_WORDS = {
  question: 'Bei einem Hinweis',
  none: 'Er bleibt still',
  unable:
    'Dieser Sensor kann selbst keinen Hinweis geben. Diese Seite tut es: mit einer Zeile, und mit einer Benachrichtigung, wo du sie erlaubst.',
  page: 'Hinweis dieser Seite testen',
  sent: 'An den Sensor geschickt.',
  pageWith:
    'Du solltest einen Ton gehört und eine Benachrichtigung gesehen haben. Am Schreibtisch klingt ein Hinweis nur, wenn du seine Glocke einschaltest.',
  pageWithout:
    'Du solltest einen Ton gehört haben. Benachrichtigungen sind aus, darum zeigt sich ein Hinweis nur auf dieser Seite.',
} as const;

export const DEVICE_ZERO_WORDS = {
  title: 'Der eigene Nullpunkt des Sensors',
  body: 'Manche Hersteller wollen das ab und zu. Leg den Sensor erst flach und ruhig hin. Es ist nicht deine aufrechte Position: Leg sie danach neu fest.',
  button: 'Sensor kalibrieren',
  done: 'Der Sensor hat seinen Nullpunkt gesetzt. Leg jetzt deine aufrechte Position neu fest.',
} as const;
