import type { Settings } from '../../ports/settings.ts';

export const SETTING_NAMES: Readonly<Record<keyof Settings, string>> = {
  placement: 'Wo der Sensor sitzt',
  nudgeTrigger: 'Was einen Hinweis auslöst',
  nudgeExposureSeconds: 'Gewichtete Zeit bis zum Hinweis, Sekunden',
  strictness: 'Ab welcher Neigung es zählt',
  nudgeDelaySeconds: 'Zeit im Zusammensinken bis zum Hinweis, Sekunden',
  nudgeGapMinutes: 'Ruhe zwischen Hinweisen, Minuten',
  deskWay: 'Art der Begleitung am Schreibtisch',
  simpleDeg: 'Der eine Winkel, Grad',
  simpleSeconds: 'Die eine Zeit, Sekunden',
  onePointDeg: 'Wo Zusammensinken beginnt, Grad',
  mostAnHour: 'Höchstens in der Stunde',
  mostADay: 'Höchstens am Tag',
  stillnessPrompts: 'Tipps nach langem Stillsitzen',
  stillnessMinutes: 'Zeit in einer Position, Minuten',
  breakPrompts: 'Tipps für eine Pause',
  breakClock: 'Pausenuhr ohne Sensor',
  breakMinutes: 'Sitzzeit bis zur Pause, Minuten',
  practiceByItself: 'Üben beginnt von selbst',
  practiceWeeks: 'Wochen des Übens',
  practiceFrom: 'Üben seit',
  nudgesKeptAt: 'Hinweise wieder gewünscht',
  copiedAt: 'Zuletzt als Datei gesichert',
  copyPutOffAt: 'Erinnerung an eine Kopie verschoben',
  quietHours: 'Ruhezeiten',
  deskPlace: 'Wo du sitzt oder stehst',
  ownPlaces: 'Eigene Plätze',
  minutesKept: 'Wie lange Minuten aufgehoben werden',
  sensorNudges: 'Hinweise durch den Sensor',
  notifications: 'Benachrichtigungen',
  nudgeBell: 'Ein Klang beim Hinweis',
  nudgeBadge: 'Ein Zeichen am Symbol',
  reachBy: 'Wie viele Wege ein Hinweis nimmt',
  reachOrder: 'Reihenfolge dieser Wege',
  discreetNotices: 'Unauffällige Benachrichtigungen',
  smallWindow: 'Kleines Fenster',
  country: 'Land, für die Notrufnummer',
  language: 'Sprache',
  theme: 'Farben',
  textSize: 'Textgröße',
  motion: 'Bewegung',
  sound: 'Ton',
  voice: 'Stimme',
  voiceId: 'Welche Stimme',
  voiceRate: 'Tempo der Stimme',
  voiceVolume: 'Lautstärke der Stimme',
  countAloud: 'Laut zählen',
  sensorBuzzes: 'Vibrieren des Sensors',
  phoneBuzzes: 'Vibrieren des Telefons',
  letterKeys: 'Tasten mit einem Buchstaben',
  askFor: 'Fragen über Wochen',
  startCheckDeclined: 'Erste Prüfung abgelehnt',
  phoneVibrates: 'Ein getragenes Telefon vibriert',
  sensors: 'Benutzte Sensoren',
  connectAtStart: 'Verbindet sich beim Start',
};

export function settingValue(value: unknown): string {
  if (value === true) return 'an';
  if (value === false) return 'aus';
  if (value === null || value === undefined || value === '') return 'nicht gewählt';
  if (Array.isArray(value)) return value.length === 0 ? 'keine' : String(value.length);
  if (typeof value === 'number' || typeof value === 'string') return String(value).replaceAll('-', ' ');
  return 'gewählt';
}
