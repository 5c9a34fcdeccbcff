import type { SensorMessage } from '../driver.ts';

/**
 * The message service: subject, length, number, data, checksum. All bytes together make a multiple of 256
 * (XD0506P Rev C, section 5).
 */
const RECORDING = 0x01;
const SYNCHRONISATION = 0x02;
const SETTINGS = 0x03;

/** Numbers of recording and synchronisation messages that answer. */
const RECORDING_ACKNOWLEDGED = 0x01;
const SYNC_ACKNOWLEDGED = 0x03;
const SYNC_STATUS = 0x51;
const SYNC_STOPPED = 0x50;

/** What a recording message is acknowledged with (table 26). */
export const RECORDING_RESULTS: Readonly<Record<number, string>> = {
  0: 'success',
  2: 'invalid command',
  3: 'flash busy',
  6: 'idle',
  48: 'erasing',
  64: 'recording',
  80: 'exporting flash information',
  96: 'exporting file information',
  112: 'exporting a recording',
};

/** Only these states have to do with a measurement that cannot be started. */
export const IDLE = 'idle';

/** What a synchronisation message is acknowledged with (table 30), and the status (section 5.3.4.2). */
const SYNC_RESULTS: Readonly<Record<number, string>> = {
  0: 'success',
  4: 'synced',
  5: 'not enough samples',
  7: 'skew too large',
  8: 'start time error',
  9: 'not synced',
};

export const GET_RECORDING_STATE = message(RECORDING, [0x02]);
export const STOP_RECORDING = message(RECORDING, [0x41]);
export const STOP_SYNC = message(SYNCHRONISATION, [0x02]);
export const FACTORY_SETTINGS = message(SETTINGS, [0x04]);

function message(subject: number, data: readonly number[]): readonly number[] {
  const bytes = [subject, data.length, ...data];
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  return [...bytes, (256 - (sum % 256)) % 256];
}

/** What the sensor says through its message service; null where length or checksum are wrong, or it is unknown. */
export function readMessage(data: DataView): SensorMessage | null {
  const content = readContent(data);
  if (!content) return null;
  const { subject, bytes } = content;
  const [number = 0, ...rest] = bytes;
  const [first] = rest;
  if (subject === RECORDING && number === RECORDING_ACKNOWLEDGED && first !== undefined) {
    const result = RECORDING_RESULTS[first] ?? `result ${first}`;
    return { type: 'reply', name: 'recording', values: { result, code: first, asked: rest[1] ?? null } };
  }
  if (subject === SYNCHRONISATION && first !== undefined) {
    const result = SYNC_RESULTS[first] ?? `result ${first}`;
    if (number === SYNC_STATUS)
      return { type: 'reply', name: 'sync status', values: { result, code: first } };
    if (number === SYNC_ACKNOWLEDGED) return { type: 'reply', name: 'sync', values: { result, code: first } };
    if (number === SYNC_STOPPED) return { type: 'reply', name: 'sync stopped', values: { code: first } };
  }
  // Settings are answered without a number: the bytes alone do not tell which.
  if (subject === SETTINGS) return { type: 'reply', name: 'settings', values: { bytes: [...bytes] } };
  return null;
}

/** The subject and data of a whole message; a read may bring more bytes than the message has. */
function readContent(data: DataView): { readonly subject: number; readonly bytes: readonly number[] } | null {
  if (data.byteLength < 3) return null;
  const end = 2 + data.getUint8(1);
  if (data.byteLength <= end || end === 2) return null;
  const all = Array.from({ length: end + 1 }, (_, index) => data.getUint8(index));
  if (all.reduce((total, byte) => total + byte, 0) % 256 !== 0) return null;
  return { subject: data.getUint8(0), bytes: all.slice(2, end) };
}
