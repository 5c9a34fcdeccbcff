import { civilDate } from '../../core/log/civil-date.ts';
import type { Settings } from '../../ports/settings.ts';
import { CHANNEL_SETTINGS_WORDS } from '../../strings/channel-words.ts';
import { COACH_CHOICE_WORDS } from '../../strings/coach-choice-words.ts';
import { WAY_WORDS } from '../../strings/desk-choice-words.ts';
import { NUDGE_CHOICE_WORDS } from '../../strings/nudge-words.ts';
import { PLACEMENT_WORDS } from '../../strings/placement-words.ts';
import { settingValue } from '../../strings/setting-names.ts';
import { APPEARANCE_WORDS, DATA_WORDS, LANGUAGE_WORDS } from '../../strings/settings-words.ts';
import { dayOfYear } from '../../strings/time-words.ts';

interface Option {
  readonly id: string;
  readonly text: string;
}

/** What is chosen among names, as it is offered where it is chosen. */
const OPTIONS: Partial<Readonly<Record<keyof Settings, readonly Option[]>>> = {
  placement: Object.entries(PLACEMENT_WORDS).map(([id, { name }]) => ({ id, text: name })),
  nudgeTrigger: NUDGE_CHOICE_WORDS.nudgeTrigger.options,
  strictness: NUDGE_CHOICE_WORDS.strictness.options,
  deskWay: WAY_WORDS.map(({ id, name }) => ({ id, text: name })),
  minutesKept: DATA_WORDS.minutes.options,
  reachBy: [
    { id: 'each', text: CHANNEL_SETTINGS_WORDS.each },
    { id: 'first', text: CHANNEL_SETTINGS_WORDS.first },
  ],
  language: LANGUAGE_WORDS.options,
  theme: APPEARANCE_WORDS.theme.options,
  textSize: APPEARANCE_WORDS.textSize.options,
  motion: APPEARANCE_WORDS.motion.options,
  countAloud: COACH_CHOICE_WORDS.count.options,
};

/** Names of voices are long, and say little without the browser that has them. */
const UNTOLD: readonly string[] = ['voiceId', 'reachOrder'] satisfies (keyof Settings)[];

const TIMES: readonly string[] = ['copiedAt', 'copyPutOffAt', 'nudgesKeptAt'] satisfies (keyof Settings)[];

/** A setting's value as a person knows it. @param zone that in which a time is told as its day. */
export function settingInWords(name: keyof Settings, value: unknown, zone: string): string {
  const option = OPTIONS[name]?.find(({ id }) => id === value);
  if (option) return option.text;
  if (TIMES.includes(name) && typeof value === 'number') return dayOfYear(civilDate(value, zone));
  if (name === 'practiceFrom' && typeof value === 'string') return dayOfYear(value);
  return settingValue(UNTOLD.includes(name) && value !== null ? {} : value);
}
