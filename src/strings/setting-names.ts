import type { Settings } from '../ports/settings.ts';

/** What each setting is called where settings are compared. */
export const SETTING_NAMES: Readonly<Record<keyof Settings, string>> = {
  placement: 'Where the sensor is worn',
  nudgeTrigger: 'What brings a nudge',
  nudgeExposureSeconds: 'Weighted time before a nudge, seconds',
  strictness: 'From how far a lean counts',
  nudgeDelaySeconds: 'Time in a slouch before a nudge, seconds',
  nudgeGapMinutes: 'Quiet time between nudges, minutes',
  deskWay: 'Way of the desk',
  simpleDeg: 'One angle, degrees',
  simpleSeconds: 'One time, seconds',
  onePointDeg: 'Where a slouch begins, degrees',
  mostAnHour: 'Most in an hour',
  mostADay: 'Most in a day',
  stillnessPrompts: 'Prompts after one position',
  stillnessMinutes: 'Time in one position, minutes',
  breakPrompts: 'Prompts for a break',
  breakClock: 'A break clock without a sensor',
  breakMinutes: 'Time seated before a break, minutes',
  practiceByItself: 'Practice begins by itself',
  practiceWeeks: 'Weeks of practice',
  practiceFrom: 'Practice since',
  nudgesKeptAt: 'Nudges wanted again',
  copiedAt: 'Last saved as a file',
  copyPutOffAt: 'Reminder of a copy put off',
  quietHours: 'Quiet hours',
  deskPlace: 'Where you sit or stand',
  ownPlaces: 'Places of your own',
  minutesKept: 'How long minutes are kept',
  sensorNudges: 'Nudges by the sensor',
  notifications: 'Notifications',
  nudgeBell: 'A bell with a nudge',
  nudgeBadge: 'A mark on the icon',
  reachBy: 'How many ways a nudge takes',
  reachOrder: 'Order of these ways',
  discreetNotices: 'Discreet notifications',
  smallWindow: 'Small window',
  country: 'Country, for the emergency number',
  language: 'Language',
  theme: 'Colours',
  textSize: 'Size of text',
  motion: 'Motion',
  sound: 'Sound',
  voice: 'Voice',
  voiceId: 'Which voice',
  voiceRate: 'Speed of the voice',
  voiceVolume: 'Loudness of the voice',
  countAloud: 'Counting aloud',
  sensorBuzzes: 'Buzzes of the sensor',
  phoneBuzzes: 'Buzzes of the phone',
  letterKeys: 'Keys of one letter',
  askFor: 'Questions over weeks',
  startCheckDeclined: 'First check declined',
  phoneVibrates: 'A worn phone vibrates',
  sensors: 'Sensors that were used',
  connectAtStart: 'Connects at the start',
};

/** A setting's value in a word or a number; what is more than that is told by how many there are. */
export function settingValue(value: unknown): string {
  if (value === true) return 'on';
  if (value === false) return 'off';
  if (value === null || value === undefined || value === '') return 'not chosen';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : String(value.length);
  if (typeof value === 'number' || typeof value === 'string') return String(value).replaceAll('-', ' ');
  return 'chosen';
}
