import { attempt, type Handshake, SensorRefusal } from './handshake.ts';

/**
 * The steps, and then those that give back what was borrowed for them: also where one of the steps is refused, so
 * that nothing is left sounding, lit or changed. With a lost link nothing can be given back.
 */
export function* givingBack(steps: Handshake, giveBack: Handshake): Handshake {
  try {
    yield* steps;
  } catch (error) {
    if (error instanceof SensorRefusal) yield* attempt(giveBack);
    throw error;
  }
  yield* giveBack;
}
