import { FORCE_TOLERANCE } from '../core/imu/scale-check.ts';
import { STANDARD_GRAVITY } from '../core/imu/units.ts';
import type { Diagnosis } from '../ports/diagnosis.ts';
import type { LinkFaultCode } from '../ports/ports.ts';
import { rateWords } from './rate-words.ts';
import { clockTimeToSecond, timeSpan } from './time-words.ts';

/** What was found: all is well, here may be the reason, or it cannot be told from here. */
export type Mark = 'fine' | 'look' | 'unknown';

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  fine: 'Fine',
  look: 'Look here',
  unknown: 'Not known',
};

/** One thing that must be right for a sensor to work. */
export interface Check {
  readonly mark: Mark;
  readonly title: string;
  /** What was found, and what to do where there is something to do. */
  readonly found: string;
}

export interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** A sensor in its last hour or two: its link gets worse first. Percent. */
const LOW_BATTERY_PERCENT = 15;
/** The share of the readings asked for that must come; radios lose a few. */
const ENOUGH_OF_RATE = 0.9;
/** More than this share is another rate than the one that was asked for. */
const TOO_MUCH_OF_RATE = 1.2;
const RECENT_MS = 10 * 60_000;

/** Everything that can be looked at from here, in the order in which a reading comes. */
export const checkGroups = (known: Diagnosis): readonly CheckGroup[] => [
  ...(known.kind === 'phone' ? ofPhone(known) : ofBluetooth(known)),
  { title: 'What it sends', checks: [rate(known), gaps(known), gravity(known)] },
  { title: 'This page', checks: [page(known)] },
];

const ofBluetooth = (known: Diagnosis): readonly CheckGroup[] => [
  { title: 'This browser', checks: [webBluetooth(known), secure(known), permission(known), adapter(known)] },
  { title: 'The sensor', checks: [heard(known), held(known), battery(known)] },
];

/** A phone needs no Bluetooth, and nobody else can hold it. */
const ofPhone = (known: Diagnosis): readonly CheckGroup[] => [
  { title: 'This phone', checks: [secure(known), motion(known)] },
];

/** The whole of it in a few words. */
export function summaryWords(groups: readonly CheckGroup[]): string {
  const looks = groups.flatMap(({ checks }) => checks).filter(({ mark }) => mark === 'look').length;
  if (looks === 0) return 'Nothing stands out.';
  return looks === 1 ? 'One thing to look at.' : `${looks} things to look at.`;
}

const fine = (title: string, found: string): Check => ({ mark: 'fine', title, found });
const look = (title: string, found: string): Check => ({ mark: 'look', title, found });
const unknown = (title: string, found: string): Check => ({ mark: 'unknown', title, found });

/** It came in the last ten minutes. */
const cameLately = ({ faults, at }: Diagnosis, ...codes: readonly LinkFaultCode[]): boolean =>
  faults.some((seen) => codes.includes(seen.fault.code) && at - seen.at < RECENT_MS);

const isLive = ({ kind, state }: Diagnosis): boolean => kind === 'bluetooth' && state === 'live';

function webBluetooth({ surroundings }: Diagnosis): Check {
  const title = 'Web Bluetooth';
  if (surroundings.webBluetooth) return fine(title, 'This browser can talk to sensors.');
  return look(
    title,
    surroundings.secure
      ? 'This browser cannot talk to sensors. Chrome, Edge and Opera can, on a computer and on Android. On Linux it may have to be switched on in chrome://flags.'
      : 'It is not offered here, since the address is not secure.',
  );
}

function secure({ surroundings }: Diagnosis): Check {
  const title = 'Secure address';
  return surroundings.secure
    ? fine(title, 'Sensors are only offered to secure addresses. This is one.')
    : look(title, 'Sensors are only offered to secure addresses. Open Plumbline by https or as localhost.');
}

function motion(known: Diagnosis): Check {
  const title = 'Motion of the phone';
  if (known.state === 'live') return fine(title, 'It is heard now.');
  if (known.heardAt === null)
    return look(title, 'The browser has told none. Allow motion sensors for this site, and try again.');
  return look(
    title,
    `It was last heard at ${clockTimeToSecond(known.heardAt)}. Phones stop when the screen goes off or another app is in front.`,
  );
}

function permission(known: Diagnosis): Check {
  const title = 'Permission';
  if (isLive(known)) return fine(title, 'This page may use Bluetooth, and does.');
  if (known.surroundings.permission === 'denied' || cameLately(known, 'permission-denied')) {
    return look(
      title,
      'Bluetooth is not allowed here. Allow it for this site in the browser, for the browser in the system settings, and on Android allow nearby devices too.',
    );
  }
  if (known.surroundings.permission === null)
    return unknown(title, 'This browser only tells when you choose a sensor.');
  return fine(
    title,
    'Nothing forbids Bluetooth here. The browser asks you each time that you choose a sensor.',
  );
}

function adapter(known: Diagnosis): Check {
  const title = 'Bluetooth of this device';
  if (isLive(known)) return fine(title, 'It is on, and works.');
  if (known.surroundings.adapter === false || cameLately(known, 'bluetooth-off')) {
    return look(title, 'It is off, or there is none. Switch Bluetooth on in the system settings.');
  }
  if (known.surroundings.adapter === null) return unknown(title, 'This browser does not tell.');
  return fine(
    title,
    'There is one. No page is told whether it is switched on: the list of sensors shows that.',
  );
}

function heard(known: Diagnosis): Check {
  const title = 'Heard in this visit';
  const { heardAt, kind, state } = known;
  if (isLive(known)) return fine(title, 'The sensor is heard now.');
  if (heardAt !== null) {
    return look(title, `It was last heard at ${clockTimeToSecond(heardAt)}. ${WAKE_IT}`);
  }
  if (kind === 'bluetooth' && state !== 'none')
    return look(title, `It was chosen, and nothing has come. ${WAKE_IT}`);
  if (cameLately(known, 'dismissed', 'out-of-range')) return look(title, `No sensor was found. ${WAKE_IT}`);
  return unknown(title, 'No sensor was chosen yet.');
}

const WAKE_IT = 'Switch it on, press its button if it sleeps, and keep it within a few metres.';

function held(known: Diagnosis): Check {
  const title = 'Held by another app or tab';
  if (isLive(known)) return fine(title, 'It talks to this page, so nothing else holds it.');
  if (known.otherTab) {
    return look(
      title,
      'Another tab of this browser has it. Take it on the sensor’s page, or close that tab.',
    );
  }
  if (cameLately(known, 'busy')) {
    return look(
      title,
      'Something else talks to it. Close the maker’s app and other tabs, also on your other devices.',
    );
  }
  if (cameLately(known, 'out-of-range', 'dismissed', 'no-reply')) {
    return unknown(
      title,
      'It may be. A sensor that talks to something else is missing from the list, or does not answer. Close the maker’s app and other tabs, also on your other devices.',
    );
  }
  return unknown(title, 'Nothing points to it. A page is not told who else talks to a sensor.');
}

function battery({ batteryPercent }: Diagnosis): Check {
  const title = 'Battery';
  if (batteryPercent === null) return unknown(title, 'The sensor has not told it.');
  return batteryPercent < LOW_BATTERY_PERCENT
    ? look(
        title,
        `${Math.round(batteryPercent)} %. Charge it, or change the cell: a weak one loses the connection.`,
      )
    : fine(title, `${Math.round(batteryPercent)} %.`);
}

function rate({ reception, state }: Diagnosis): Check {
  const title = 'Readings a second';
  if (!reception || state !== 'live') return unknown(title, 'Nothing comes just now.');
  const { receivedHz, askedHz } = reception;
  if (receivedHz === null) return unknown(title, 'They are being counted.');
  const come = `${rateWords(Math.round(receivedHz * 10) / 10)} come`;
  if (askedHz === null) return fine(title, `${come}.`);
  const compared = `${come}, ${rateWords(askedHz)} are asked for.`;
  const share = receivedHz / askedHz;
  if (share < ENOUGH_OF_RATE) {
    return look(title, `${compared} Bring the sensor nearer, or choose a lower rate on the sensor’s page.`);
  }
  return share > TOO_MUCH_OF_RATE
    ? look(title, `${compared} The sensor does not keep to the rate: switch it off and on.`)
    : fine(title, compared);
}

function gaps({ reception }: Diagnosis): Check {
  const title = 'Gaps in the last minute';
  if (!reception || reception.receivedHz === null) return unknown(title, 'Nothing has come yet.');
  const { count, ms } = reception.gaps;
  if (count === 0) return fine(title, 'None.');
  return look(
    title,
    `${count}, together ${timeSpan(ms)}. Walls, distance and your own body weaken the signal. So does a page that sleeps.`,
  );
}

function gravity({ reception }: Diagnosis): Check {
  const title = 'Gravity at rest';
  const force = reception?.restForce ?? null;
  if (force === null)
    return unknown(title, 'The sensor has not been at rest. Lay it down for a few seconds.');
  const read = `It reads ${(force * STANDARD_GRAVITY).toFixed(2)} m/s²; gravity is ${STANDARD_GRAVITY.toFixed(2)}.`;
  return Math.abs(force - 1) < FORCE_TOLERANCE
    ? fine(title, read)
    : look(title, `${read} Set the sensor’s range and units back in the maker’s app.`);
}

function page({ surroundings, at }: Diagnosis): Check {
  const title = 'Hidden or asleep';
  const { hiddenMs, thawedAt, frozenMs } = surroundings.page;
  if (thawedAt !== null && at - thawedAt < RECENT_MS) {
    return look(
      title,
      `The browser put this page to sleep for ${timeSpan(frozenMs)}, until ${clockTimeToSecond(thawedAt)}. Nothing is seen in that time. Keep the page visible, or take it off the browser’s list of sleeping tabs.`,
    );
  }
  return fine(
    title,
    hiddenMs > 0
      ? `It was hidden for ${timeSpan(hiddenMs)} of the last ten minutes, and went on.`
      : 'It was awake and visible.',
  );
}
