import { civilDate } from '../../core/log/civil-date.ts';
import type { SyncView } from '../../ports/sync-view.ts';
import { clockTime, dayOfYear, pastDay } from './time-words.ts';

export { STATE_ICONS } from '../sync-words.ts';

/** The page of devices and sync. */
export const SYNC_WORDS = {
  title: 'Geräte und Abgleich',
  coming: 'Wird nachgesehen …',
  off: {
    title: 'Dieselben Einträge auf allen deinen Geräten',
    lead: 'Der Abgleich ist aus. Deine Einträge sind nur in diesem Browser.',
    how: [
      'Ist er an, haben dein Laptop und dein Telefon dieselben Einträge. Jedes läuft für sich, auch ohne Netz, und sie holen auf, sobald sie können.',
      'Einträge werden auf diesem Gerät verschlossen, bevor sie es verlassen. Nur deine eigenen Geräte können sie öffnen.',
      'Er beginnt mit einer Einladung von jemandem, der Server für Plumbline betreibt: deine Praxis etwa, oder du selbst. Bis du eine annimmst, wird keine Verbindung aufgebaut.',
    ],
    sees: 'Was die Server sehen können',
    seesLine: 'Wie viele Geräte, wann, und ungefähr wie viel. Nie was',
    seesList: [
      'Dass jemand teilnimmt, unter zwölf zufälligen Buchstaben. Wer dich einlädt, kann notieren, wer sie bekam.',
      'Wie viele Geräte du hast, und wann jedes da war.',
      'Ungefähr, wie viel gesendet wird.',
    ],
    seesNot: 'Was dort niemand sehen kann',
    seesNotList: [
      'Irgendetwas aus deinen Einträgen: Schmerz, Antworten, Trainings, wie du sitzt.',
      'Deine Einstellungen und die Namen deiner Geräte.',
    ],
    begin:
      'Du hast eine Einladung, einen Code auf einem anderen deiner Geräte oder ein Wiederherstellungsblatt?',
    read: 'Code lesen',
  },
  tryNow: 'Jetzt versuchen',
  goOnHere: 'In diesem Tab weitermachen',
  devices: {
    title: 'Deine Geräte',
    here: 'dieses hier',
    since: (day: string): string => `Seit ${day}`,
    seen: (when: string): string => `zuletzt da: ${when}`,
    never: 'noch nicht da gewesen',
    add: 'Gerät hinzufügen',
    rename: 'Umbenennen',
    renameOne: (name: string): string => `${name} umbenennen`,
    name: 'Name des Geräts',
    save: 'Namen speichern',
    cancel: 'So lassen',
    remove: 'Entfernen',
    removeOne: (name: string): string => `${name} entfernen`,
  },
  remove: {
    title: (name: string): string => `„${name}“ entfernen`,
    does: 'Was das bewirkt',
    doesList: [
      'Es bekommt nichts, was ab jetzt geschrieben wird.',
      'Deine anderen Geräte laufen weiter wie bisher.',
    ],
    not: 'Was es nicht kann',
    notList: [
      'Was das Gerät schon hat, bleibt darauf. Niemand kann das aus der Ferne zurücknehmen.',
      'Es kann weiter bei den Servern anklopfen, bis es dort jemand aussperrt. Du bekommst eine Zeile, die du dafür weitergibst.',
    ],
    confirm: 'Entfernen',
    working: 'Wird entfernt …',
    done: 'Es ist entfernt',
    tell: 'Gib diese Zeile weiter, wo die Server betrieben werden. Dann wird das Gerät auch dort ausgesperrt:',
    copy: 'Zeile kopieren',
    copied: 'Kopiert.',
    close: 'Fertig',
  },
  add: {
    title: 'Gerät hinzufügen',
    steps: [
      'Öffne Plumbline auf dem anderen Gerät, unter derselben Adresse.',
      'Geh dort zu Einstellungen, Geräte und Abgleich, und wähl „Code lesen“.',
      'Halte seine Kamera hierher, oder übertrag den Text.',
    ],
    why: 'Der Code lässt ein Gerät ein, einmal. Zeig ihn nur deinem eigenen Gerät.',
    show: 'Code zeigen',
    working: 'Code wird gemacht …',
    over: 'Dieser Code ist abgelaufen. Es ist nichts passiert.',
    again: 'Neuen zeigen',
    label: 'Code, der ein weiteres Gerät einlässt',
    joined: (name: string): string => `„${name}“ ist dabei. Es liest jetzt deine Einträge.`,
    back: 'Zurück zu deinen Geräten',
  },
  more: {
    ask: 'Gib dort diese Zeile weiter. Du bekommst dafür einen neuen Code, den du hier liest:',
    copy: 'Zeile kopieren',
    copied: 'Kopiert.',
    line: (reference: string): string => `Bitte weitere Plätze für Geräte: ${reference}`,
  },
  sheet: {
    title: 'Wiederherstellungsblatt',
    none: 'Du hast noch keins. Sind alle deine Geräte verloren, bringt nur dieses Blatt deine Einträge zurück. Niemand sonst kann das: Die Server können sie nicht lesen.',
    made: (day: string): string =>
      `Zuletzt gemacht am ${day}. Es gilt weiter; ein neues kannst du jederzeit machen.`,
    make: 'Blatt machen',
    again: 'Noch einmal machen',
    working: 'Blatt wird gemacht …',
    print: 'Drucken oder als PDF speichern',
    onPaper: 'Plumbline-Wiederherstellungsblatt',
    madeOn: (day: string): string => `Gemacht am ${day}`,
    use: 'Es bringt deine Einträge auf ein neues Gerät, wenn alle anderen verloren sind: Öffne Plumbline, geh zu Einstellungen, Geräte und Abgleich, und wähl „Code lesen“. Halte dann dieses Quadrat vor die Kamera, oder tipp den Text ab.',
    keep: 'Leg es zu deinen wichtigen Papieren, nicht in eine Mail oder eine Cloud. Wer dieses Blatt hat, kann deine Einträge lesen.',
    label: 'Code des Wiederherstellungsblatts',
    where: (address: string): string => `Für Plumbline unter ${address}`,
    card: 'Ein Blatt für den Tag, an dem alle Geräte weg sind',
    later: 'Nicht jetzt',
  },
  professional: {
    name: 'Für Fachpersonen',
    none: 'Jemand möchte mit dir als Fachperson teilen',
    some: (count: number): string =>
      count === 1 ? 'Eine Person teilt mit dir' : `${count} Personen teilen mit dir`,
  },
  leave: {
    name: 'Mit diesem Gerät aufhören',
    line: 'Seine Einträge bleiben hier, wie sie sind; es bekommt und sendet nichts mehr. Deine anderen Geräte machen weiter.',
    last: 'Das ist dein einziges Gerät. Ohne es und ohne Wiederherstellungsblatt kann niemand mehr lesen, was auf den Servern liegt. Deine Einträge bleiben hier, wie sie sind.',
    confirm: 'Aufhören',
    sure: 'Ja, aufhören',
    keep: 'Dabeibleiben',
    working: 'Wird beendet …',
  },
} as const;

export function standTitle({ state, fault, caughtUp, waiting, lastInStep }: SyncView): string {
  switch (state) {
    case 'off':
      return 'Aus';
    case 'elsewhere':
      return 'Ein anderer Tab macht es';
    case 'connecting':
      return 'Wird verbunden';
    case 'catching-up':
      return caughtUp === null ? 'Holt auf' : `Holt auf, ${Math.floor(caughtUp * 100)} %`;
    case 'live':
      if (waiting > 0) return fault ? 'Wartet mit dem Senden' : 'Wird gesendet';
      return lastInStep === null ? 'Gleichauf' : `Gleichauf um ${clockTime(lastInStep)}`;
    case 'away':
      return 'Gerade keine Verbindung';
    case 'refused':
      return fault === 'left-out'
        ? 'Dieses Gerät wurde entfernt'
        : 'Dieses Gerät wird nicht mehr eingelassen';
  }
}

export function standLine({ state, fault, waiting, lastInStep }: SyncView, now: number): string {
  const last = lastInStep === null ? '' : `Zuletzt gleichauf ${whenWords(lastInStep, now)}.`;
  const waits =
    waiting === 0 ? '' : `${counted(waiting, 'Eintrag wartet', 'Einträge warten')} auf das Senden.`;
  switch (state) {
    case 'off':
      return SYNC_WORDS.off.lead;
    case 'elsewhere':
      return 'Plumbline ist in einem anderen Tab dieses Browsers offen, und der hält deine Geräte gleichauf. Was kommt, siehst du auch hier; was du hier tust, wird binnen einer halben Minute gesendet.';
    case 'connecting':
      return joined('Alles geht inzwischen.', waits);
    case 'catching-up':
      return 'Was deine anderen Geräte geschrieben haben, kommt herein. Alles geht inzwischen.';
    case 'live':
      return waits || 'Alle deine Geräte, die da sind, haben dasselbe.';
    case 'away':
      return joined('Hier geht alles weiter.', waits, last);
    case 'refused':
      if (fault === 'left-out')
        return 'Ein anderes deiner Geräte hat es herausgenommen. Es bekommt nichts Neues und sendet nichts. Deine Einträge sind hier, wie sie waren. Soll es wieder dabei sein, hör unten auf, und füg es von einem anderen Gerät aus hinzu.';
      return 'Deine Einträge sind hier, wie sie waren. Vielleicht wurde es entfernt, oder seine Einladung ist abgelaufen. Frag, wo die Server betrieben werden, oder hör unten auf und beginn mit einer neuen Einladung neu.';
  }
}

export function stateLine(view: SyncView | null): string {
  if (!view || view.state === 'off') return 'Aus: deine Einträge sind nur in diesem Browser';
  if (view.state === 'refused' || view.state === 'elsewhere') return standTitle(view);
  return `${counted(view.devices.length, 'Gerät', 'Geräte')}. ${standTitle(view)}`;
}

export function whenWords(at: number, now: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [date, today] = [civilDate(at, zone), civilDate(now, zone)];
  return date === today ? `heute um ${clockTime(at)}` : `am ${pastDay(date, today)}`;
}

export const dayWords = (at: number): string =>
  dayOfYear(civilDate(at, Intl.DateTimeFormat().resolvedOptions().timeZone));

const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

const counted = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('de')} ${count === 1 ? one : more}`;
