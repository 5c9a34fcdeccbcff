import { LANGUAGE_NAMES, LANGUAGES } from '../core/translation/languages.ts';

export const SETTINGS_LEAD =
  'Each group says what is set now. Nothing leaves this browser unless you say so.';

export const SENSOR_SETTINGS_WORDS = {
  page: 'Your sensor',
  pageLine: (now: string): string => `${now}. Its nudge, its button, its rate and its battery`,
  pair: 'Pair a sensor',
  why: 'Why does it not work?',
  whyLine: 'What can be told from here, and what to do',
  supported: 'Sensors that Plumbline knows',
  supportedLine: 'With what each of them can do',
} as const;

export const TRAINING_SETTINGS_WORDS = {
  home: { name: 'Your plan', line: 'What is at home, two weeks ahead, and what you add by choice' },
  measures: 'How you are doing',
  rules: { name: 'The rules of the plan', line: 'What decides a dose, with its sources' },
  whatIf: { name: 'What if', line: 'The weeks to come, as the rules would have them' },
  pause: {
    running: {
      title: 'A pause',
      line: 'For a holiday, an illness, or no reason at all. Your place on every ladder is kept.',
      press: 'Pause the plan',
    },
    paused: {
      title: 'The plan is paused',
      line: 'Your place on every ladder is kept. After a long pause doses begin lower.',
      press: 'Go on with the plan',
    },
  },
} as const;

/** How many questions over weeks the person chose to be asked. */
export const askForLine = (count: number): string =>
  count === 0
    ? 'Questions over weeks: none is asked unless you choose it'
    : `${counted(count, 'question', 'questions')} over weeks, as you chose`;

export const PROFESSIONAL_SETTINGS_WORDS = {
  questions: {
    first: 'Answer the safety questions',
    again: 'Answer the safety questions again',
    line: 'Whenever something changes, or something new comes up',
  },
  professional: 'Your professional',
  limits: 'Tighten limits',
  country: 'Country, for the emergency number',
  countryHint: 'It is shown where you tick a sign that needs help now. It stays on this device.',
} as const;

/** What waits for a professional. */
export const professionalLine = (waiting: number): string =>
  waiting > 0
    ? `${counted(waiting, 'answer waits', 'answers wait')} for them`
    : 'What they said, and a report to print';

/** How many limits are tighter than the rules’ own. */
export const tightenedLine = (count: number): string =>
  count === 0
    ? 'The rules’ own hold. They can only get tighter'
    : `${counted(count, 'limit is', 'limits are')} tighter than the rules’ own`;

export const LANGUAGE_WORDS = {
  question: 'Language',
  options: LANGUAGES.map((id) => ({ id, text: LANGUAGE_NAMES[id] })),
  hint: 'The page loads anew. What is kept stays as it is.',
} as const;

export const APPEARANCE_WORDS = {
  theme: {
    question: 'Colours',
    options: [
      { id: 'system', text: 'Like the system' },
      { id: 'light', text: 'Light' },
      { id: 'dark', text: 'Dark' },
    ],
  },
  textSize: {
    question: 'Size of text',
    options: [
      { id: 'usual', text: 'Usual' },
      { id: 'large', text: 'Large' },
      { id: 'larger', text: 'Larger' },
    ],
    hint: 'On top of what the browser is set to.',
  },
  motion: {
    question: 'Motion',
    options: [
      { id: 'system', text: 'Like the system' },
      { id: 'less', text: 'Less' },
    ],
    hint: 'With less, figures stand still. What the clock of a hold shows goes on.',
  },
} as const;

export const DATA_WORDS = {
  copy: 'Copy',
  tables: 'As a table',
  tablesLine:
    'For a spreadsheet, or for whoever helps you: each set that you did, or each day with its pain, strength work and hours at the desk.',
  where:
    'They are in this browser; with sync, on your other devices too. Export saves everything as a file, to keep or for another browser or device. Import looks at such a file first, and takes nothing before you say so.',
  minutes: {
    question: 'Minutes at the desk are kept',
    options: [
      { id: '28-days', text: '28 days' },
      { id: 'for-good', text: 'For good' },
    ],
    hint: 'A year of working days takes some 10 MB. With 28 days, older minutes go; the totals of each day stay either way.',
  },
  kept: 'What is kept',
  keptLine: 'Answers and sessions for good, the desk’s minutes for as long as you choose',
  keptList: [
    'Your answers, your pain, each session with each of its sets, and what the rules made of them: for good.',
    'The angles of each set, as curves: until room runs short. Nothing else goes then.',
    'The desk, in whole minutes: for 28 days, or for good if you choose so. The totals of each day stay.',
    'Nothing of what the sensor sends is kept as it came, unless you record it.',
  ],
  nowhere: 'No account. Nothing leaves this device unless you export it, or accept an invitation to sync.',
} as const;

export const ABOUT_WORDS = {
  is: 'What Plumbline is, and is not',
  text: [
    'It is for wellness: awareness of how you sit, and an exercise plan that follows your own answers. It is not a medical device and gives no medical advice. Nudges can build awareness; research has not shown that they reduce back pain. There is no single right posture; comfort and variety matter.',
    'One sensor on the trunk sees one angle. It cannot see your head, the curve of your lower back, or pain. The pictures have not been reviewed by a physiotherapist.',
    'No account. Nothing leaves this device unless you export it, or accept an invitation to sync. The camera opens only to read a code of sync, when you press for it.',
  ],
  research: { name: 'What research says', line: 'Each claim, how sure it is, and where it comes from' },
  rules: { name: 'The rules of the plan', line: 'Each with its numbers and its sources' },
  version: (version: string): string => `Version ${version}`,
  licences: 'Licences',
  licencesLine: 'Plumbline’s own, and of what it is made with',
  lost: 'They could not be loaded now. They are part of every copy of Plumbline, in the file licences.json.',
} as const;

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
