import Papa from 'papaparse';
import type { ImuSample } from '../imu/sample.ts';
import { type Columns, readColumns } from './columns.ts';
import { readHeader } from './header.ts';
import type { Recording, RecordingProblem, RecordingRefusal } from './recording.ts';
import { readRow } from './row.ts';

/** One sample lasts no time. */
const LEAST_SAMPLES = 2;

/**
 * Reads a recording: lines `# key: value`, a line of column names, rows. The first broken row refuses the
 * whole file, with its line; a jump of time forward is a gap, and no error.
 */
export function parseRecording(file: string): Recording | RecordingRefusal {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return refused('empty', 1);

  const { comments, body } = split(text);
  const head = readHeader(comments);
  if (head.type === 'refused') return head;

  const samples: ImuSample[] = [];
  let columns: Columns | null = null;
  let repeated = 0;
  let line = comments.length;

  for (const { line: inBody, fields } of rows(body)) {
    line = comments.length + inBody;
    if (fields === 'broken-quotes') return refused('broken-quotes', line);
    if (!columns) {
      const read = readColumns(fields);
      if ('problem' in read) return refused(read.problem, line, read.where);
      columns = read;
      continue;
    }
    const sample = readRow(fields, columns, head.units);
    if ('problem' in sample) return refused(sample.problem, line, sample.where, sample.found);
    const before = samples.at(-1);
    if (before && sample.t < before.t) return refused('time-goes-back', line, 't', fields[columns.t]);
    if (before && sample.t === before.t) repeated++;
    else samples.push(sample);
  }

  if (!columns) return refused('no-column-line', line);
  if (samples.length < LEAST_SAMPLES) return refused('too-few-rows', line);
  return { type: 'recording', header: head.header, samples, repeated };
}

const refused = (
  problem: RecordingProblem,
  line: number,
  where: string | null = null,
  found: string | null = null,
): RecordingRefusal => ({ type: 'refused', problem, line, where, found });

/** The comment lines at the head, blank lines among them, and what follows. */
function split(text: string): { comments: string[]; body: string } {
  const comments: string[] = [];
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    if (line.trim() !== '' && !line.startsWith('#')) break;
    comments.push(line);
    at = end + 1;
  }
  return { comments, body: text.slice(at) };
}

interface Row {
  /** Line on which it begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[] | 'broken-quotes';
}

/** Rows that are not blank. A quoted field may run over several lines. */
function* rows(body: string): Generator<Row, void> {
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: ',', newline: '\n' });
  const broken = errors.find(({ type }) => type === 'Quotes')?.row;
  let line = 1;
  for (const [index, fields] of data.entries()) {
    const blank = fields.length === 1 && fields[0]?.trim() === '';
    if (index === broken) yield { line, fields: 'broken-quotes' };
    else if (!blank) yield { line, fields };
    line++;
    for (const field of fields) if (field.includes('\n')) line += field.split('\n').length - 1;
  }
}
