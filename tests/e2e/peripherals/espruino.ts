import type { Nudge } from '../../../sensors/driver.ts';
import { createPeripheral } from '../bluez/peripheral.ts';
import type { EmulatedSensor, EmulationOptions } from './emulated-sensor.ts';
import { type Board, type BoardName, createBoard } from './espruino-board.ts';
import { createEspruinoConsole, type EspruinoConsole } from './espruino-console.ts';
import { createStreamer, streaming } from './streamer.ts';

const UART = '6e400001-b5a3-f393-e0a9-e50e24dcca9e';
const TYPED = '6e400002-b5a3-f393-e0a9-e50e24dcca9e';
const PRINTED = '6e400003-b5a3-f393-e0a9-e50e24dcca9e';

/** Prints in pieces of so many bytes, whatever lines they cut. */
const PIECE_LENGTH = 20;
/** The board's clock when it was switched on, s. */
const CLOCK_AT_START = 1_790_000_000.25;

export interface EspruinoOptions extends EmulationOptions {
  readonly board?: BoardName;
}

export interface EmulatedEspruino extends EmulatedSensor {
  readonly console: EspruinoConsole;
  readonly board: Board;
}

/** An emulated Bangle.js 2, or a Puck.js v2, which really runs what is typed. */
export function createEspruino(options: EspruinoOptions = {}): EmulatedEspruino {
  const { board: boardName = 'BANGLEJS2', address = 'C0:11:22:33:44:22' } = options;
  const { name = boardName === 'PUCKJS' ? 'Puck.js 4422' : 'Bangle.js 4422' } = options;
  let seconds = 0;
  let percent = 80;
  const felt: Nudge[] = [];

  const peripheral = createPeripheral({
    ...options,
    name,
    address,
    services: [
      {
        uuid: UART,
        characteristics: [
          { uuid: TYPED, flags: ['write', 'write-without-response'] },
          { uuid: PRINTED, flags: ['notify'] },
        ],
      },
    ],
    onWrite: ({ bytes }) => console.take(bytes),
  });

  const print = (text: string) => {
    if (streamer.silent()) return;
    const bytes = Uint8Array.from(Buffer.from(text, 'latin1'));
    for (let at = 0; at < bytes.length; at += PIECE_LENGTH)
      peripheral.notify(PRINTED, bytes.slice(at, at + PIECE_LENGTH));
  };

  const board = createBoard({
    board: boardName,
    print,
    now: () => CLOCK_AT_START + seconds,
    nudged: (nudge) => felt.push(nudge),
    batteryPercent: () => percent,
    changed() {
      const hz = board.rateHz();
      if (hz === measuringHz) return;
      measuringHz = hz;
      if (hz === null) streamer.stop();
      else streamer.start();
    },
  });
  const console = createEspruinoConsole(board.api, print);
  let measuringHz: number | null = null;

  const streamer = createStreamer({
    motion: options.motion,
    clockError: options.clockError,
    rateHz: () => board.rateHz() ?? 12.5,
    send(reading, at) {
      seconds = at;
      board.measure(reading);
      return peripheral.subscribed(PRINTED) ? 1 : 0;
    },
  });

  peripheral.events.on('disconnected', board.linkLost);

  return {
    ...streaming(peripheral, streamer),
    console,
    board,
    rateHz: () => board.rateHz() ?? 0,
    nudged: () => felt,
    setBattery(next) {
      percent = next;
    },
    press: board.press,
  };
}
