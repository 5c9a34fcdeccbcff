import type { SharedPart } from '../core/sync/choice.ts';
import type { Share, SyncView } from '../ports/sync-view.ts';
import { dayWords } from './sync-words.ts';

/** What can be shared, as it is ticked. */
export const SHARED_PART_WORDS: Readonly<Record<SharedPart, string>> = {
  sessions: 'Sessions with their sets',
  pain: 'Pain numbers and flares',
  screening:
    'All answers to the safety questions and what professionals said, from the first day on; your ladders need them too',
  desk: 'Days at the desk',
  measures: 'Answers over weeks',
};

/** The same in a word or two, for a list. */
export const SHARED_PART_NAMES: Readonly<Record<SharedPart, string>> = {
  sessions: 'sessions',
  pain: 'pain',
  screening: 'safety answers',
  desk: 'desk',
  measures: 'answers over weeks',
};

const COUNTED: Readonly<Record<SharedPart, readonly [one: string, more: string]>> = {
  sessions: ['entry of sessions', 'entries of sessions'],
  pain: ['pain entry', 'pain entries'],
  screening: ['safety answer', 'safety answers'],
  desk: ['entry of the desk', 'entries of the desk'],
  measures: ['answer over weeks', 'answers over weeks'],
};

/** "61 pain entries". */
export const partCount = (part: SharedPart, count: number): string =>
  `${count.toLocaleString('en')} ${COUNTED[part][count === 1 ? 0 : 1]}`;

/** "sessions, pain; since 3 September 2026". */
export const shareLine = ({ parts, since }: Pick<Share, 'parts' | 'since'>): string =>
  `${parts.map((part) => SHARED_PART_NAMES[part]).join(', ')}; from ${dayWords(Date.parse(`${since}T12:00:00`))} on`;

export const SHARE_SINCE = {
  '28': 'The last four weeks',
  '56': 'The last eight weeks',
  '182': 'The last half year',
  all: 'All there is',
} as const;
export type ShareSince = keyof typeof SHARE_SINCE;

export const SHARE_WORDS = {
  title: 'Share with a professional',
  lead: 'A physiotherapist, doctor or trainer who uses Plumbline sees what you choose, as it comes. You can stop at any time.',
  begin: 'Share with a professional',
  none: 'You share with nobody.',
  list: 'What you share',
  code: 'Their code',
  codeLine: 'Read it from their screen, with them beside you: then you know that it is theirs.',
  read: 'Their code is read',
  readFrom: (name: string): string => `It says: ${name}`,
  otherCode: 'Read another',
  name: 'What you call them',
  what: 'What they see',
  since: 'From when, with all that comes',
  preview: 'Before you share',
  sees: 'They will see',
  seesNone: 'Nothing is there yet. They will see what comes.',
  seesNot: 'They will not see',
  seesNotList: [
    'What you have not ticked.',
    'Your name. You come as twelve random letters, and they write down themselves whose these are.',
    'Anything from after you stop.',
  ],
  confirm: (name: string): string => (name ? `Share with ${name}` : 'Share'),
  working: 'Sharing…',
  done: (name: string): string => `${name} sees it from now on`,
  doneLine: 'It goes by itself, and can be stopped under Devices and sync.',
  back: 'Back to devices and sync',
  stop: 'Stop sharing',
  stopOne: (name: string): string => `Stop sharing with ${name}`,
  stopTitle: (name: string): string => `Stop sharing with ${name}`,
  stopLines: [
    'They get nothing new from now on.',
    'What they have read cannot be unread, and they may have kept a copy of it.',
    'What is still on the servers for them goes there within 90 days.',
  ],
  stopConfirm: 'Stop',
  stopping: 'Stopping…',
  keep: 'Go on sharing',
  begun: (day: string): string => `since ${day}`,
  ended: (begun: string, ended: string): string => `${begun} to ${ended}, ended`,
  later: {
    title: 'This Plumbline cannot share yet',
    line: 'A later one can. Nothing was sent.',
  },
  needs: 'Choose at least one part.',
  wrong: 'Ask them to open Devices and sync, For professionals, and to show their code.',
} as const;

/** What a professional sent, on Today. */
export const ADVICE_WORDS = {
  title: (from: string): string => `${from} sent you something`,
  agreed: 'They agree to this:',
  agreedPlain: 'They agree that you train.',
  agreedPain: 'A plan that grows at a usual pain of 4 or 5',
  closed: 'They would leave these out of your plan:',
  opened: 'They would leave nothing out any more.',
  until: (day: string): string => `Until ${day}.`,
  open: 'It changes nothing until you accept it. You can take it back later, under “Your professional”.',
  accept: 'Accept',
  decline: 'Decline',
} as const;

/** The professional's side. */
export const PEOPLE_WORDS = {
  title: 'People who share with you',
  lead: 'You read, and you can send back what you agree to or want left out. It holds once they accept it.',
  off: 'To receive what people share, accept an invitation to sync on this device first.',
  toSync: 'Devices and sync',
  code: 'Your code',
  codeLine:
    'Let people read it from your screen when they are with you. It lets nobody see anything of yours.',
  ownName: 'How you want to be known',
  ownNameHint: 'As on your door: “Dr Ito, physiotherapy”. It is in the code.',
  show: 'Show my code',
  label: 'Your code, for people to share with you',
  none: 'Nobody shares with you yet.',
  unnamed: (id: string): string => `Person ${id}`,
  came: (when: string): string => `Last came ${when}`,
  over: (when: string): string => `Ended ${when}`,
  count: (records: number): string => (records === 1 ? '1 entry' : `${records.toLocaleString('en')} entries`),
  back: 'All who share with you',
  reading: (name: string): string => `You are reading the records of ${name}`,
  readingLine: (choice: string): string =>
    `Not your own. They share ${choice}. Reading changes nothing of theirs.`,
  nameThem: 'Your name for them',
  nameHint: 'It stays on your own devices. They never see it, nor do the servers.',
  saveName: 'Save the name',
  missing: 'They no longer share with you, or nothing of it has come yet.',
  coming: 'Reading…',
  ladders: 'Ladders',
  laddersNot:
    'To see the ladders, they have to share their sessions and their safety answers: doses follow from both.',
  laddersNone: 'They stand on no ladder yet.',
  answer: 'Send something back',
  answerLine: 'They get it on Today, and it holds once they accept it.',
  agree: 'You agree to exercise',
  leaveOut: 'What you want left out',
  agreeWaiting: 'This waits for a professional:',
  agreeNone:
    'Nothing of theirs waits for a professional. You can still agree to a plan that grows at a usual pain of 4 or 5.',
  sent: 'Sent. It holds once they accept it.',
} as const;

/** How many shares go on. */
export const goingOn = (view: Pick<SyncView, 'shares'>): readonly Share[] =>
  view.shares.filter(({ ended }) => ended === null);
