/** What a written command makes the device do, beyond changing its registers. */
export type Effect =
  | { readonly type: 'reply'; readonly start: number; readonly values: readonly number[] }
  | { readonly type: 'rate'; readonly hertz: number }
  | { readonly type: 'restart' };

export interface RegisterOptions {
  /** Settings are refused unless FF AA 69 88 B5 came within 10 s (the standard protocol); default false. */
  readonly requiresUnlock?: boolean;
  /** The device streams at this rate, whatever it is told; default: as told. */
  readonly fixedRateHz?: number;
  /** Default 3.88. */
  readonly batteryVolts?: number;
  /** The battery reads 0 for so long after each connection, ms; default 500. */
  readonly batteryWarmUpMs?: number;
}

export interface Registers {
  readonly rateHz: () => number;
  /** Obeys a five-byte command; null where nothing follows from it. */
  readonly obey: (bytes: Uint8Array, nowMs: number) => Effect | null;
  /** Puts what the device measures into the registers 0x34 to 0x39 and 0x3D to 0x3F. */
  readonly measure: (counts: readonly number[]) => void;
  readonly setBattery: (volts: number) => void;
  readonly connected: (nowMs: number) => void;
  /** Power-up: settings that were not saved are gone. */
  readonly restart: () => void;
}

const SAVE = 0x00;
const RATE = 0x03;
const READ = 0x27;
const VERSION = 0x2e;
const ACCELERATION = 0x34;
const ANGLES = 0x3d;
const TEMPERATURE = 0x40;
const BATTERY = 0x64;
const UNLOCK = 0x69;
const UNLOCK_KEY = 0xb588;

/** A read gives eight registers (measured on a WT901BLE67). */
const READ_COUNT = 8;
const UNLOCKED_FOR_MS = 10_000;
/** The battery reads 0 for so long after settings were saved. */
const SAVING_MS = 500;
const FACTORY_RATE = 0x06;

/** Return rates by code, Hz. 0x0A is 200 in the datasheet and was measured as 99.3 on a WT901BLE67. */
const RATES: Readonly<Record<number, number>> = {
  1: 0.2,
  2: 0.5,
  3: 1,
  4: 2,
  5: 5,
  6: 10,
  7: 20,
  8: 50,
  9: 100,
  10: 99.3,
  11: 200,
};

/** The registers of a WT901BLE and the commands FF AA reg lo hi that change them. */
export function createRegisters(options: RegisterOptions = {}): Registers {
  const values = new Map<number, number>([
    [RATE, FACTORY_RATE],
    [VERSION, 278], // as captured from a WT901BLE67
    [VERSION + 1, 35288],
    [TEMPERATURE, 3004],
  ]);
  let savedRate = FACTORY_RATE;
  let unlockedUntil = Number.NEGATIVE_INFINITY;
  let batteryReadyAt = Number.NEGATIVE_INFINITY;
  let batteryVolts = options.batteryVolts ?? 3.88;

  const rateHz = () => options.fixedRateHz ?? RATES[values.get(RATE) ?? FACTORY_RATE] ?? 10;

  const read = (start: number, nowMs: number): Effect => {
    values.set(BATTERY, nowMs < batteryReadyAt ? 0 : Math.round(batteryVolts * 100));
    const all = Array.from({ length: READ_COUNT }, (_, index) => values.get(start + index) ?? 0);
    return { type: 'reply', start, values: all };
  };

  const keep = (value: number, nowMs: number): Effect | null => {
    if (value === 0xff) return { type: 'restart' };
    if (value === 1) values.set(RATE, FACTORY_RATE);
    savedRate = values.get(RATE) ?? FACTORY_RATE;
    batteryReadyAt = nowMs + SAVING_MS;
    return value === 1 ? { type: 'rate', hertz: rateHz() } : null;
  };

  return {
    rateHz,
    obey(bytes, nowMs) {
      const [header, second, register, low = 0, high = 0] = bytes;
      if (bytes.length !== 5 || header !== 0xff || second !== 0xaa || register === undefined) return null;
      const value = low + 256 * high;
      if (register === READ) return read(value, nowMs);
      if (register === UNLOCK) {
        if (value === UNLOCK_KEY) unlockedUntil = nowMs + UNLOCKED_FOR_MS;
        return null;
      }
      if (options.requiresUnlock && nowMs > unlockedUntil) return null;
      if (register === SAVE) return keep(value, nowMs);
      if (register === RATE && RATES[value] === undefined) return null;
      values.set(register, value);
      return register === RATE ? { type: 'rate', hertz: rateHz() } : null;
    },
    measure(counts) {
      counts.slice(0, 6).forEach((count, index) => {
        values.set(ACCELERATION + index, count);
      });
      counts.slice(6, 9).forEach((count, index) => {
        values.set(ANGLES + index, count);
      });
    },
    setBattery(volts) {
      batteryVolts = volts;
    },
    connected(nowMs) {
      batteryReadyAt = nowMs + (options.batteryWarmUpMs ?? 500);
    },
    restart() {
      values.set(RATE, savedRate);
      unlockedUntil = Number.NEGATIVE_INFINITY;
    },
  };
}
