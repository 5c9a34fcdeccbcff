import type { CodeKind, SyncFault } from '../ports/sync-view.ts';

/** What went wrong, what is safe, and what to do next. */
export interface SyncFaultWords {
  readonly title: string;
  readonly line: string;
}

export const SYNC_FAULT_WORDS: Readonly<Record<SyncFault, SyncFaultWords>> = {
  'bad-code': {
    title: 'That is no code of Plumbline, or a part of it is missing',
    line: 'Read it again with the whole square in view, or copy all of its text.',
  },
  expired: {
    title: 'The time of this code is over',
    line: 'Ask for a new one: on your other device choose “Add a device” again, or ask whoever gave you the invitation.',
  },
  used: {
    title: 'This code was used already',
    line: 'Each lets in one device, once. Show a new one on your other device, or ask whoever gave you the invitation.',
  },
  'wrong-kind': {
    title: 'This is another kind of code',
    line: 'It is a code of Plumbline, but not for this place.',
  },
  newer: {
    title: 'A newer Plumbline made this',
    line: 'Reload the page to get the newest, here or on your other device, then try again. Nothing here has changed.',
  },
  clock: {
    title: 'The clock of this device is off',
    line: 'It says another time than the servers. Set date and time to be kept by themselves in the device’s settings, then try again.',
  },
  'no-slot': {
    title: 'All places of your invitation are taken',
    line: 'It holds four, one of them for the recovery sheet, and a removed device gives none back. Whoever gave it to you can make more.',
  },
  'not-enrolled': {
    title: 'This device takes no part yet',
    line: 'Read an invitation, or a code from another device of yours, first.',
  },
  enrolled: {
    title: 'This browser takes part already',
    line: 'To begin anew, leave first. Your records stay here when you do.',
  },
  elsewhere: {
    title: 'Another tab keeps your devices in step',
    line: 'Do it there, or choose “Go on in this tab” under Devices and sync first.',
  },
  unreachable: {
    title: 'No server answers',
    line: 'There may be no network, or they are away for a moment. Everything goes on here; try again later.',
  },
  refused: {
    title: 'The servers do not let this device in',
    line: 'The invitation may have been taken back, or its time is over. Ask whoever gave it to you. Your records are here as they were.',
  },
  'not-allowed': {
    title: 'The servers did not take that',
    line: 'They let this device in, but not for this. Tell whoever runs them. Your records are here as they were.',
  },
  'servers-full': {
    title: 'The servers are out of room',
    line: 'What you do is kept here and sent when there is room again. Tell whoever runs them.',
  },
  'too-large': {
    title: 'One thing was too large to send',
    line: 'It is kept here. Everything else goes on.',
  },
  interrupted: {
    title: 'The connection broke off',
    line: 'Nothing is lost. Try again.',
  },
  gap: {
    title: 'Something was missed on the way',
    line: 'It is read again by itself. Nothing is lost.',
  },
  blocked: {
    title: 'This page may not reach those servers',
    line: 'Whoever hosts this Plumbline has not opened it to them. Tell them the address of the servers, or open Plumbline where your invitation says.',
  },
  'sealed-otherwise': {
    title: 'Something came that this device cannot open',
    line: 'It may have been written after this device was removed, or the code was for somebody else. What is here stays as it is.',
  },
  changed: {
    title: 'Something came that was changed on the way',
    line: 'It was left out. What is here stays as it is. If this stays, tell whoever runs the servers.',
  },
  'no-keys': {
    title: 'This device has lost what opens your records',
    line: 'The browser may have cleared a part of its data. What is here stays. Leave below, then add this device again from another one, or by the recovery sheet.',
  },
  'left-out': {
    title: 'This device was removed',
    line: 'Another device of yours took it out. It gets nothing new and sends nothing. Your records are here as they were. To take part again, leave below, then add it from another device.',
  },
  full: {
    title: 'This device is out of room',
    line: 'Make room on it; Plumbline goes on by itself. What was saved stays.',
  },
  unavailable: {
    title: 'This browser does not let Plumbline save',
    line: 'A private window, or a setting that blocks site data, can be the cause. Without saving, there can be no sync here.',
  },
  closed: {
    title: 'Saving was interrupted',
    line: 'Plumbline tries again by itself. If this stays, reload the page.',
  },
  damaged: {
    title: 'Some entries could not be read',
    line: 'They are set aside on this device as they are. Everything else goes on.',
  },
  'not-loaded': {
    title: 'A part of Plumbline could not be loaded',
    line: 'There may be no network now. Nothing here has changed; try again with a connection.',
  },
};

/** What a code is, where another kind was asked for. */
export const CODE_KINDS: Readonly<Record<CodeKind, string>> = {
  invitation: 'This is an invitation to sync.',
  device: 'This is the code that adds a device.',
  recovery: 'This is a recovery sheet.',
  professional: 'This is the code of a professional, to share with.',
};
