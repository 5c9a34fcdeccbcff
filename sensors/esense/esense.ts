import type { SensorDriver, SensorSession } from '../driver.ts';
import { only } from '../fields.ts';
import { attempt, read, subscribe, write } from '../handshake.ts';
import { BUTTON, createDecode, DATA, ESENSE_SERVICE, NUMBERS, RANGES, SWITCH } from './decode.ts';

/** Any whole number up to 100 can be asked for, Hz; these are of use. */
const RATES_HZ = [25, 50, 100] as const;

/** Head, checksum, how many bytes follow, and those. */
function packet(head: number, content: readonly number[]): readonly number[] {
  const checksum = [content.length, ...content].reduce((sum, byte) => sum + byte, 0) & 0xff;
  return [head, checksum, content.length, ...content];
}

const startAt = (hz: number): readonly number[] => packet(0x53, [1, hz]);
const STOP = packet(0x53, [0, 0]);

/** Nokia Bell Labs' earbuds. See PROTOCOL.md. */
export const esense: SensorDriver = {
  id: 'esense',
  name: 'eSense',
  models: ['eSense (the left bud)'],
  experimental: false,
  preparation:
    'Take both buds out of their box and connect them as headphones first; the left one has the sensor.',
  filters: [{ namePrefix: 'eSense' }],
  services: [ESENSE_SERVICE],
  stream: DATA.characteristic,
  needsMtu: 23,
  ratesHz: RATES_HZ,
  timeSource: { kind: 'counter', wrapsAt: NUMBERS },
  sampling: 'point',
  measures: 'force and rate',
  faceOut: { x: -1, y: 0, z: 0 },
  axes: 'Of the chip; how it lies in the ear is in no source. Presumed: X forward.',
  placements: ['neck'],
  hasBattery: false,
  buttons: ['main'],
  nudges: [],
  hazards: [
    {
      characteristic: RANGES.characteristic,
      bytes: packet(0x59, [6, 0, 0, 6]),
      harm: 'Changes its ranges for others.',
    },
  ],
  mayWrite: { [SWITCH.characteristic]: only(STOP, ...RATES_HZ.map(startAt)) },
  evidence: 'vendor documentation',
  checkedAgainst: 'Three independent programs for it, and an emulated bud. Not yet a bud in hand.',
  open: openSession,
};

function openSession(): SensorSession {
  return {
    decode: createDecode(),
    *start(rateHz) {
      yield* attempt(write(SWITCH, STOP));
      yield* attempt(read(RANGES));
      yield* attempt(subscribe(BUTTON));
      yield* subscribe(DATA);
      yield* write(SWITCH, startAt(rateHz));
    },
    *stop() {
      yield* attempt(write(SWITCH, STOP));
    },
  };
}
