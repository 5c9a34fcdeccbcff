import type { LogRecord } from '../log/record.ts';

/** A few words of the person's at a moment of their day. */
export interface DeskNote {
  /** Id of the record that it was first written with. */
  readonly id: string;
  /** Epoch ms. */
  readonly t: number;
  readonly text: string;
}

/** The notes as they stand: the newest word of each counts, and one that was taken off is gone. In order of time. */
export function deskNotes(records: readonly LogRecord[]): readonly DeskNote[] {
  const notes = new Map<string, DeskNote>();
  for (const record of records) {
    if (record.type !== 'desk-note') continue;
    const id = record.note ?? record.id;
    if (record.text === null) notes.delete(id);
    else notes.set(id, { id, t: record.notedAt, text: record.text });
  }
  return [...notes.values()].toSorted((a, b) => a.t - b.t);
}
