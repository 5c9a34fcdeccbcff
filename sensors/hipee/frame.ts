/** Every frame begins so. */
const HEAD = 0x09;
/** Head, length and checksum, which the length does not count. */
const AROUND = 3;

/** Numbers of the commands and answers that are used or understood (hipee_protocol). */
export const HIPEE = {
  hello: 0x01,
  confirmed: 0x02,
  info: 0x04,
  time: 0x06,
  settingsDone: 0x31,
  setZero: 0x32,
  zero: 0x33,
  live: 0x34,
  lean: 0x35,
  askBattery: 0x44,
  battery: 0x45,
  settings: 0x47,
  error: 0xff,
} as const;

export interface HipeeFrame {
  readonly command: number;
  /** What comes between command and checksum; numbers are big-endian. */
  readonly content: DataView;
}

/** Head, length of command and content, command, content, and a checksum that makes all bytes a multiple of 256. */
export function frame(command: number, content: readonly number[] = []): readonly number[] {
  const bytes = [HEAD, content.length + 1, command, ...content];
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  return [...bytes, (256 - (sum % 256)) % 256];
}

/** The frames of a notification, up to the first that is cut or whose checksum is wrong. */
export function framesOf(data: DataView): readonly HipeeFrame[] {
  const frames: HipeeFrame[] = [];
  let at = 0;
  while (at + AROUND < data.byteLength && data.getUint8(at) === HEAD) {
    const length = data.getUint8(at + 1);
    const end = at + length + AROUND;
    if (length === 0 || end > data.byteLength || sumOf(data, at, end) % 256 !== 0) break;
    const content = new DataView(data.buffer, data.byteOffset + at + 3, length - 1);
    frames.push({ command: data.getUint8(at + 2), content });
    at = end;
  }
  return frames;
}

function sumOf(data: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += data.getUint8(at);
  return sum;
}
