import type { ImportPreview, ImportReceipt } from '../../../src/ports/app.ts';

const DAY_MS = 86_400_000;

/** What a file of three years would bring to somebody who has begun here since. */
export const importPreview = (now: number): ImportPreview => ({
  file: new File([], 'plumbline-2026-11-20.json'),
  counts: [
    { kind: 'safety', fresh: 6, known: 1 },
    { kind: 'training', fresh: 3412, known: 38 },
    { kind: 'pain', fresh: 402, known: 9 },
    { kind: 'desk', fresh: 5120, known: 61 },
    { kind: 'minutes', fresh: 9870, known: 0 },
    { kind: 'traces', fresh: 1204, known: 0 },
  ],
  fresh: 20_014,
  known: 109,
  damaged: 2,
  named: [
    {
      section: 'records',
      index: 211,
      reason: 'value: too big',
      type: 'pain',
      at: now - 300 * DAY_MS,
      text: '{}',
    },
    { section: 'minutes', index: 48, reason: 'entry: not JSON', type: null, at: null, text: '{' },
  ],
  from: now - 1095 * DAY_MS,
  to: now - 7 * DAY_MS,
  settings: [
    { name: 'sound', here: true, there: false },
    { name: 'breakMinutes', here: 50, there: 40 },
    { name: 'theme', here: 'system', there: 'dark' },
  ],
  olderMinutes: [{ from: 1, to: 12_400 }],
  isShortOfRoom: false,
  records: [],
  minutes: [],
  traces: [],
});

export const receiptOf = ({ file }: ImportPreview, now: number): ImportReceipt => ({
  isWhole: true,
  at: now,
  name: file.name,
  records: Array.from({ length: 1204 }, (_, i) => String(i)),
  minutes: [{ from: 1, to: 9870 }],
  traces: [],
  settings: [],
  bounds: true,
});
