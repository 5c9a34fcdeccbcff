import type { DeskWay } from '../../core/alerts/manners.ts';
import type { TodayView } from '../../ports/app.ts';
import type { Channel, ChannelView } from '../../ports/channel-view.ts';
import type { Settings } from '../../ports/settings.ts';
import type { SyncView } from '../../ports/sync-view.ts';
import type { SettingsNow } from '../settings-lines.ts';
import { simpleWords, timeOfDay, wayWords } from './desk-choice-words.ts';
import { LOCALE } from './language.ts';
import { PLACEMENT_WORDS } from './placement-words.ts';
import { weekdaysWords } from './plan-words.ts';
import type { SettingsGroup } from './settings-groups.ts';
import { stateLine } from './sync-words.ts';

export const GROUP_LINES: Readonly<Record<SettingsGroup, (now: SettingsNow) => string>> = {
  sensors: ({ status, sensor, placement }) =>
    `${PLACEMENT_WORDS[placement].name}. ${sensor && status.state !== 'none' ? `${sensor.name} in Gebrauch` : 'Kein Sensor verbunden'}`,
  desk: ({ settings, way }) => [wayLine(settings, way), ...promptsLine(settings)].join('. '),
  notices: ({ channels }) => waysLine(channels),
  training: ({ today }) => planLine(today),
  'sounds-and-voice': ({ settings }) => soundLine(settings),
  professional: ({ today, said }) => saidLine(today, said),
  appearance: ({ settings }) => appearanceLine(settings),
  data: ({ records, sync }) =>
    records === 0
      ? 'Noch nichts gespeichert'
      : `${counted(records, 'Eintrag', 'Einträge')}, ${takesPart(sync) ? 'auf deinen Geräten' : 'nur auf diesem Gerät'}`,
  sync: ({ sync }) => stateLine(sync),
  about: ({ version }) => `Version ${version}, Lizenzen, und was es nicht ist`,
};

const takesPart = (sync: SyncView | null): boolean => sync !== null && sync.state !== 'off';

export const wayLine = (settings: Settings, way: DeskWay): string =>
  way === 'simple' ? `Ab ${simpleWords(settings)}` : wayWords(way).name;

const promptsLine = ({ stillnessPrompts, breakPrompts, quietHours }: Settings): readonly string[] => [
  ...(stillnessPrompts || breakPrompts ? [] : ['Keine Bewegungstipps']),
  ...(quietHours ? [`Still von ${timeOfDay(quietHours.from)} bis ${timeOfDay(quietHours.to)}`] : []),
];

const CHANNEL_LINES: Readonly<Record<Channel, string>> = {
  sensor: 'am Sensor',
  notification: 'als Benachrichtigung',
  sound: 'mit leiser Glocke',
  badge: 'am App-Symbol',
};

export function waysLine(channels: readonly ChannelView[]): string {
  const used = channels.filter(({ on, lack }) => on && lack === null);
  return ['Auf der Seite Schreibtisch', ...used.map(({ channel }) => CHANNEL_LINES[channel])].join(', ');
}

function planLine(today: TodayView | null): string {
  const state = today?.progress.state ?? 'unscreened';
  if (state === 'paused') return 'Angehalten';
  if (!today?.ahead) return 'Noch kein Plan';
  const { weekdays } = today.ahead;
  return weekdays.length > 0
    ? `Training am ${weekdaysWords(weekdays)}`
    : 'Training, sobald die Regeln es erlauben';
}

function soundLine({ sound, voice, sensorBuzzes }: Settings): string {
  const on = [
    ...(voice ? ['Stimme'] : []),
    ...(sound ? ['Töne'] : []),
    ...(sensorBuzzes ? ['Vibration'] : []),
  ];
  if (on.length === 0) return 'Alles aus: Zu sehen ist alles';
  return `${new Intl.ListFormat(LOCALE).format(on)} an`;
}

function saidLine(today: TodayView | null, said: number): string {
  const waiting = today?.progress.waiting.length ?? 0;
  if (waiting > 0) return `${counted(waiting, 'Antwort wartet', 'Antworten warten')} auf eine Fachperson`;
  return said > 0 ? 'Etwas, das sie gesagt hat, gilt' : 'Nichts wartet auf eine Fachperson';
}

const COLOURS: Readonly<Record<Settings['theme'], string>> = {
  system: 'Farben wie im System',
  light: 'Helle Farben',
  dark: 'Dunkle Farben',
};

const TEXT_SIZES: Readonly<Record<Settings['textSize'], readonly string[]>> = {
  usual: [],
  large: ['große Schrift'],
  larger: ['größere Schrift'],
};

const appearanceLine = ({ theme, textSize, motion }: Settings): string =>
  [COLOURS[theme], ...TEXT_SIZES[textSize], ...(motion === 'less' ? ['weniger Bewegung'] : [])].join(', ');

const counted = (count: number, one: string, more: string): string =>
  `${count.toLocaleString(LOCALE)} ${count === 1 ? one : more}`;
