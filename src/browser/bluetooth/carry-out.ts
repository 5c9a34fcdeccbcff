import { type Handshake, SensorRefusal } from '../../../sensors/handshake.ts';
import type { Gatt } from './gatt.ts';
import { orAborted } from './or-aborted.ts';

/**
 * Does what a handshake says, step by step. What the sensor refuses is thrown into it; anything else, and the end
 * of the connection, ends it.
 */
export async function carryOut(handshake: Handshake, gatt: Gatt, signal: AbortSignal): Promise<void> {
  let step = handshake.next();
  while (!step.done) {
    signal.throwIfAborted();
    const outcome = await orAborted(gatt.perform(step.value), signal).then(
      (answer) => ({ type: 'answer', answer }) as const,
      (error: unknown) => ({ type: 'error', error }) as const,
    );
    signal.throwIfAborted();
    if (outcome.type === 'answer') step = handshake.next(outcome.answer);
    else if (outcome.error instanceof SensorRefusal) step = handshake.throw(outcome.error);
    else throw outcome.error;
  }
}
