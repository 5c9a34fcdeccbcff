import { expect, it } from 'vitest';
import { deskNotes } from '../../../src/core/desk/notes.ts';
import { ribbonOf } from '../../../src/core/desk/ribbon.ts';
import { LogRecord } from '../../../src/core/log/record.ts';
import { spanWords } from '../../../src/strings/desk-day-words.ts';

const MINUTE = 60_000;
const id = (last: number) => `01J0000000000000000000000${last}`;
const written = (last: number, fields: object): LogRecord =>
  LogRecord.parse({
    id: id(last),
    at: last,
    zone: 'UTC',
    versions: { detector: 1, rules: 2, content: 1 },
    type: 'desk-note',
    notedAt: 5 * MINUTE,
    ...fields,
  });

const chair = written(1, { text: 'New chair' });
const call = written(2, { notedAt: 2 * MINUTE, text: 'Long call' });

it('keeps notes in order of the day, each as it was written last', () => {
  const changed = written(3, { note: id(1), notedAt: 6 * MINUTE, text: 'The other chair' });
  expect(deskNotes([chair, call, changed])).toEqual([
    { id: id(2), t: 2 * MINUTE, text: 'Long call' },
    { id: id(1), t: 6 * MINUTE, text: 'The other chair' },
  ]);
});

it('takes a note off, and puts it back', () => {
  const off = written(3, { note: id(1), text: null });
  const back = written(4, { note: id(1), text: 'New chair' });
  expect(deskNotes([chair, off])).toEqual([]);
  expect(deskNotes([chair, off, back])).toEqual(deskNotes([chair]));
});

it('marks the ribbon and stands in its words', () => {
  const minutes = [4, 5, 6].map((minute) => ({ minute, ms: { tall: MINUTE } }));
  const { spans, marks } = ribbonOf(minutes, { notMe: [], notes: deskNotes([chair]) });
  expect(marks).toEqual([{ type: 'note', id: id(1), t: 5 * MINUTE, text: 'New chair' }]);
  expect(spans[0] && spanWords(spans[0], marks)).toMatch(/; note at \d+:05: New chair$/);
});
