import { LANGUAGE_NAMES, LANGUAGES } from '../../core/translation/languages.ts';
export const SETTINGS_LEAD =
  'Bei jeder Gruppe steht, was jetzt eingestellt ist. Nichts verlässt diesen Browser, außer du sagst es.';

export const SENSOR_SETTINGS_WORDS = {
  page: 'Dein Sensor',
  pageLine: (now: string): string => `${now}. Sein Hinweis, seine Taste, seine Messrate und sein Akku`,
  pair: 'Sensor koppeln',
  why: 'Warum geht es nicht?',
  whyLine: 'Was sich von hier aus sagen lässt, und was zu tun ist',
  supported: 'Sensoren, die Plumbline kennt',
  supportedLine: 'Mit dem, was jeder von ihnen kann',
} as const;

export const TRAINING_SETTINGS_WORDS = {
  home: { name: 'Dein Plan', line: 'Was zu Hause ist, zwei Wochen im Voraus, und was du dazu wählst' },
  measures: 'Wie es dir geht',
  rules: { name: 'Die Regeln des Plans', line: 'Was einen Umfang bestimmt, mit Quellen' },
  whatIf: { name: 'Was wäre, wenn', line: 'Die nächsten Wochen, wie die Regeln sie hätten' },
  pause: {
    running: {
      title: 'Eine Pause',
      line: 'Für Ferien, eine Krankheit oder ganz ohne Grund. Dein Platz auf jeder Leiter bleibt.',
      press: 'Plan anhalten',
    },
    paused: {
      title: 'Der Plan macht Pause',
      line: 'Dein Platz auf jeder Leiter bleibt. Nach einer langen Pause beginnt der Umfang niedriger.',
      press: 'Plan fortsetzen',
    },
  },
} as const;

export const askForLine = (count: number): string =>
  count === 0
    ? 'Fragen über Wochen: keine, solange du keine wählst'
    : `${counted(count, 'Frage', 'Fragen')} über Wochen, wie du es gewählt hast`;

export const PROFESSIONAL_SETTINGS_WORDS = {
  questions: {
    first: 'Sicherheitsfragen beantworten',
    again: 'Sicherheitsfragen neu beantworten',
    line: 'Wann immer sich etwas ändert oder etwas Neues dazukommt',
  },
  professional: 'Deine Fachperson',
  limits: 'Grenzen enger ziehen',
  country: 'Land, für die Notrufnummer',
  countryHint:
    'Sie wird gezeigt, wo du ein Zeichen ankreuzt, das sofort Hilfe braucht. Die Angabe bleibt auf diesem Gerät.',
} as const;

export const professionalLine = (waiting: number): string =>
  waiting > 0
    ? `${counted(waiting, 'Antwort wartet', 'Antworten warten')} auf sie`
    : 'Was sie gesagt hat, und ein Bericht zum Drucken';

export const tightenedLine = (count: number): string =>
  count === 0
    ? 'Die Grenzen der Regeln gelten. Sie können nur enger werden'
    : `${counted(count, 'Grenze ist', 'Grenzen sind')} enger als die der Regeln`;

export const LANGUAGE_WORDS = {
  question: 'Sprache',
  options: LANGUAGES.map((id) => ({ id, text: LANGUAGE_NAMES[id] })),
  hint: 'Die Seite lädt neu. Was gespeichert ist, bleibt, wie es ist.',
} as const;

export const APPEARANCE_WORDS = {
  theme: {
    question: 'Farben',
    options: [
      { id: 'system', text: 'Wie im System' },
      { id: 'light', text: 'Hell' },
      { id: 'dark', text: 'Dunkel' },
    ],
  },
  textSize: {
    question: 'Schriftgröße',
    options: [
      { id: 'usual', text: 'Üblich' },
      { id: 'large', text: 'Groß' },
      { id: 'larger', text: 'Größer' },
    ],
    hint: 'Zusätzlich zur Einstellung des Browsers.',
  },
  motion: {
    question: 'Bewegung',
    options: [
      { id: 'system', text: 'Wie im System' },
      { id: 'less', text: 'Weniger' },
    ],
    hint: 'Bei weniger stehen die Figuren still. Was die Uhr beim Halten zeigt, läuft weiter.',
  },
} as const;

export const DATA_WORDS = {
  copy: 'Kopie',
  tables: 'Als Tabelle',
  tablesLine:
    'Für eine Tabellenkalkulation, oder für alle, die dir helfen: jeder Satz, den du gemacht hast, oder jeder Tag mit Schmerz, Kraftarbeit und Stunden am Schreibtisch.',
  where:
    'Sie sind in diesem Browser; mit Abgleich auch auf deinen anderen Geräten. „Exportieren“ speichert alles als Datei, zum Aufheben oder für einen anderen Browser oder ein anderes Gerät. „Importieren“ sieht sich so eine Datei erst an und übernimmt nichts, bevor du es sagst.',
  minutes: {
    question: 'Minuten am Schreibtisch werden aufgehoben',
    options: [
      { id: '28-days', text: '28 Tage' },
      { id: 'for-good', text: 'Auf Dauer' },
    ],
    hint: 'Ein Jahr mit Arbeitstagen braucht etwa 10 MB. Bei 28 Tagen gehen ältere Minuten; die Summen jedes Tages bleiben so oder so.',
  },
  kept: 'Was gespeichert wird',
  keptLine: 'Antworten und Trainings auf Dauer, die Minuten am Schreibtisch so lange, wie du willst',
  keptList: [
    'Deine Antworten, dein Schmerz, jedes Training mit jedem Satz, und was die Regeln daraus gemacht haben: auf Dauer.',
    'Die Winkel jedes Satzes, als Kurven: bis der Platz knapp wird. Sonst geht dann nichts verloren.',
    'Der Schreibtisch, in ganzen Minuten: 28 Tage lang, oder auf Dauer, wenn du das wählst. Die Summen jedes Tages bleiben.',
    'Von dem, was der Sensor sendet, wird nichts so gespeichert, wie es kam, außer du nimmst es auf.',
  ],
  nowhere:
    'Kein Konto. Nichts verlässt dieses Gerät, außer du exportierst es oder nimmst eine Einladung zum Abgleich an.',
} as const;

export const ABOUT_WORDS = {
  is: 'Was Plumbline ist, und was nicht',
  text: [
    'Es ist für dein Wohlbefinden: dafür, wahrzunehmen, wie du sitzt, und ein Übungsplan, der deinen eigenen Antworten folgt. Es ist kein Medizinprodukt und gibt keinen medizinischen Rat. Hinweise können die Aufmerksamkeit schärfen; dass sie Rückenschmerzen verringern, hat die Forschung nicht gezeigt. Die eine richtige Art zu sitzen gibt es nicht; Bequemlichkeit und Abwechslung zählen.',
    'Ein Sensor am Rumpf sieht einen Winkel. Deinen Kopf, die Form deines unteren Rückens oder Schmerz kann er nicht sehen. Die Bilder sind nicht physiotherapeutisch geprüft.',
    'Kein Konto. Nichts verlässt dieses Gerät, außer du exportierst es oder nimmst eine Einladung zum Abgleich an. Die Kamera öffnet sich nur, um einen Code dafür zu lesen, wenn du es willst.',
  ],
  research: { name: 'Was die Forschung sagt', line: 'Jede Aussage, wie sicher sie ist und woher sie kommt' },
  rules: { name: 'Die Regeln des Plans', line: 'Jede mit ihren Zahlen und ihren Quellen' },
  version: (version: string): string => `Version ${version}`,
  licences: 'Lizenzen',
  licencesLine: 'Die von Plumbline und von allem, woraus es gemacht ist',
  lost: 'Sie ließen sich gerade nicht laden. Jede Kopie von Plumbline enthält sie, in der Datei licences.json.',
} as const;

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
