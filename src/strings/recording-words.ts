import type { CaptureRefusal } from '../core/capture/capture.ts';
import {
  RECORDING_VERSION,
  type RecordingProblem,
  type RecordingRefusal,
} from '../core/recording/recording.ts';
import { captureWords } from './capture-words.ts';

type Subject = Pick<RecordingRefusal, 'where' | 'found'>;

const REASONS: Readonly<Record<RecordingProblem, (subject: Subject) => string>> = {
  empty: () => 'there is nothing in this file',
  'no-column-line': () => 'here should be a line that names the columns t,ax,ay,az',
  'missing-column': ({ where }) => `there is no column ${where}`,
  'repeated-column': ({ where }) => `there are two columns ${where}`,
  'row-length': ({ found }) => `this row has ${found} values, another number than there are columns`,
  'missing-value': ({ where }) => `${where} is blank`,
  'not-a-number': ({ where, found }) => `${where} is ${quoted(found)}, which is not a number`,
  'not-finite': ({ where, found }) => `${where} is ${quoted(found)}, which is not a finite number`,
  'absurd-value': ({ where, found }) => `${where} is ${found}, more than there can be; check the units`,
  'time-goes-back': ({ found }) => `t is ${found}, earlier than in the row before`,
  'too-few-rows': () => 'the file ends here, before two rows with different times',
  'unknown-version': ({ found }) =>
    `the file has format version ${found}, and this Plumbline reads version ${RECORDING_VERSION}`,
  'bad-header-value': ({ where, found }) => `${where} is ${quoted(found)}, which Plumbline does not know`,
  'broken-quotes': () => 'a quotation mark is not closed, or something follows it',
};

/** Where and why a file is not taken as a recording, for the details of the fault: "line 6: ay is blank". */
export function recordingWords(refusal: RecordingRefusal | CaptureRefusal): string {
  if (refusal.type === 'capture-refused') return captureWords(refusal);
  const { problem, line, where, found } = refusal;
  return `line ${line}: ${REASONS[problem]({ where, found })}`;
}

/** What can be wrong with a file before its first line is read. */
export type RecordingFileProblem = 'unreadable' | 'damaged-gzip' | 'too-big';

export const RECORDING_FILE_WORDS: Readonly<Record<RecordingFileProblem, string>> = {
  unreadable: 'the browser could not read the file; perhaps it was moved or changed',
  'damaged-gzip': 'the file is compressed (gzip) and broken, or was cut off on its way',
  'too-big': 'the file holds more than 256 MB, more than a day of samples',
};

/** A value from the file, kept short. */
const quoted = (found: string | null): string => {
  const text = found ?? '';
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
};
