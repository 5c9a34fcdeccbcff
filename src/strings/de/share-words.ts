import type { SharedPart } from '../../core/sync/choice.ts';
import type { Share } from '../../ports/sync-view.ts';
import type { ShareSince } from '../share-words.ts';
import { dayWords } from './sync-words.ts';

export { goingOn } from '../share-words.ts';
export type { ShareSince };

/** What can be shared, as it is ticked. */
export const SHARED_PART_WORDS: Readonly<Record<SharedPart, string>> = {
  sessions: 'Trainings mit ihren Sätzen',
  pain: 'Schmerzzahlen und Schübe',
  screening:
    'Alle Antworten auf die Sicherheitsfragen und was Fachpersonen sagten, vom ersten Tag an; deine Leitern brauchen sie auch',
  desk: 'Tage am Schreibtisch',
  measures: 'Antworten über Wochen',
};

export const SHARED_PART_NAMES: Readonly<Record<SharedPart, string>> = {
  sessions: 'Trainings',
  pain: 'Schmerz',
  screening: 'Sicherheitsfragen',
  desk: 'Schreibtisch',
  measures: 'Antworten über Wochen',
};

const COUNTED: Readonly<Record<SharedPart, readonly [one: string, more: string]>> = {
  sessions: ['Eintrag zu Trainings', 'Einträge zu Trainings'],
  pain: ['Schmerzeintrag', 'Schmerzeinträge'],
  screening: ['Sicherheitsantwort', 'Sicherheitsantworten'],
  desk: ['Eintrag vom Schreibtisch', 'Einträge vom Schreibtisch'],
  measures: ['Antwort über Wochen', 'Antworten über Wochen'],
};

export const partCount = (part: SharedPart, count: number): string =>
  `${count.toLocaleString('de')} ${COUNTED[part][count === 1 ? 0 : 1]}`;

export const shareLine = ({ parts, since }: Pick<Share, 'parts' | 'since'>): string =>
  `${parts.map((part) => SHARED_PART_NAMES[part]).join(', ')}; ab ${dayWords(Date.parse(`${since}T12:00:00`))}`;

export const SHARE_SINCE: Readonly<Record<ShareSince, string>> = {
  '28': 'Die letzten vier Wochen',
  '56': 'Die letzten acht Wochen',
  '182': 'Das letzte halbe Jahr',
  all: 'Alles, was da ist',
};

export const SHARE_WORDS = {
  title: 'Mit einer Fachperson teilen',
  lead: 'Eine Fachperson, die Plumbline verwendet, sieht, was du auswählst, so wie es kommt. Du kannst jederzeit aufhören.',
  begin: 'Mit einer Fachperson teilen',
  none: 'Du teilst mit niemandem.',
  list: 'Was du teilst',
  code: 'Code der anderen Person',
  codeLine: 'Lies ihn von ihrem Bildschirm, wenn sie neben dir ist: Dann weißt du, dass es ihrer ist.',
  read: 'Der Code ist gelesen',
  readFrom: (name: string): string => `Darin steht: ${name}`,
  otherCode: 'Anderen lesen',
  name: 'Wie du sie nennst',
  what: 'Was sie sieht',
  since: 'Ab wann, mit allem, was kommt',
  preview: 'Bevor du teilst',
  sees: 'Sie sieht dann',
  seesNone: 'Noch ist nichts da. Sie sieht, was kommt.',
  seesNot: 'Sie sieht nicht',
  seesNotList: [
    'Was du nicht angekreuzt hast.',
    'Deinen Namen. Du kommst als zwölf zufällige Buchstaben, und sie notiert selbst, wer das ist.',
    'Irgendetwas von nach dem Aufhören.',
  ],
  confirm: (name: string): string => (name ? `Mit ${name} teilen` : 'Teilen'),
  working: 'Wird geteilt …',
  done: (name: string): string => `${name} sieht es ab jetzt`,
  doneLine: 'Es geht von selbst, und du kannst es unter Geräte und Abgleich beenden.',
  back: 'Zurück zu Geräte und Abgleich',
  stop: 'Nicht mehr teilen',
  stopOne: (name: string): string => `Nicht mehr mit ${name} teilen`,
  stopTitle: (name: string): string => `Nicht mehr mit ${name} teilen`,
  stopLines: [
    'Ab jetzt kommt dort nichts Neues an.',
    'Was gelesen wurde, lässt sich nicht ungelesen machen, und vielleicht gibt es davon eine Kopie.',
    'Was dafür noch auf den Servern liegt, verschwindet dort innerhalb von 90 Tagen.',
  ],
  stopConfirm: 'Beenden',
  stopping: 'Wird beendet …',
  keep: 'Weiter teilen',
  begun: (day: string): string => `seit ${day}`,
  ended: (begun: string, ended: string): string => `${begun} bis ${ended}, beendet`,
  later: {
    title: 'Dieses Plumbline kann noch nicht teilen',
    line: 'Ein späteres kann es. Es wurde nichts gesendet.',
  },
  needs: 'Wähl mindestens einen Teil.',
  wrong: 'Die Fachperson findet ihren Code unter Geräte und Abgleich, Für Fachpersonen.',
} as const;

/** What a professional sent, on Today. */
export const ADVICE_WORDS = {
  title: (from: string): string => `${from} hat dir etwas geschickt`,
  agreed: 'Dem wird zugestimmt:',
  agreedPlain: 'Deinem Training wird zugestimmt.',
  agreedPain: 'Ein Plan, der bei einem üblichen Schmerz von 4 oder 5 wächst',
  closed: 'Das soll aus deinem Plan bleiben:',
  opened: 'Nichts soll mehr draußen bleiben.',
  until: (day: string): string => `Bis ${day}.`,
  open: 'Es ändert nichts, bis du es annimmst. Du kannst es später zurücknehmen, unter „Deine Fachperson“.',
  accept: 'Annehmen',
  decline: 'Ablehnen',
} as const;

/** The professional's side. */
export const PEOPLE_WORDS = {
  title: 'Menschen, die mit dir teilen',
  lead: 'Du liest, und du kannst zurückschicken, was du erlaubst oder draußen haben willst. Es gilt, sobald sie es annehmen.',
  off: 'Um zu bekommen, was andere teilen, nimm zuerst auf diesem Gerät eine Einladung zum Abgleich an.',
  toSync: 'Geräte und Abgleich',
  code: 'Dein Code',
  codeLine:
    'Lass ihn von deinem Bildschirm lesen, wenn jemand bei dir ist. Niemand sieht damit etwas von dir.',
  ownName: 'Wie du heißen willst',
  ownNameHint: 'Wie auf deinem Schild: „Dr. Ito, Physiotherapie“. Es steht im Code.',
  show: 'Meinen Code zeigen',
  label: 'Dein Code, damit andere mit dir teilen',
  none: 'Noch teilt niemand mit dir.',
  unnamed: (id: string): string => `Person ${id}`,
  came: (when: string): string => `Zuletzt kam etwas ${when}`,
  over: (when: string): string => `Beendet ${when}`,
  count: (records: number): string =>
    records === 1 ? '1 Eintrag' : `${records.toLocaleString('de')} Einträge`,
  back: 'Alle, die mit dir teilen',
  reading: (name: string): string => `Du liest die Einträge von ${name}`,
  readingLine: (choice: string): string =>
    `Nicht deine eigenen. Geteilt wird: ${choice}. Lesen ändert nichts daran.`,
  nameThem: 'Dein Name für die Person',
  nameHint: 'Er bleibt auf deinen eigenen Geräten. Die Person sieht ihn nie, die Server auch nicht.',
  saveName: 'Namen speichern',
  missing: 'Diese Person teilt nicht mehr mit dir, oder es ist noch nichts angekommen.',
  coming: 'Wird gelesen …',
  ladders: 'Leitern',
  laddersNot:
    'Um die Leitern zu sehen, müssen Trainings und Sicherheitsfragen geteilt sein: Umfänge folgen aus beidem.',
  laddersNone: 'Noch auf keiner Leiter.',
  answer: 'Etwas zurückschicken',
  answerLine: 'Es erscheint dort auf Heute, und es gilt, sobald es angenommen ist.',
  agree: 'Du stimmst dem Training zu',
  leaveOut: 'Was du draußen haben willst',
  agreeWaiting: 'Das wartet auf eine Fachperson:',
  agreeNone:
    'Nichts wartet auf eine Fachperson. Du kannst trotzdem einem Plan zustimmen, der bei einem üblichen Schmerz von 4 oder 5 wächst.',
  sent: 'Geschickt. Es gilt, sobald es angenommen ist.',
} as const;
