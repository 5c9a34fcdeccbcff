import { createContext, runInContext } from 'node:vm';

const CTRL_C = 0x03;
const NO_ECHO = 0x10;
const LF = 0x0a;
const XON = '\x11';
const XOFF = '\x13';

/** After so many bytes the console asks to wait; of what comes all the same it can take so many more. */
const TIRES_AFTER_BYTES = 400;
const SPARE_BYTES = 64;
const RESTS_MS = 10;

/** A REPL as Espruino has it, over a serial port. */
export interface EspruinoConsole {
  /** Bytes that were typed. */
  readonly take: (bytes: Uint8Array) => void;
  /** What programs here have defined. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** Bytes that came too fast, and were lost. */
  readonly lost: () => number;
}

/**
 * Runs each line that is complete, once its brackets are closed. 0x03 clears the line, 0x10 at its start keeps it from
 * being echoed. Asks with XOFF to wait now and then, and loses what comes too soon.
 *
 * @param api what the board offers to programs; `print` is where it prints.
 */
export function createEspruinoConsole(
  api: Readonly<Record<string, unknown>>,
  print: (text: string) => void,
): EspruinoConsole {
  const globals: Record<string, unknown> = { ...api };
  globals.global = globals;
  const context = createContext(globals);
  let line = '';
  let echo = true;
  let sinceRest = 0;
  let resting = false;
  let lost = 0;

  function run(): void {
    const statement = line;
    const echoed = echo;
    line = '';
    echo = true;
    try {
      const result: unknown = runInContext(statement, context);
      if (echoed) print(`=${String(result)}\r\n>`);
    } catch (error) {
      print(`Uncaught ${String(error)}\r\n at line 1 col 1\r\n>`);
    }
  }

  function type(byte: number): void {
    if (byte === CTRL_C) {
      line = '';
      echo = true;
    } else if (byte === NO_ECHO && line === '') echo = false;
    else if (byte === LF && isComplete(line)) run();
    else {
      line += String.fromCharCode(byte);
      if (echo) print(String.fromCharCode(byte));
    }
  }

  function tire(): void {
    sinceRest += 1;
    if (resting || sinceRest < TIRES_AFTER_BYTES) return;
    resting = true;
    print(XOFF);
    setTimeout(() => {
      resting = false;
      sinceRest = 0;
      print(XON);
    }, RESTS_MS).unref();
  }

  return {
    take(bytes) {
      for (const byte of bytes) {
        tire();
        if (resting && sinceRest > TIRES_AFTER_BYTES + SPARE_BYTES) lost += 1;
        else type(byte);
      }
    },
    globals,
    lost: () => lost,
  };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const isComplete = (line: string): boolean => count(line, /[([{]/g) <= count(line, /[)\]}]/g);
