import type { CodeKind } from '../ports/sync-view.ts';

/** Taking a code, whichever it is. */
export const JOIN_WORDS = {
  title: 'Read a code',
  lead: 'An invitation, a code on another device of yours, a recovery sheet, or the code of a professional.',
  back: 'Devices and sync',
  other: 'Read another code',
  name: 'What this device is called',
  nameHint: 'Only your own devices see the name.',
  records: (count: number): string =>
    count === 1
      ? 'The one record that is here joins those of your other devices.'
      : `The ${count.toLocaleString('en')} records that are here join those of your other devices.`,
  none: 'There are no records here yet. Those of your other devices come in.',
  working: 'One moment…',
  done: 'This device takes part',
  doneLine: 'Your records travel locked. You can close this page; it goes on by itself.',
  see: 'See how it stands',
  already: {
    title: 'This browser takes part already',
    line: 'To begin anew with this code, leave first: under Devices and sync. Your records stay here when you do.',
    see: 'Devices and sync',
  },
  more: {
    title: 'Places for more devices',
    line: 'This invitation is for you, who take part already. With it you can add as many devices more as it holds, or make a recovery sheet.',
    confirm: 'Take them',
    done: 'There is room for more devices',
    doneLine: 'Add one, or make your recovery sheet, under Devices and sync.',
  },
  mineOnly:
    'Use it only if these are your own records: everything on both sides comes together, and cannot be parted again.',
  off: {
    title: 'Sharing needs sync first',
    line: 'This is the code of a professional. To share with them, accept an invitation to sync on this device before.',
  },
} as const;

interface KindWords {
  readonly title: string;
  readonly line: string;
  readonly confirm: string;
}

/** What each code does, before it is taken. */
export const JOIN_KINDS: Readonly<Record<Exclude<CodeKind, 'professional'>, KindWords>> = {
  invitation: {
    title: 'An invitation to sync',
    line: 'With it, your records are kept on their servers too, locked so that nobody there can read them. You can leave at any time.',
    confirm: 'Accept it',
  },
  device: {
    title: 'Add this device to yours',
    line: 'It gets all your records, and what you do here goes to your other devices.',
    confirm: 'Add this device',
  },
  recovery: {
    title: 'Bring everything back',
    line: 'With your recovery sheet, this device gets all the records that your devices had sent.',
    confirm: 'Bring it back',
  },
};

/** Who gave it: whoever runs the servers, or the other device. */
export const fromWords = (from: string): string => `From ${from}.`;

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Chrom(e|ium)\/|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/\biPhone/, 'the iPhone'],
  [/\biPad/, 'the iPad'],
  [/\bAndroid.*Mobile/, 'the phone'],
  [/\bAndroid/, 'the tablet'],
  [/\bCrOS/, 'the Chromebook'],
  [/\bMacintosh/, 'the Mac'],
  [/\bWindows/, 'the Windows computer'],
  [/\bLinux/, 'the Linux computer'],
];

/** "Chrome on the phone", as far as the browser tells. */
export function deviceGuess(userAgent: string): string {
  const of = (known: typeof BROWSERS, other: string) =>
    known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? other;
  return `${of(BROWSERS, 'A browser')} on ${of(MACHINES, 'this device')}`;
}
