import { parseArgs } from 'node:util';
import type { Frame, SensorDriver, SensorMessage, Uuid } from '../../sensors/driver.ts';
import { sensorDrivers } from '../../sensors/registry.ts';
import type { Vec3 } from '../core/imu/sample.ts';
import { writeOut } from './stdout.ts';
import { uuidsMeant } from './uuids-meant.ts';
import { withOptions } from './with-options.ts';

const HELP = `npm run -s decode -- SENSOR [--characteristic UUID] HEX...
npm run -s decode -- --list

Prints what a driver makes of bytes, one JSON object for each HEX, in order and by one decoder, as on one connection:

  {"samples":[{"t":0.5,"acc":[0,0,9.80665],"gyr":[0,0,0]}],"battery":null,"button":null,"reply":null}

acc in m/s², gyr in rad/s (null without a gyroscope), t in seconds of the sensor's own clock (null where the bytes carry
none), battery in percent. A reply is anything else that was understood.

  --characteristic UUID   where the bytes came from, in full or short (2a19, ffe4, 0406); else the sensor's stream
  --list                  the ids of all sensors
  --help                  this text`;

interface DecodeOptions {
  readonly help: boolean;
  readonly list: boolean;
  readonly driver: SensorDriver | null;
  readonly characteristics: readonly Uuid[];
  readonly notifications: readonly Uint8Array[];
}

/** Decodes what the arguments say. @returns the exit code. */
export const main = (argv: readonly string[]): number =>
  withOptions({ name: 'decode', help: HELP }, () => readOptions(argv), run);

function readOptions(argv: readonly string[]): DecodeOptions {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      characteristic: { type: 'string' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { characteristic, list, help } = values;
  if (list || help) return { help, list, driver: null, characteristics: [], notifications: [] };
  const [id, ...hex] = positionals;
  const driver = sensorDrivers.find((each) => each.id === id);
  if (!driver)
    throw new Error(id === undefined ? 'which sensor? --list prints them' : `there is no sensor "${id}"`);
  if (hex.length === 0) throw new Error('no bytes were given');
  return {
    help,
    list,
    driver,
    characteristics: characteristic === undefined ? [driver.stream] : uuidsMeant(characteristic, driver),
    notifications: hex.map(readHex),
  };
}

function readHex(text: string): Uint8Array {
  const digits = text.replace(/^0x/i, '').replace(/[\s:-]/g, '');
  if (!/^([0-9a-f]{2})*$/i.test(digits)) throw new Error(`"${text}" is not bytes in hex`);
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}

function run({ list, driver, characteristics, notifications }: DecodeOptions): number {
  if (list || !driver) {
    writeOut(`${sensorDrivers.map(({ id }) => id).join('\n')}\n`);
    return 0;
  }
  const understood = characteristics.map((characteristic) =>
    decodeAll(driver, characteristic, notifications),
  );
  const best =
    understood.find((lines) => lines.some((messages) => messages.length > 0)) ?? understood[0] ?? [];
  writeOut(best.map((messages) => `${JSON.stringify(lineOf(messages, driver))}\n`).join(''));
  return 0;
}

function decodeAll(
  driver: SensorDriver,
  characteristic: Uuid,
  notifications: readonly Uint8Array[],
): readonly (readonly SensorMessage[])[] {
  const { decode } = driver.open();
  return notifications.map((bytes) => {
    const frame: Frame = {
      characteristic,
      data: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
      receivedAt: 0,
    };
    return decode(frame);
  });
}

function lineOf(messages: readonly SensorMessage[], { timeSource }: SensorDriver): object {
  const tickMs = timeSource.kind === 'timestamp' ? timeSource.tickMs : null;
  const secondsOf = (stamp: number | undefined) =>
    stamp === undefined || tickMs === null ? null : (stamp * tickMs) / 1000;
  const samples = messages
    .filter((message) => message.type === 'reading')
    .map(({ acc, gyr, stamp }) => ({ t: secondsOf(stamp), acc: axes(acc), gyr: gyr && axes(gyr) }));
  const battery = messages.findLast((message) => message.type === 'battery');
  const buttons = messages
    .filter((message) => message.type === 'button')
    .map(({ button, event }) => ({ button, event }));
  const replies = messages
    .filter((message) => message.type === 'reply')
    .map(({ name, values }) => ({ name, ...values }));
  return {
    samples,
    battery: battery?.percent ?? null,
    ...(battery?.charging !== undefined && { charging: battery.charging }),
    button: oneOrAll(buttons),
    reply: oneOrAll(replies),
  };
}

const axes = ({ x, y, z }: Vec3): readonly number[] => [x, y, z];

/** What came: nothing, the one thing, or a list where there were several. */
const oneOrAll = <Item>(items: readonly Item[]): Item | readonly Item[] | null =>
  items.length > 1 ? items : (items[0] ?? null);
