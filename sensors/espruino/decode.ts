import type { Vec3 } from '../../src/core/imu/sample.ts';
import { RAD_PER_DEG, STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { Frame, SensorMessage } from '../driver.ts';
import { int16Vec3 } from '../fields.ts';
import { createLineReader } from './line-reader.ts';

/** ±4 g over 2^15 counts, on a Puck.js v2 (register and API text) and inside a Bangle.js. */
const COUNTS_PER_G = 8192;
const ACC_SCALE = STANDARD_GRAVITY / COUNTS_PER_G;
/** 8.75 m°/s a count: ST's number for the range that the firmware sets; its API text has 250/32768 (PROTOCOL.md). */
const GYR_SCALE = 0.00875 * RAD_PER_DEG;

/** Numbers of the script's clock, which counts ms. */
export const CLOCK_WRAPS_AT = 2 ** 24;

/** Hundredths of a g stay below this, counts at rest stay far above: tells the tutorials' two lines apart. */
const LARGEST_IN_HUNDREDTHS = 1000;

/** The script's first line: what it runs on, or why it cannot. */
export type Greeting =
  | { readonly board: string; readonly version: string; readonly rateHz: number }
  | { readonly problem: string };

/** Understands what one console prints. */
export interface Listener {
  readonly decode: (frame: Pick<Frame, 'data'>) => readonly SensorMessage[];
  /** The console has asked us to wait. */
  readonly isHeld: () => boolean;
  /** The last greeting since `forget`; null before it. */
  readonly greeting: () => Greeting | null;
  readonly forget: () => void;
}

export function createListener(): Listener {
  const reader = createLineReader();
  let greeting: Greeting | null = null;

  function understand(line: string): SensorMessage | null {
    // A prompt may stand before it.
    const [kind, ...fields] = line.replace(/^>+/, '').split(',');
    switch (kind) {
      case 'A':
        return readMeasurement(fields);
      case 'B':
        return readBattery(fields);
      case 'N':
        return readButton(fields);
      case 'P':
        return greet(readGreeting(fields));
      case 'E':
        return greet({ problem: fields.join(',') });
      default:
        return null;
    }
  }

  function greet(told: Greeting | null): SensorMessage | null {
    if (!told) return null;
    greeting = told;
    return { type: 'reply', name: 'problem' in told ? 'problem' : 'board', values: { ...told } };
  }

  return {
    decode({ data }) {
      if (reader.isBetweenLines() && isBinary(data)) return [readBinary(data)];
      return reader
        .take(data)
        .map(understand)
        .filter((message) => message !== null);
    },
    isHeld: reader.isHeld,
    greeting: () => greeting,
    forget() {
      greeting = null;
    },
  };
}

/**
 * Ours: number, ms, then three counts (Bangle.js) or six (Puck.js). The tutorials': three hundredths of a g
 * (Bangle.js) or three counts (Puck.js), with nothing to date them by.
 */
function readMeasurement(fields: readonly string[]): SensorMessage | null {
  if (!fields.every((field) => /^-?\d{1,8}$/.test(field))) return null;
  const numbers = fields.map(Number);
  if (numbers.length === 3) return readTutorial(vec3Of(numbers));
  const [, stamp = -1, ...counts] = numbers;
  if (stamp < 0 || stamp >= CLOCK_WRAPS_AT || !counts.every(isInt16)) return null;
  if (counts.length === 3)
    return { type: 'reading', acc: turned(vec3Of(counts, ACC_SCALE)), gyr: null, stamp };
  if (counts.length !== 6) return null;
  return {
    type: 'reading',
    acc: vec3Of(counts, ACC_SCALE),
    gyr: vec3Of(counts.slice(3), GYR_SCALE),
    stamp,
  };
}

function readTutorial({ x, y, z }: Vec3): SensorMessage | null {
  if (Math.hypot(x, y, z) < LARGEST_IN_HUNDREDTHS) {
    return { type: 'reading', acc: turned(vec3Of([x, y, z], STANDARD_GRAVITY / 100)), gyr: null };
  }
  const counts = [x, y, z];
  return counts.every(isInt16) ? { type: 'reading', acc: vec3Of(counts, ACC_SCALE), gyr: null } : null;
}

/**
 * A Bangle.js counts z into the watch: it reads -1 g with the screen up. Half a turn about y brings z out of the
 * screen and leaves the axes right-handed.
 */
const turned = ({ x, y, z }: Vec3): Vec3 => ({ x: 0 - x, y, z: 0 - z });

const vec3Of = ([x = 0, y = 0, z = 0]: readonly number[], scale = 1): Vec3 => ({
  x: x * scale,
  y: y * scale,
  z: z * scale,
});

const isInt16 = (value: number): boolean => value >= -32768 && value <= 32767;

/** Percent, and from a Bangle.js whether it charges. */
function readBattery([level = '', charging]: readonly string[]): SensorMessage | null {
  const percent = /^\d{1,3}$/.test(level) ? Number(level) : 101;
  if (percent > 100) return null;
  return { type: 'battery', percent, ...(charging !== undefined && { charging: charging === '1' }) };
}

function readButton([state]: readonly string[]): SensorMessage | null {
  if (state !== '0' && state !== '1') return null;
  return { type: 'button', button: 'main', event: state === '1' ? 'down' : 'up' };
}

function readGreeting([board = '', version = '', rate = '']: readonly string[]): Greeting | null {
  const rateHz = Number.parseFloat(rate);
  return /^[A-Z]\w+$/.test(board) && rateHz > 0 && rateHz < 2000 ? { board, version, rateHz } : null;
}

/**
 * The maker's proposal for programs of one's own (issue 2349): six int16 of a Puck.js instead of a line. Told by
 * bytes that no line has.
 */
function isBinary(data: DataView): boolean {
  if (data.byteLength !== 12) return false;
  for (let index = 0; index < 12; index++) {
    const byte = data.getUint8(index);
    if (byte === 0 || byte >= 0x80) return true;
  }
  return false;
}

const readBinary = (data: DataView): SensorMessage => ({
  type: 'reading',
  acc: int16Vec3(data, 0, ACC_SCALE),
  gyr: int16Vec3(data, 6, GYR_SCALE),
});
