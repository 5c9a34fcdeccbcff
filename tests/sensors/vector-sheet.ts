import type { Decode, Frame, SensorDriver, SensorMessage, SensorSession } from '../../sensors/driver.ts';
import type { Handshake, Operation } from '../../sensors/handshake.ts';

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
  const steps = handshake(session);
  const written: string[] = [];
  const left = [...answers];
  const answer = (operation: Operation) => {
    switch (operation.do) {
      case 'discover':
        return characteristics;
      case 'read':
      case 'ask': {
        const at = operation.do === 'read' ? operation.at : operation.reply.at;
        const frame = frameOf(at.characteristic, left.shift() ?? '');
        session.decode(frame);
        return frame.data;
      }
      default:
        return undefined;
    }
  };
  let step = steps.next();
  while (!step.done) {
    const { value } = step;
    if (value.do === 'write' || value.do === 'ask')
      written.push(Buffer.from(value.write.bytes).toString('hex'));
    step = steps.next(answer(value));
  }
  return written;
}
