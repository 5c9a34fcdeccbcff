import type { Nudge } from '../../../sensors/driver.ts';
import type { ImuReading } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';

/** A Pixl.js has no accelerometer. */
export type BoardName = 'BANGLEJS2' | 'PUCKJS' | 'PIXLJS';

type Handler = (event: never) => void;

/** Handlers by the name of their event, as `on` and `removeListener` keep them. */
function createEmitter() {
  const handlers = new Map<string, Set<Handler>>();
  const of = (event: string) => handlers.get(event) ?? new Set<Handler>();
  return {
    on: (event: string, handler: Handler) => void handlers.set(event, of(event).add(handler)),
    removeListener: (event: string, handler: Handler) => void of(event).delete(handler),
    emit(event: string, value?: unknown) {
      for (const handler of [...of(event)]) handler(value as never);
    },
    listens: (event: string) => of(event).size > 0,
  };
}

export interface BoardOptions {
  readonly board: BoardName;
  readonly print: (text: string) => void;
  /** The board's clock, s. */
  readonly now: () => number;
  /** The accelerometer was switched on or off, or to another rate. */
  readonly changed: () => void;
  readonly nudged: (nudge: Nudge) => void;
  readonly batteryPercent: () => number;
}

/** The hardware of a Puck.js v2 or a Bangle.js 2, as programs on it see it. */
export interface Board {
  readonly api: Readonly<Record<string, unknown>>;
  /** Rate of accelerometer events, Hz; null while nobody gets any. */
  readonly rateHz: () => number | null;
  readonly measure: (reading: ImuReading) => void;
  readonly linkLost: () => void;
  readonly press: () => void;
  /** What programs have borrowed and not given back. */
  readonly borrowed: () => readonly string[];
}

/** Both chips count 8192 to 1 g at ±4 g; ST has 8.75 m°/s a count for the Puck's gyroscope. */
const COUNTS_PER_G = 8192;
const DPS_PER_COUNT = 0.00875;
const PUCK_RATES_HZ = [1.6, 12.5, 26, 52, 104, 208, 416, 833, 1660];
/** Of a Bangle.js 2, by register 0x1B without its filter bit, Hz. */
const BANGLE_RATES_HZ: Readonly<Record<number, number>> = { 0: 12.5, 1: 25, 3: 100 };
const DEFAULT_POLL_MS = 80;

export function createBoard({ board, print, now, changed, nudged, batteryPercent }: BoardOptions): Board {
  const motion = createEmitter();
  const radio = createEmitter();
  const watches = new Map<number, (event: { state: boolean }) => void>();
  const registers = new Map([
    [0x18, 0xec],
    [0x1b, 0],
  ]);
  let watchNumber = 0;
  let pollMs = DEFAULT_POLL_MS;
  let powerSave = true;
  let puckHz: number | null = null;
  let screen = false;

  const withChange =
    <Arguments extends readonly unknown[]>(action: (...given: Arguments) => void) =>
    (...given: Arguments) => {
      action(...given);
      changed();
    };

  const Bangle = {
    on: withChange(motion.on),
    removeListener: withChange(motion.removeListener),
    accelWr: withChange((register: number, value: number) => {
      // The rate can be set only while the chip is off.
      if (register === 0x1b && (registers.get(0x18) ?? 0) >= 0x80) throw new Error('the chip is on');
      registers.set(register, value);
    }),
    setPollInterval: withChange((ms: number) => {
      if (!(ms >= 10 && ms <= 4000)) throw new Error('Invalid interval');
      pollMs = ms;
      powerSave = false;
    }),
    getOptions: () => ({ powerSave }),
    setOptions(options: { powerSave?: boolean }) {
      powerSave = options.powerSave ?? powerSave;
    },
    buzz(ms: number, strength: number) {
      if (!(ms <= 5000 && strength > 0 && strength <= 1)) throw new Error('Invalid buzz');
      nudged('vibrate');
    },
    isCharging: () => false,
    isLCDOn: () => screen,
    setLCDPower(on: boolean) {
      if (on && !screen) nudged('light');
      screen = on;
    },
  };

  const Puck = {
    on: motion.on,
    removeListener: motion.removeListener,
    accelOn: withChange((hz: number) => {
      if (!PUCK_RATES_HZ.includes(hz)) throw new Error('Invalid samplerate');
      puckHz = hz;
    }),
    accelOff: withChange(() => {
      puckHz = null;
    }),
  };

  function bangleHz(): number | null {
    const isOn = (registers.get(0x18) ?? 0) >= 0x80 && motion.listens('accel');
    const chipHz = BANGLE_RATES_HZ[(registers.get(0x1b) ?? 0) & 0x0f] ?? 12.5;
    return isOn ? Math.min(chipHz, 1000 / pollMs) : null;
  }

  return {
    api: {
      ...(board === 'PUCKJS' && { Puck, LED1: 'LED1' }),
      ...(board === 'BANGLEJS2' && { Bangle }),
      process: { env: { BOARD: board, VERSION: '2v25' } },
      Bluetooth: { println: (line: string) => print(`${line}\r\n`) },
      NRF: { on: radio.on, removeListener: radio.removeListener },
      E: { getBattery: batteryPercent },
      getTime: now,
      setWatch(callback: (event: { state: boolean }) => void) {
        watches.set(++watchNumber, callback);
        return watchNumber;
      },
      clearWatch(number: number) {
        if (!watches.delete(number)) throw new Error('Unknown Watch');
      },
      digitalPulse(pin: string, value: number, ms: number) {
        if (pin === 'LED1' && value === 1 && ms > 0) nudged('light');
      },
      BTN: 'BTN',
    },
    rateHz: () => (board === 'PUCKJS' ? puckHz : bangleHz()),
    measure({ acc, gyr }) {
      const counts = ({ x, y, z }: { x: number; y: number; z: number }, scale: number) => ({
        x: Math.round(x * scale),
        y: Math.round(y * scale),
        z: Math.round(z * scale),
      });
      const force = counts(acc, COUNTS_PER_G / STANDARD_GRAVITY);
      if (board === 'PUCKJS') {
        const turn = gyr ? counts(gyr, DEG_PER_RAD / DPS_PER_COUNT) : { x: 0, y: 0, z: 0 };
        motion.emit('accel', { acc: force, gyro: turn });
      } else {
        // x to the other side and z into the watch; in g.
        const [x, y, z] = [-force.x / COUNTS_PER_G, force.y / COUNTS_PER_G, -force.z / COUNTS_PER_G];
        motion.emit('accel', { x, y, z, mag: Math.hypot(x, y, z), diff: 0 });
      }
    },
    linkLost: () => radio.emit('disconnect', 0x13),
    press() {
      for (const state of [true, false]) for (const watch of [...watches.values()]) watch({ state });
    },
    borrowed() {
      const things = {
        accelerometer: motion.listens('accel') || puckHz !== null,
        button: watches.size > 0,
        radio: radio.listens('disconnect'),
        'poll interval': pollMs !== DEFAULT_POLL_MS,
        'power saving': !powerSave,
        screen,
        'chip rate': registers.get(0x1b) !== 0 || registers.get(0x18) !== 0xec,
      };
      return Object.entries(things)
        .filter(([, isOut]) => isOut)
        .map(([thing]) => thing);
    },
  };
}
