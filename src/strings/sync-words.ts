import { civilDate } from '../core/log/civil-date.ts';
import type { SyncState, SyncView } from '../ports/sync-view.ts';
import { clockTime, dayOfYear, pastDay } from './time-words.ts';

/** The page of devices and sync. */
export const SYNC_WORDS = {
  title: 'Devices and sync',
  coming: 'Looking…',
  off: {
    title: 'The same records on all your devices',
    lead: 'It is off. Your records are in this browser alone.',
    how: [
      'With it on, your laptop and your phone hold the same records. Each works by itself, also without a network, and they catch up when they can.',
      'Records are locked on this device before they leave it. Only your own devices can open them.',
      'It begins with an invitation from somebody who runs servers for Plumbline, such as your clinic, or you yourself. Until you accept one, no connection is made.',
    ],
    sees: 'What the servers can see',
    seesLine: 'How many devices, when, and roughly how much. Never what',
    seesList: [
      'That somebody takes part, under twelve random letters. Whoever invites you may note whom they gave them to.',
      'How many devices you have, and when each was in touch.',
      'Roughly how much is sent.',
    ],
    seesNot: 'What nobody there can see',
    seesNotList: [
      'Anything in your records: pain, answers, sessions, how you sit.',
      'Your settings, and the names of your devices.',
    ],
    begin: 'You have an invitation, a code on another device of yours, or a recovery sheet?',
    read: 'Read a code',
  },
  tryNow: 'Try now',
  goOnHere: 'Go on in this tab',
  devices: {
    title: 'Your devices',
    here: 'this one',
    since: (day: string): string => `Since ${day}`,
    seen: (when: string): string => `last in touch ${when}`,
    never: 'not in touch yet',
    add: 'Add a device',
    rename: 'Rename',
    renameOne: (name: string): string => `Rename ${name}`,
    name: 'Name of the device',
    save: 'Save the name',
    cancel: 'Leave it',
    remove: 'Remove',
    removeOne: (name: string): string => `Remove ${name}`,
  },
  remove: {
    title: (name: string): string => `Remove “${name}”`,
    does: 'What this does',
    doesList: ['It gets nothing that is written from now on.', 'Your other devices go on as before.'],
    not: 'What it cannot do',
    notList: [
      'What the device holds already stays on it. Nobody can take that back from afar.',
      'It can still knock at the servers, until whoever runs them shuts it out. You get a line to send them.',
    ],
    confirm: 'Remove it',
    working: 'Removing…',
    done: 'It is removed',
    tell: 'Send this line to whoever runs the servers, and they shut the device out there too:',
    copy: 'Copy the line',
    copied: 'Copied.',
    close: 'Done',
  },
  add: {
    title: 'Add a device',
    steps: [
      'On the other device, open Plumbline at the same address.',
      'There, go to Settings, Devices and sync, and choose “Read a code”.',
      'Point its camera here, or copy the text over.',
    ],
    why: 'The code lets in one device, once. Show it to nobody but your own device.',
    show: 'Show the code',
    working: 'Making the code…',
    over: 'That code has ended. Nothing came of it.',
    again: 'Show a new one',
    label: 'Code that lets one more device in',
    joined: (name: string): string => `“${name}” is in. It reads your records now.`,
    back: 'Back to your devices',
  },
  more: {
    ask: 'Send them this line. They send you a new code for it, to read here:',
    copy: 'Copy the line',
    copied: 'Copied.',
    line: (reference: string): string => `More places for devices, please: ${reference}`,
  },
  sheet: {
    title: 'Recovery sheet',
    none: 'You have none yet. If all your devices are lost, only this sheet brings your records back. Nobody else can: the servers cannot read them.',
    made: (day: string): string => `Last made ${day}. It stays good; a new one can be made any time.`,
    make: 'Make the sheet',
    again: 'Make it again',
    working: 'Making the sheet…',
    print: 'Print or save as PDF',
    onPaper: 'Plumbline recovery sheet',
    madeOn: (day: string): string => `Made on ${day}`,
    use: 'It brings your records to a new device when all others are lost: open Plumbline, go to Settings, Devices and sync, and choose “Read a code”. Then show this square to the camera, or type the text.',
    keep: 'Keep it where you keep important papers, not in a mail or a cloud. Whoever has this sheet can read your records.',
    label: 'Code of the recovery sheet',
    where: (address: string): string => `For Plumbline at ${address}`,
    card: 'A sheet for the day all devices are lost',
    later: 'Not now',
  },
  professional: {
    name: 'For professionals',
    none: 'Somebody wants to share with you as their physiotherapist, doctor or trainer',
    some: (count: number): string =>
      count === 1 ? 'One person shares with you' : `${count} people share with you`,
  },
  leave: {
    name: 'Leave with this device',
    line: 'Its records stay here as they are, and it gets and sends no more. Your other devices go on.',
    last: 'This is your only device. Without it and without a recovery sheet, nobody can read again what is on the servers. Your records stay here as they are.',
    confirm: 'Leave',
    sure: 'Yes, leave',
    keep: 'Stay',
    working: 'Leaving…',
  },
} as const;

/** How it stands, in a heading. */
export function standTitle({ state, fault, caughtUp, waiting, lastInStep }: SyncView): string {
  switch (state) {
    case 'off':
      return 'Off';
    case 'elsewhere':
      return 'Another tab does it';
    case 'connecting':
      return 'Connecting';
    case 'catching-up':
      return caughtUp === null ? 'Catching up' : `Catching up, ${Math.floor(caughtUp * 100)} %`;
    case 'live':
      if (waiting > 0) return fault ? 'Waiting to send' : 'Sending';
      return lastInStep === null ? 'In step' : `In step at ${clockTime(lastInStep)}`;
    case 'away':
      return 'No connection now';
    case 'refused':
      return fault === 'left-out' ? 'This device was removed' : 'This device is no longer let in';
  }
}

/** What that means for the person. */
export function standLine({ state, fault, waiting, lastInStep }: SyncView, now: number): string {
  const last = lastInStep === null ? '' : `Last in step ${whenWords(lastInStep, now)}.`;
  const waits = waiting === 0 ? '' : `${counted(waiting, 'record waits', 'records wait')} to be sent.`;
  switch (state) {
    case 'off':
      return SYNC_WORDS.off.lead;
    case 'elsewhere':
      return 'Plumbline is open in another tab of this browser, and that one keeps your devices in step. What comes shows here as well; what you do here is sent within half a minute.';
    case 'connecting':
      return joined('Everything works meanwhile.', waits);
    case 'catching-up':
      return 'What your other devices wrote comes in. Everything works meanwhile.';
    case 'live':
      return waits || 'All your devices that are in touch hold the same.';
    case 'away':
      return joined('Everything goes on here.', waits, last);
    case 'refused':
      if (fault === 'left-out')
        return 'Another device of yours took it out. It gets nothing new and sends nothing. Your records are here as they were. To take part again, leave below, then add it from another device.';
      return 'Your records are here as they were. It may have been removed, or its invitation is over. Ask whoever runs the servers, or leave below and begin again with a new invitation.';
  }
}

/** In a few words, for a row of the settings; null: this browser takes no part. */
export function stateLine(view: SyncView | null): string {
  if (!view || view.state === 'off') return 'Off: your records are in this browser alone';
  if (view.state === 'refused' || view.state === 'elsewhere') return standTitle(view);
  return `${counted(view.devices.length, 'device', 'devices')}. ${standTitle(view)}`;
}

export const STATE_ICONS = {
  off: 'devices',
  elsewhere: 'devices',
  connecting: 'refresh',
  'catching-up': 'refresh',
  live: 'check',
  away: 'moon',
  refused: 'warning',
} as const satisfies Readonly<Record<SyncState, string>>;

/** "today at 14:02", "yesterday", "Sunday", "Sunday 8 November". */
export function whenWords(at: number, now: number): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [date, today] = [civilDate(at, zone), civilDate(now, zone)];
  return date === today ? `today at ${clockTime(at)}` : `on ${pastDay(date, today)}`;
}

/** "22 November 2026". */
export const dayWords = (at: number): string =>
  dayOfYear(civilDate(at, Intl.DateTimeFormat().resolvedOptions().timeZone));

const joined = (...sentences: readonly string[]): string => sentences.filter(Boolean).join(' ');

const counted = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`;
