import type { CaptureRefusal } from '../../core/capture/capture.ts';
import {
  RECORDING_VERSION,
  type RecordingProblem,
  type RecordingRefusal,
} from '../../core/recording/recording.ts';
import type { RecordingFileProblem } from '../recording-words.ts';
import { captureWords } from './capture-words.ts';

type Subject = Pick<RecordingRefusal, 'where' | 'found'>;

const REASONS: Readonly<Record<RecordingProblem, (subject: Subject) => string>> = {
  empty: () => 'in dieser Datei steht nichts',
  'no-column-line': () => 'hier sollte eine Zeile die Spalten t,ax,ay,az nennen',
  'missing-column': ({ where }) => `die Spalte ${where} fehlt`,
  'repeated-column': ({ where }) => `die Spalte ${where} gibt es zweimal`,
  'row-length': ({ found }) => `diese Zeile hat ${found} Werte, eine andere Zahl, als es Spalten gibt`,
  'missing-value': ({ where }) => `${where} ist leer`,
  'not-a-number': ({ where, found }) => `${where} ist ${quoted(found)}, das ist keine Zahl`,
  'not-finite': ({ where, found }) => `${where} ist ${quoted(found)}, das ist keine endliche Zahl`,
  'absurd-value': ({ where, found }) =>
    `${where} ist ${found}, mehr als möglich ist; sieh nach, ob die Einheiten stimmen`,
  'time-goes-back': ({ found }) => `t ist ${found}, früher als in der Zeile davor`,
  'too-few-rows': () => 'die Datei endet hier, vor zwei Zeilen mit verschiedenen Zeiten',
  'unknown-version': ({ found }) =>
    `die Datei hat die Formatversion ${found}, und dieses Plumbline liest Version ${RECORDING_VERSION}`,
  'bad-header-value': ({ where, found }) => `${where} ist ${quoted(found)}, das kennt Plumbline nicht`,
  'broken-quotes': () => 'ein Anführungszeichen ist nicht geschlossen, oder es folgt etwas darauf',
};

export function recordingWords(refusal: RecordingRefusal | CaptureRefusal): string {
  if (refusal.type === 'capture-refused') return captureWords(refusal);
  const { problem, line, where, found } = refusal;
  return `Zeile ${line}: ${REASONS[problem]({ where, found })}`;
}

export const RECORDING_FILE_WORDS: Readonly<Record<RecordingFileProblem, string>> = {
  unreadable: 'der Browser konnte die Datei nicht lesen; vielleicht wurde sie verschoben oder geändert',
  'damaged-gzip': 'die Datei ist gepackt (gzip) und kaputt, oder sie wurde beim Übertragen abgeschnitten',
  'too-big': 'die Datei hat mehr als 256 MB, mehr als einen Tag an Messwerten',
};

/** A value from the file, kept short. */
const quoted = (found: string | null): string => {
  const text = found ?? '';
  return `„${text.length > 40 ? `${text.slice(0, 40)}…` : text}“`;
};
