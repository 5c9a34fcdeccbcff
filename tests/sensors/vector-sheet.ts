import type { Decode, Frame, SensorDriver, SensorMessage, SensorSession } from '../../sensors/driver.ts';
import type { Handshake } from '../../sensors/handshake.ts';
import { converse, viewOf } from './converse.ts';

/** One row of a sheet of byte vectors, as its authors wrote it. */
export interface Vector {
  readonly hex: string;
  readonly characteristic?: string;
  readonly direction?: string;
  readonly device?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each sheet describes its bytes in its own way
  readonly decoded: any;
}

/** `checked` after its expectations held; `not applicable` says why the driver has no use for it. */
export type VectorVerdict =
  | { readonly type: 'checked' }
  | { readonly type: 'not applicable'; readonly why: string };

/** The vectors of a driver, and how each is held against it: `judge` throws where they disagree. */
export interface VectorSheet {
  readonly driver: SensorDriver;
  readonly vectors: readonly Vector[];
  readonly judge: (vector: Vector) => VectorVerdict;
}

export const CHECKED: VectorVerdict = { type: 'checked' };

export const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

export const frameOf = (characteristic: string, hex: string, receivedAt = 0): Frame => ({
  characteristic,
  data: new DataView(bytesOf(hex).buffer),
  receivedAt,
});

/** What a fresh session, or this decoder, makes of a vector's bytes. */
export const messagesOf = (
  driver: SensorDriver,
  { hex, characteristic = '' }: Pick<Vector, 'hex' | 'characteristic'>,
  decode: Decode = driver.open().decode,
): readonly SensorMessage[] => decode(frameOf(characteristic.slice(0, 36), hex));

/**
 * Every write of a handshake, as hex, when each read and question is answered by `answers` in turn (an empty answer
 * once they are used up) and services have the characteristics given.
 */
export function writesOf(
  handshake: (session: SensorSession) => Handshake,
  driver: SensorDriver,
  answers: readonly string[] = [],
  characteristics: readonly string[] = ['any'],
): readonly string[] {
  const session = driver.open();
  const left = [...answers];
  const { written, refusal } = converse(session, handshake(session), (operation) => {
    if (operation.do === 'discover') return characteristics;
    return operation.do === 'read' || operation.do === 'ask' ? viewOf(left.shift() ?? '') : undefined;
  });
  if (refusal) throw refusal;
  return written;
}
