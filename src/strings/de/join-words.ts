import type { CodeKind } from '../../ports/sync-view.ts';

/** Taking a code, whichever it is. */
export const JOIN_WORDS = {
  title: 'Code lesen',
  lead: 'Eine Einladung, ein Code auf einem anderen deiner Geräte, ein Wiederherstellungsblatt oder der Code einer Fachperson.',
  back: 'Geräte und Abgleich',
  other: 'Anderen Code lesen',
  name: 'Wie dieses Gerät heißt',
  nameHint: 'Den Namen sehen nur deine eigenen Geräte.',
  records: (count: number): string =>
    count === 1
      ? 'Der eine Eintrag, der hier ist, kommt zu denen deiner anderen Geräte.'
      : `Die ${count.toLocaleString('de')} Einträge, die hier sind, kommen zu denen deiner anderen Geräte.`,
  none: 'Hier sind noch keine Einträge. Die deiner anderen Geräte kommen herein.',
  working: 'Einen Moment …',
  done: 'Dieses Gerät ist dabei',
  doneLine: 'Deine Einträge reisen verschlossen. Du kannst diese Seite schließen; es geht von selbst weiter.',
  see: 'Sehen, wie es steht',
  already: {
    title: 'Dieser Browser ist schon dabei',
    line: 'Um mit diesem Code neu zu beginnen, hör zuerst auf: unter Geräte und Abgleich. Deine Einträge bleiben dabei hier.',
    see: 'Geräte und Abgleich',
  },
  more: {
    title: 'Plätze für weitere Geräte',
    line: 'Diese Einladung ist für dich, und du bist schon dabei. Mit ihr kannst du so viele Geräte mehr hinzufügen, wie sie fasst, oder ein Wiederherstellungsblatt machen.',
    confirm: 'Nehmen',
    done: 'Es ist Platz für weitere Geräte',
    doneLine: 'Füg eins hinzu, oder mach dein Wiederherstellungsblatt, unter Geräte und Abgleich.',
  },
  mineOnly:
    'Verwende ihn nur, wenn das hier deine eigenen Einträge sind: Beide Seiten kommen zusammen und lassen sich nicht wieder trennen.',
  off: {
    title: 'Zum Teilen braucht es zuerst den Abgleich',
    line: 'Das ist der Code einer Fachperson. Um mit ihr zu teilen, nimm vorher auf diesem Gerät eine Einladung zum Abgleich an.',
  },
} as const;

interface KindWords {
  readonly title: string;
  readonly line: string;
  readonly confirm: string;
}

export const JOIN_KINDS: Readonly<Record<Exclude<CodeKind, 'professional'>, KindWords>> = {
  invitation: {
    title: 'Eine Einladung zum Abgleich',
    line: 'Damit liegen deine Einträge auch auf ihren Servern, so verschlossen, dass dort niemand sie lesen kann. Du kannst jederzeit aufhören.',
    confirm: 'Annehmen',
  },
  device: {
    title: 'Dieses Gerät zu deinen hinzufügen',
    line: 'Es bekommt alle deine Einträge, und was du hier tust, geht zu deinen anderen Geräten.',
    confirm: 'Gerät hinzufügen',
  },
  recovery: {
    title: 'Alles zurückholen',
    line: 'Mit deinem Wiederherstellungsblatt bekommt dieses Gerät alle Einträge, die deine Geräte gesendet hatten.',
    confirm: 'Zurückholen',
  },
};

export const fromWords = (from: string): string => `Von ${from}.`;

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Chrom(e|ium)\/|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/\biPhone/, 'dem iPhone'],
  [/\biPad/, 'dem iPad'],
  [/\bAndroid.*Mobile/, 'dem Telefon'],
  [/\bAndroid/, 'dem Tablet'],
  [/\bCrOS/, 'dem Chromebook'],
  [/\bMacintosh/, 'dem Mac'],
  [/\bWindows/, 'dem Windows-Rechner'],
  [/\bLinux/, 'dem Linux-Rechner'],
];

export function deviceGuess(userAgent: string): string {
  const of = (known: typeof BROWSERS, other: string) =>
    known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? other;
  return `${of(BROWSERS, 'Ein Browser')} auf ${of(MACHINES, 'diesem Gerät')}`;
}
