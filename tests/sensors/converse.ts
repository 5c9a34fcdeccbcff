import type { SensorSession } from '../../sensors/driver.ts';
import { type Answer, type Handshake, type Operation, SensorRefusal } from '../../sensors/handshake.ts';

/** The sensor's side of a conversation: answers an operation, or throws a `SensorRefusal`. */
export type Answering = (operation: Operation) => Answer;

export interface Conversation {
  readonly operations: readonly Operation[];
  /** Every write, as hex, in order. */
  readonly written: readonly string[];
  /** Why the handshake gave up; null where it came to its end. */
  readonly refusal: SensorRefusal | null;
}

/** Carries a handshake out against a sensor; answers are decoded by the session as they are in the app. */
export function converse(
  session: Pick<SensorSession, 'decode'>,
  handshake: Handshake,
  sensor: Answering,
): Conversation {
  const operations: Operation[] = [];
  const written: string[] = [];
  const done = (refusal: SensorRefusal | null) => ({ operations, written, refusal });
  try {
    let step = handshake.next();
    while (!step.done) {
      const operation = step.value;
      operations.push(operation);
      if (operation.do === 'write' || operation.do === 'ask') {
        written.push(Buffer.from(operation.write.bytes).toString('hex'));
      }
      let answer: Answer;
      try {
        answer = sensor(operation);
      } catch (error) {
        step = handshake.throw(error);
        continue;
      }
      const at = operation.do === 'read' ? operation.at : operation.do === 'ask' ? operation.reply.at : null;
      if (at && answer instanceof DataView) {
        session.decode({ characteristic: at.characteristic, data: answer, receivedAt: 0 });
      }
      step = handshake.next(answer);
    }
    return done(null);
  } catch (error) {
    if (error instanceof SensorRefusal) return done(error);
    throw error;
  }
}

export const viewOf = (hex: string): DataView =>
  new DataView(Uint8Array.from(Buffer.from(hex, 'hex')).buffer);
