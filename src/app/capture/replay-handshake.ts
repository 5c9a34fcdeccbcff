import {
  type Answer,
  type Handshake,
  type RefusalReason,
  SensorRefusal,
} from '../../../sensors/handshake.ts';
import type { CapturedOperation } from '../../core/capture/capture.ts';
import { fromHex } from '../../core/capture/hex.ts';
import { placeOf } from './to-entry.ts';

/**
 * Goes through a handshake again with the answers of a capture, so that the driver's session knows what the sensor
 * told then. It ends where the capture and the handshake part, as when the driver has been changed since: what
 * was told up to there is enough for most sensors.
 */
export function replayHandshake(handshake: Handshake): (captured: CapturedOperation) => void {
  let next = advance(() => handshake.next());
  return (captured) => {
    if (!next || next.do !== captured.do || placeOf(next) !== captured.at) {
      next = null;
      return;
    }
    const { refused } = captured;
    next = advance(() =>
      refused === null
        ? handshake.next(answerOf(captured))
        : handshake.throw(new SensorRefusal(reasonOf(refused), 'as captured')),
    );
  };
}

/** The next operation; null where the handshake ends, in whatever way. */
function advance(step: () => ReturnType<Handshake['next']>) {
  try {
    const { done, value } = step();
    return done ? null : value;
  } catch {
    // As when it was captured: a start that fails leaves the session as it is.
    return null;
  }
}

function answerOf({ answer }: CapturedOperation): Answer {
  if (typeof answer !== 'string') return answer ?? undefined;
  return fromHex(answer) ?? undefined;
}

const REASONS: readonly RefusalReason[] = [
  'no-reply',
  'missing',
  'refused',
  'small-packets',
  'charging',
  'not-paired',
  'busy',
  'not-able',
  'forbidden',
];

const reasonOf = (refused: string): RefusalReason => REASONS.find((each) => each === refused) ?? 'refused';
