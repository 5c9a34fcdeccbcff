import { givingBack } from '../giving-back.ts';
import { type Handshake, pause, read, write } from '../handshake.ts';
import { MATRIX } from './endpoints.ts';

/** Five rows from the top, a byte each: bit 4 is the light on the left (micro:bit profile). */
const ALL_ON = [0x1f, 0x1f, 0x1f, 0x1f, 0x1f] as const;
const DARK = [0, 0, 0, 0, 0] as const;

const NUDGE_MS = 500;

export const isPicture = (rows: readonly number[]): boolean =>
  rows.length >= 1 && rows.length <= 5 && rows.every((row) => row >= 0 && row <= 0x1f);

const isAllOn = (rows: readonly number[]): boolean => rows.join() === ALL_ON.join();

/** Such as `#...#`, row by row. */
export const pictureOf = (rows: readonly number[]): string =>
  rows.map((row) => row.toString(2).padStart(5, '0').replaceAll('0', '.').replaceAll('1', '#')).join(' ');

/** All lights for half a second, then what its program showed before. */
export function* shine(): Handshake {
  const before = bytesOf(yield* read(MATRIX));
  const afterwards = isPicture(before) && !isAllOn(before) ? before : DARK;
  yield* givingBack(showAll(), write(MATRIX, afterwards));
}

function* showAll(): Handshake {
  yield* write(MATRIX, ALL_ON);
  yield* pause(NUDGE_MS);
}

/** A link that was lost in the middle of a nudge left the lights on. */
export function* endForgottenNudge(): Handshake {
  if (isAllOn(bytesOf(yield* read(MATRIX)))) yield* write(MATRIX, DARK);
}

export const bytesOf = (data: DataView): readonly number[] =>
  Array.from({ length: data.byteLength }, (_, index) => data.getUint8(index));
