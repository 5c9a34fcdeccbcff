import type { Nudge } from '../driver.ts';
import { only } from '../fields.ts';
import { givingBack } from '../giving-back.ts';
import { attempt, type Handshake, pause, write } from '../handshake.ts';
import { IO_MODE, IO_VALUE } from './endpoints.ts';

/** Bits of the value. Bit 3 erases the sensor's external flash: it is in none of these. */
const NOTHING = 0x00;
const RED = 0x01;
const BUZZER = 0x04;

/** The sensor's own program decides, or we do. */
const LOCAL = 0x00;
const REMOTE = 0x01;

const NUDGE_MS = 500;

export const mayBeOn = only([NOTHING], [RED], [BUZZER]);
export const mayDecide = only([LOCAL], [REMOTE]);

export function* signal(nudge: Nudge): Handshake {
  yield* givingBack(show(nudge === 'sound' ? BUZZER : RED), release());
}

/** After a restart the value is the result of a test, and a change of the mode shows it at once: so it goes first. */
function* show(value: number): Handshake {
  yield* write(IO_VALUE, [NOTHING]);
  yield* write(IO_MODE, [REMOTE]);
  yield* write(IO_VALUE, [value]);
  yield* pause(NUDGE_MS);
}

/** Silent and dark, and the sensor's own again. The buzzer sounds until it is told otherwise, also without a link. */
export function* release(): Handshake {
  yield* attempt(write(IO_VALUE, [NOTHING]));
  yield* write(IO_MODE, [LOCAL]);
}
