import { FORCE_TOLERANCE } from '../../core/imu/scale-check.ts';
import { STANDARD_GRAVITY } from '../../core/imu/units.ts';
import type { Diagnosis } from '../../ports/diagnosis.ts';
import type { LinkFaultCode } from '../../ports/ports.ts';
import type { Check, CheckGroup, Mark } from '../diagnosis-words.ts';
import { LOCALE } from './language.ts';
import { rateWords } from './rate-words.ts';
import { clockTimeToSecond, timeSpan } from './time-words.ts';

export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  fine: 'In Ordnung',
  look: 'Hier nachsehen',
  unknown: 'Nicht bekannt',
};

/** As in English: what is low, too little and too much, and lately. */
const LOW_BATTERY_PERCENT = 15;
const ENOUGH_OF_RATE = 0.9;
const TOO_MUCH_OF_RATE = 1.2;
const RECENT_MS = 10 * 60_000;

export const checkGroups = (known: Diagnosis): readonly CheckGroup[] => [
  ...(known.kind === 'phone' ? ofPhone(known) : ofBluetooth(known)),
  { title: 'Was er sendet', checks: [rate(known), gaps(known), gravity(known)] },
  { title: 'Diese Seite', checks: [page(known)] },
];

const ofBluetooth = (known: Diagnosis): readonly CheckGroup[] => [
  {
    title: 'Dieser Browser',
    checks: [webBluetooth(known), secure(known), permission(known), adapter(known)],
  },
  { title: 'Der Sensor', checks: [heard(known), held(known), battery(known)] },
];

const ofPhone = (known: Diagnosis): readonly CheckGroup[] => [
  { title: 'Dieses Telefon', checks: [secure(known), motion(known)] },
];

export function summaryWords(groups: readonly CheckGroup[]): string {
  const looks = groups.flatMap(({ checks }) => checks).filter(({ mark }) => mark === 'look').length;
  if (looks === 0) return 'Nichts fällt auf.';
  return looks === 1 ? 'An einer Stelle nachsehen.' : `An ${looks} Stellen nachsehen.`;
}

const fine = (title: string, found: string): Check => ({ mark: 'fine', title, found });
const look = (title: string, found: string): Check => ({ mark: 'look', title, found });
const unknown = (title: string, found: string): Check => ({ mark: 'unknown', title, found });

const cameLately = ({ faults, at }: Diagnosis, ...codes: readonly LinkFaultCode[]): boolean =>
  faults.some((seen) => codes.includes(seen.fault.code) && at - seen.at < RECENT_MS);

const isLive = ({ kind, state }: Diagnosis): boolean => kind === 'bluetooth' && state === 'live';

function webBluetooth({ surroundings }: Diagnosis): Check {
  const title = 'Web Bluetooth';
  if (surroundings.webBluetooth) return fine(title, 'Dieser Browser kann mit Sensoren sprechen.');
  return look(
    title,
    surroundings.secure
      ? 'Dieser Browser kann nicht mit Sensoren sprechen. Chrome, Edge und Opera können es, am Computer und auf Android. Unter Linux muss es vielleicht in chrome://flags eingeschaltet werden.'
      : 'Hier nicht verfügbar, weil die Adresse nicht sicher ist.',
  );
}

function secure({ surroundings }: Diagnosis): Check {
  const title = 'Sichere Adresse';
  return surroundings.secure
    ? fine(title, 'Sensoren gibt es nur an sicheren Adressen. Das hier ist eine.')
    : look(
        title,
        'Sensoren gibt es nur an sicheren Adressen. Öffne Plumbline über https oder als localhost.',
      );
}

function motion(known: Diagnosis): Check {
  const title = 'Bewegung des Telefons';
  if (known.state === 'live') return fine(title, 'Sie kommt gerade an.');
  if (known.heardAt === null)
    return look(
      title,
      'Der Browser hat keine gemeldet. Erlaube Bewegungssensoren für diese Website und versuch es noch einmal.',
    );
  return look(
    title,
    `Zuletzt kam sie um ${clockTimeToSecond(known.heardAt)}. Telefone halten an, wenn der Bildschirm ausgeht oder eine andere App vorn ist.`,
  );
}

function permission(known: Diagnosis): Check {
  const title = 'Erlaubnis';
  if (isLive(known)) return fine(title, 'Diese Seite darf Bluetooth nutzen und tut es.');
  if (known.surroundings.permission === 'denied' || cameLately(known, 'permission-denied')) {
    return look(
      title,
      'Bluetooth ist hier nicht erlaubt. Erlaube es im Browser für diese Website, in den Systemeinstellungen für den Browser und auf Android auch Geräte in der Nähe.',
    );
  }
  if (known.surroundings.permission === null)
    return unknown(title, 'Dieser Browser sagt es erst, wenn du einen Sensor wählst.');
  return fine(
    title,
    'Nichts verbietet hier Bluetooth. Der Browser fragt dich jedes Mal, wenn du einen Sensor wählst.',
  );
}

function adapter(known: Diagnosis): Check {
  const title = 'Bluetooth dieses Geräts';
  if (isLive(known)) return fine(title, 'Es ist an und funktioniert.');
  if (known.surroundings.adapter === false || cameLately(known, 'bluetooth-off')) {
    return look(title, 'Es ist aus, oder es gibt keins. Schalte Bluetooth in den Systemeinstellungen ein.');
  }
  if (known.surroundings.adapter === null) return unknown(title, 'Dieser Browser sagt es nicht.');
  return fine(
    title,
    'Es gibt eins. Ob es eingeschaltet ist, erfährt keine Seite: Die Liste der Sensoren zeigt es.',
  );
}

function heard(known: Diagnosis): Check {
  const title = 'Bei diesem Besuch gehört';
  const { heardAt, kind, state } = known;
  if (isLive(known)) return fine(title, 'Der Sensor ist gerade zu hören.');
  if (heardAt !== null) return look(title, `Zuletzt gehört um ${clockTimeToSecond(heardAt)}. ${WAKE_IT}`);
  if (kind === 'bluetooth' && state !== 'none')
    return look(title, `Er wurde gewählt, und nichts kam an. ${WAKE_IT}`);
  if (cameLately(known, 'dismissed', 'out-of-range'))
    return look(title, `Es wurde kein Sensor gefunden. ${WAKE_IT}`);
  return unknown(title, 'Es wurde noch kein Sensor gewählt.');
}

const WAKE_IT =
  'Schalte ihn ein, drück seinen Knopf, falls er schläft, und bleib mit ihm im Umkreis weniger Meter.';

function held(known: Diagnosis): Check {
  const title = 'Von anderer App oder anderem Tab belegt';
  if (isLive(known)) return fine(title, 'Er spricht mit dieser Seite, also hält ihn sonst nichts.');
  if (known.otherTab) {
    return look(
      title,
      'Ein anderer Tab dieses Browsers hat ihn. Hol ihn auf der Seite des Sensors, oder schließ jenen Tab.',
    );
  }
  if (cameLately(known, 'busy')) {
    return look(
      title,
      'Etwas anderes spricht mit ihm. Schließ die App des Herstellers und andere Tabs, auch auf deinen anderen Geräten.',
    );
  }
  if (cameLately(known, 'out-of-range', 'dismissed', 'no-reply')) {
    return unknown(
      title,
      'Vielleicht. Ein Sensor, der mit etwas anderem spricht, fehlt in der Liste oder antwortet nicht. Schließ die App des Herstellers und andere Tabs, auch auf deinen anderen Geräten.',
    );
  }
  return unknown(title, 'Nichts deutet darauf hin. Wer sonst mit einem Sensor spricht, erfährt keine Seite.');
}

function battery({ batteryPercent }: Diagnosis): Check {
  const title = 'Akku';
  if (batteryPercent === null) return unknown(title, 'Der Sensor hat ihn nicht gemeldet.');
  return batteryPercent < LOW_BATTERY_PERCENT
    ? look(
        title,
        `${Math.round(batteryPercent)} %. Lade ihn oder wechsle die Batterie: Ein schwacher verliert die Verbindung.`,
      )
    : fine(title, `${Math.round(batteryPercent)} %.`);
}

function rate({ reception, state }: Diagnosis): Check {
  const title = 'Messwerte pro Sekunde';
  if (!reception || state !== 'live') return unknown(title, 'Gerade kommt nichts.');
  const { receivedHz, askedHz } = reception;
  if (receivedHz === null) return unknown(title, 'Sie werden gerade gezählt.');
  const come = `${rateWords(Math.round(receivedHz * 10) / 10)} kommen an`;
  if (askedHz === null) return fine(title, `${come}.`);
  const compared = `${come}, ${rateWords(askedHz)} sind verlangt.`;
  const share = receivedHz / askedHz;
  if (share < ENOUGH_OF_RATE) {
    return look(
      title,
      `${compared} Hol den Sensor näher heran, oder wähl auf seiner Seite eine niedrigere Rate.`,
    );
  }
  return share > TOO_MUCH_OF_RATE
    ? look(title, `${compared} Der Sensor hält sich nicht an die Rate: Schalte ihn aus und ein.`)
    : fine(title, compared);
}

function gaps({ reception }: Diagnosis): Check {
  const title = 'Lücken in der letzten Minute';
  if (!reception || reception.receivedHz === null) return unknown(title, 'Es ist noch nichts gekommen.');
  const { count, ms } = reception.gaps;
  if (count === 0) return fine(title, 'Keine.');
  return look(
    title,
    `${count}, zusammen ${timeSpan(ms)}. Wände, Abstand und dein eigener Körper schwächen das Signal. Eine Seite, die schläft, auch.`,
  );
}

const inMetres = (value: number): string =>
  value.toLocaleString(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function gravity({ reception }: Diagnosis): Check {
  const title = 'Schwerkraft in Ruhe';
  const force = reception?.restForce ?? null;
  if (force === null)
    return unknown(title, 'Der Sensor lag noch nicht ruhig. Leg ihn ein paar Sekunden hin.');
  const read = `Er misst ${inMetres(force * STANDARD_GRAVITY)} m/s²; die Schwerkraft beträgt ${inMetres(STANDARD_GRAVITY)}.`;
  return Math.abs(force - 1) < FORCE_TOLERANCE
    ? fine(title, read)
    : look(title, `${read} Setz Messbereich und Einheiten des Sensors in der App des Herstellers zurück.`);
}

function page({ surroundings, at }: Diagnosis): Check {
  const title = 'Verdeckt oder schlafend';
  const { hiddenMs, thawedAt, frozenMs } = surroundings.page;
  if (thawedAt !== null && at - thawedAt < RECENT_MS) {
    return look(
      title,
      `Der Browser hat diese Seite ${timeSpan(frozenMs)} schlafen gelegt, bis ${clockTimeToSecond(thawedAt)}. In dieser Zeit wird nichts erfasst. Lass die Seite sichtbar, oder nimm sie von der Liste der schlafenden Tabs.`,
    );
  }
  return fine(
    title,
    hiddenMs > 0
      ? `Sie war ${timeSpan(hiddenMs)} der letzten zehn Minuten verdeckt und lief weiter.`
      : 'Sie war wach und sichtbar.',
  );
}
