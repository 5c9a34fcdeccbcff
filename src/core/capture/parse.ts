import { PLACEMENTS } from '../posture/posture.ts';
import {
  CAPTURE_VERSION,
  CAPTURED_OPERATIONS,
  type Capture,
  type CaptureEntry,
  type CaptureHeader,
  type CaptureProblem,
  type CaptureRefusal,
  captureRefused,
} from './capture.ts';
import { fromHex } from './hex.ts';

/** No notification is longer: an attribute of Bluetooth holds 512 bytes (Core specification, vol. 3, part F). */
const MOST_BYTES = 512;
/** A week: no capture lasts so long, and times this small keep their microseconds. */
const MOST_MS = 7 * 86_400_000;
const MOST_HZ = 10_000;
/** Ids, UUIDs, reasons: short words. */
const MOST_WORD = 200;
const MOST_ANSWERS = 100;

/** A capture is JSON, a line each; nothing else that Plumbline plays begins so. */
export const looksLikeCapture = (file: string): boolean => /^\uFEFF?\s*\{/.test(file);

/** What is wrong with a line: the field, and what stands in it. */
class Problem extends Error {
  constructor(
    readonly problem: CaptureProblem,
    readonly where: string | null = null,
    readonly found: string | null = null,
  ) {
    super(problem);
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a capture. The first broken line refuses the whole file, with its number. */
export function parseCapture(file: string): Capture | CaptureRefusal {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const entries: CaptureEntry[] = [];
  let header: CaptureHeader | null = null;
  let lastLine = 1;
  let before = Number.NEGATIVE_INFINITY;
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    lastLine = index + 1;
    try {
      const fields = fieldsOf(text);
      if (!header) {
        header = readHeader(fields);
        continue;
      }
      const entry = readEntry(fields);
      if (entry.t < before) throw new Problem('time-goes-back', 't', String(entry.t));
      before = entry.t;
      entries.push(entry);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return captureRefused(error.problem, lastLine, error.where, error.found);
    }
  }
  return header ? { type: 'capture', header, entries, lastLine } : captureRefused('no-header', 1);
}

function fieldsOf(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('not-json', null, text);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new Problem('not-json', null, text);
}

function readHeader(fields: Fields): CaptureHeader {
  if (fields.plumbline !== 'capture') throw new Problem('no-header');
  if (fields.version !== CAPTURE_VERSION) {
    throw new Problem('unknown-version', 'version', told(fields.version));
  }
  const placement = PLACEMENTS.find((each) => each === fields.placement) ?? null;
  if (placement === null && isGiven(fields.placement)) {
    throw new Problem('bad-value', 'placement', told(fields.placement));
  }
  return {
    version: CAPTURE_VERSION,
    driver: word(fields, 'driver'),
    names: isGiven(fields.names) ? words(fields, 'names') : [],
    placement,
    app: isGiven(fields.app) ? word(fields, 'app') : null,
  };
}

function readEntry(fields: Fields): CaptureEntry {
  const t = number(fields, 't', -MOST_MS, MOST_MS);
  if ('characteristic' in fields) {
    return {
      t,
      type: 'notification',
      characteristic: word(fields, 'characteristic'),
      hex: hex(fields, 'hex'),
    };
  }
  if ('do' in fields) {
    const what = CAPTURED_OPERATIONS.find((each) => each === fields.do);
    if (!what) throw new Problem('bad-value', 'do', told(fields.do));
    return {
      t,
      type: 'operation',
      do: what,
      at: what === 'pause' ? null : word(fields, 'at'),
      hex: isGiven(fields.hex) ? hex(fields, 'hex') : null,
      answer: readAnswer(fields),
      refused: isGiven(fields.refused) ? word(fields, 'refused') : null,
    };
  }
  switch (fields.event) {
    case 'connected':
    case 'started':
      return { t, type: fields.event };
    case 'start':
      return { t, type: 'start', rateHz: number(fields, 'rateHz', 0, MOST_HZ) };
    case 'lost':
      return { t, type: 'lost', fault: word(fields, 'fault') };
    default:
      throw new Problem('unknown-line');
  }
}

function readAnswer(fields: Fields): readonly string[] | string | null {
  if (!isGiven(fields.answer)) return null;
  return Array.isArray(fields.answer) ? words(fields, 'answer') : hex(fields, 'answer');
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function given(fields: Fields, name: string): unknown {
  const value = fields[name];
  if (!isGiven(value)) throw new Problem('missing-value', name);
  return value;
}

function number(fields: Fields, name: string, least: number, most: number): number {
  const value = given(fields, name);
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw new Problem('bad-value', name, told(value));
}

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MOST_WORD;

function word(fields: Fields, name: string): string {
  const value = given(fields, name);
  if (isWord(value)) return value;
  throw new Problem('bad-value', name, told(value));
}

function words(fields: Fields, name: string): readonly string[] {
  const value = given(fields, name);
  if (Array.isArray(value) && value.length <= MOST_ANSWERS && value.every(isWord)) return value;
  throw new Problem('bad-value', name, told(value));
}

function hex(fields: Fields, name: string): string {
  const value = given(fields, name);
  if (typeof value === 'string' && value.length <= 2 * MOST_BYTES && fromHex(value)) return value;
  throw new Problem('bad-value', name, told(value));
}

/** What stands there, in short; a list may be nested deeper than anything can be written. */
function told(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
