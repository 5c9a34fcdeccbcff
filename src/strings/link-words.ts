import type { LinkFaultCode } from '../ports/ports.ts';

export interface LinkFaultWords {
  /** What happened. */
  readonly title: string;
  /** What it means, and what is safe. */
  readonly body: string;
  /** What to do now. */
  readonly nextStep: string;
}

/** Every trouble with the link in plain words. None of it loses records or stops a session. */
export const LINK_FAULT_WORDS: Readonly<Record<LinkFaultCode, LinkFaultWords>> = {
  unsupported: {
    title: 'This browser cannot talk to sensors',
    body: 'Sensors need Web Bluetooth. Chrome, Edge and Opera have it, on computers and on Android. Firefox, Safari and every browser on iPhone and iPad do not. Everything but a Bluetooth sensor works here.',
    nextStep: 'Open Plumbline in Chrome, Edge or Opera, or go on without a sensor.',
  },
  'bluetooth-off': {
    title: 'Bluetooth is off',
    body: 'This device has Bluetooth switched off, or has none. Your records and timers are not affected.',
    nextStep: 'Switch Bluetooth on in the system settings, then try again.',
  },
  dismissed: {
    title: 'No sensor was chosen',
    body: 'The list was closed. Nothing has changed. A sensor that is missing from the list may be asleep, empty, or held by another app. Or Bluetooth is off on this device.',
    nextStep: 'Switch the sensor and Bluetooth on, keep the sensor near, and open the list again.',
  },
  'out-of-range': {
    title: 'The sensor does not answer',
    body: 'It may be off, empty, too far away, or connected to another app or phone. Bluetooth may be off on this device. What was recorded is kept.',
    nextStep:
      'Switch it on, bring it near, and close other apps that use it. Plumbline goes on trying for a while.',
  },
  'service-missing': {
    title: 'This is not a sensor that Plumbline knows',
    body: 'It connected, but does not offer what Plumbline reads. Nothing on it was changed for good.',
    nextStep: 'Choose another sensor. The sensor list shows the models that work.',
  },
  'permission-denied': {
    title: 'The browser did not allow Bluetooth',
    body: 'A browser or system setting keeps Bluetooth from this page. Your records are not affected.',
    nextStep:
      'Allow Bluetooth for this site and for the browser itself. On Android, allow nearby devices too.',
  },
  lost: {
    title: 'The connection to the sensor broke',
    body: 'Plumbline looks for it by itself. What was recorded is kept, and the time in between counts as not seen.',
    nextStep: 'Keep the sensor on and near. If it stays away, try again from here.',
  },
  'browser-deaf': {
    title: 'The browser lost its hold on the sensor',
    body: 'A fault of the browser, not of your sensor: it no longer tells this page of the sensor that was paired. What was recorded is kept.',
    nextStep: 'Disconnect, then pair the sensor again.',
  },
  silent: {
    title: 'The sensor is connected, but sends nothing',
    body: 'Plumbline waits a moment, then connects anew by itself. What was recorded is kept.',
    nextStep: 'If it stays silent, switch the sensor off and on.',
  },
  'no-reply': {
    title: 'The sensor does not answer a question',
    body: 'It connected, but one of its answers did not come. Plumbline tries again by itself. Your records are not affected.',
    nextStep: 'If it stays so, switch the sensor off and on.',
  },
  refused: {
    title: 'The sensor refused what it was asked',
    body: 'It connected, but did not take a setting that Plumbline needs. Plumbline tries again by itself.',
    nextStep:
      'Switch the sensor off and on. If it stays so, save a capture for a report, on the page “Why does it not work?”.',
  },
  'small-packets': {
    title: 'This connection is too narrow for the sensor',
    body: 'The sensor sends longer packets than this computer and it agreed on. A page cannot change that.',
    nextStep: 'Switch Bluetooth off and on and connect again, or use another computer or phone.',
  },
  'in-charger': {
    title: 'The sensor is in its charger',
    body: 'It sends nothing while it charges, and it must not be worn then.',
    nextStep: 'Take it out of the charger, then try again.',
  },
  'not-paired': {
    title: 'This computer must be paired with the sensor first',
    body: 'The sensor talks only to computers that were paired with it in the system settings.',
    nextStep: 'Pair it once in the Bluetooth settings of your system, then try again here.',
  },
  busy: {
    title: 'The sensor is busy',
    body: 'Another app or tab may be using it, or it is doing something of its own. Plumbline tries again by itself.',
    nextStep: 'Close other apps that use it. If it stays so, switch the sensor off and on.',
  },
  'not-able': {
    title: 'This sensor cannot do that',
    body: 'Its model or firmware does not know what it was asked. Everything else goes on.',
    nextStep: 'Choose another way to be nudged, or update the sensor with its maker’s app.',
  },
  forbidden: {
    title: 'Plumbline held back a command',
    body: 'It was about to write something to the sensor that is not on the list of safe commands. Nothing was sent.',
    nextStep:
      'This is a mistake in Plumbline. Please save a capture on the page “Why does it not work?” and report it.',
  },
  'motion-denied': {
    title: 'The browser did not allow motion',
    body: 'This page may not read the motion sensors of this phone. Your records are not affected.',
    nextStep:
      'Allow motion sensors for this site in the browser’s settings, then load the page anew. On iPhone, close the page and open it again: it is asked once a visit.',
  },
  'no-motion': {
    title: 'This device tells no motion',
    body: 'It has no motion sensor, or the browser keeps it to itself. Your records are not affected.',
    nextStep: 'Try once more, or use a Bluetooth sensor.',
  },
  'motion-paused': {
    title: 'The phone tells no motion just now',
    body: 'Phones stop when the screen goes off or another app is in front. What was recorded is kept, and the time in between counts as not seen.',
    nextStep: 'Switch the screen on, and bring Plumbline to the front.',
  },
  'not-loaded': {
    title: 'What talks to the sensor could not be loaded',
    body: 'There may be no network, or a newer Plumbline came out while this page was open. Your records are not affected, and nothing was changed on the sensor.',
    nextStep: 'Try again. If it stays so, reload the page: that brings the newest version.',
  },
  'bad-recording': {
    title: 'This recording cannot be read',
    body: 'The file has a line that Plumbline does not understand. The file was not changed, and nothing was added to your log.',
    nextStep: 'Choose another file, or record anew. The details name the line and the reason.',
  },
};
