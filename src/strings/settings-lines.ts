import type { DeskWay } from '../core/alerts/manners.ts';
import type { Placement } from '../core/posture/posture.ts';
import type { SensorInfo, TodayView } from '../ports/app.ts';
import type { Channel, ChannelView } from '../ports/channel-view.ts';
import type { LinkStatus } from '../ports/ports.ts';
import type { Settings } from '../ports/settings.ts';
import type { SyncView } from '../ports/sync-view.ts';
import { simpleWords, timeOfDay, wayWords } from './desk-choice-words.ts';
import { PLACEMENT_WORDS } from './placement-words.ts';
import { weekdaysWords } from './plan-words.ts';
import type { SettingsGroup } from './settings-groups.ts';
import { APPEARANCE_WORDS } from './settings-words.ts';
import { stateLine } from './sync-words.ts';

/** What the lines below are made of. */
export interface SettingsNow {
  readonly settings: Settings;
  /** The way that holds, chosen or not. */
  readonly way: DeskWay;
  readonly status: LinkStatus;
  readonly sensor: SensorInfo | null;
  readonly placement: Placement;
  readonly channels: readonly ChannelView[];
  readonly today: TodayView | null;
  /** How many records there are. */
  readonly records: number;
  /** What a professional agreed to, and exercises that they closed. */
  readonly said: number;
  readonly version: string;
  /** Null: this browser takes no part. */
  readonly sync: SyncView | null;
}

/** What is set now, in one line for each group. */
export const GROUP_LINES: Readonly<Record<SettingsGroup, (now: SettingsNow) => string>> = {
  sensors: ({ status, sensor, placement }) =>
    `${PLACEMENT_WORDS[placement].name}. ${sensor && status.state !== 'none' ? `${sensor.name} in use` : 'No sensor connected'}`,
  desk: ({ settings, way }) => [wayLine(settings, way), ...promptsLine(settings)].join('. '),
  notices: ({ channels }) => waysLine(channels),
  training: ({ today }) => planLine(today),
  'sounds-and-voice': ({ settings }) => soundLine(settings),
  professional: ({ today, said }) => saidLine(today, said),
  appearance: ({ settings }) => appearanceLine(settings),
  data: ({ records, sync }) =>
    records === 0
      ? 'Nothing kept yet'
      : `${counted(records, 'record', 'records')}, ${takesPart(sync) ? 'on your devices' : 'on this device alone'}`,
  sync: ({ sync }) => stateLine(sync),
  about: ({ version }) => `Version ${version}, licences, and what it is not`,
};

/** "Practice blocks", or in the simple way "At 15° for 1 min". */
export const wayLine = (settings: Settings, way: DeskWay): string =>
  way === 'simple' ? `At ${simpleWords(settings)}` : wayWords(way).name;

const promptsLine = ({ stillnessPrompts, breakPrompts, quietHours }: Settings): readonly string[] => [
  ...(stillnessPrompts || breakPrompts ? [] : ['No prompts to move']),
  ...(quietHours ? [`Quiet from ${timeOfDay(quietHours.from)} to ${timeOfDay(quietHours.to)}`] : []),
];

const CHANNEL_LINES: Readonly<Record<Channel, string>> = {
  sensor: 'on the sensor',
  notification: 'by notification',
  sound: 'by a soft bell',
  badge: 'on the app’s icon',
};

/** Only what can be used now is told. */
export function waysLine(channels: readonly ChannelView[]): string {
  const used = channels.filter(({ on, lack }) => on && lack === null);
  return ['On the Desk page', ...used.map(({ channel }) => CHANNEL_LINES[channel])].join(', ');
}

function planLine(today: TodayView | null): string {
  const state = today?.progress.state ?? 'unscreened';
  if (state === 'paused') return 'Paused';
  if (!today?.ahead) return 'No plan yet';
  const { weekdays } = today.ahead;
  return weekdays.length > 0
    ? `Sessions on ${weekdaysWords(weekdays)}`
    : 'Sessions as soon as the rules allow';
}

function soundLine({ sound, voice, sensorBuzzes }: Settings): string {
  const on = [...(voice ? ['voice'] : []), ...(sound ? ['sounds'] : []), ...(sensorBuzzes ? ['buzzes'] : [])];
  if (on.length === 0) return 'All off: everything can be seen';
  const words = on.length === 1 ? `${on[0]}` : `${on.slice(0, -1).join(', ')} and ${on.at(-1)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} on`;
}

function saidLine(today: TodayView | null, said: number): string {
  const waiting = today?.progress.waiting.length ?? 0;
  if (waiting > 0) return `${counted(waiting, 'answer waits', 'answers wait')} for a professional`;
  return said > 0 ? 'Something that they said holds' : 'Nothing waits for a professional';
}

const takesPart = (sync: SyncView | null): boolean => sync !== null && sync.state !== 'off';

const optionOf = (options: readonly { readonly id: string; readonly text: string }[], id: string): string =>
  options.find((option) => option.id === id)?.text ?? '';

function appearanceLine({ theme, textSize, motion }: Settings): string {
  const { theme: themes, textSize: sizes } = APPEARANCE_WORDS;
  const parts = [
    theme === 'system' ? 'Colours like the system' : `${optionOf(themes.options, theme)} colours`,
    ...(textSize === 'usual' ? [] : [`${optionOf(sizes.options, textSize).toLowerCase()} text`]),
    ...(motion === 'less' ? ['less motion'] : []),
  ];
  return parts.join(', ');
}

const counted = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
