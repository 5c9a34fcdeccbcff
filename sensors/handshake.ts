import type { Endpoint, Frame, Uuid } from './gatt.ts';

/** One GATT operation; they are carried out strictly one after another. */
export type Operation =
  | { readonly do: 'discover'; readonly service: Uuid }
  | { readonly do: 'subscribe'; readonly at: Endpoint }
  | { readonly do: 'unsubscribe'; readonly at: Endpoint }
  | { readonly do: 'read'; readonly at: Endpoint }
  | { readonly do: 'write'; readonly write: Write }
  | { readonly do: 'ask'; readonly write: Write; readonly reply: Reply }
  | { readonly do: 'pause'; readonly ms: number };

export interface Write {
  readonly at: Endpoint;
  readonly bytes: readonly number[];
  /** The way that the sensor's sources prefer; the other is taken where a characteristic knows only that. */
  readonly response: boolean;
}

/** The notification that answers. */
export interface Reply {
  readonly at: Endpoint;
  readonly fits: (data: DataView) => boolean;
  readonly withinMs: number;
}

/** What an operation gave: UUIDs for `discover`, bytes for `read` and `ask`, nothing for the others. */
export type Answer = readonly Uuid[] | DataView | undefined;

/**
 * A conversation with a sensor, as a generator: it yields operations and is given their answers, so that it can
 * be read top to bottom and carried out by a browser or by a test. An operation that the sensor refuses throws a
 * `SensorRefusal` into it, which it may catch; a link that is lost ends it for good.
 */
export type Handshake = Generator<Operation, void, Answer>;
type Step<Result> = Generator<Operation, Result, Answer>;

/** Why a sensor would not do what it was asked; `src/strings` has the words. */
export type RefusalReason =
  /** No answer came in time. */
  | 'no-reply'
  /** It has no such service or characteristic. */
  | 'missing'
  /** It refused, and did not say why. */
  | 'refused'
  /** Its packets do not fit this link. */
  | 'small-packets'
  /** It sits in its charger. */
  | 'charging'
  /** The system has to be paired with it first. */
  | 'not-paired'
  /** Another program uses it, or it is busy with something of its own. */
  | 'busy'
  /** Its firmware or model cannot do it. */
  | 'not-able'
  /** The write is on no driver's list of what may be written. */
  | 'forbidden';

export class SensorRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string, cause?: unknown) {
    super(`${reason}: ${detail}`, { cause });
    this.name = 'SensorRefusal';
    this.reason = reason;
  }
}

/** UUIDs of the service's characteristics; none where the sensor has no such service. */
export function* discover(service: Uuid): Step<readonly Uuid[]> {
  const answer = yield { do: 'discover', service };
  return Array.isArray(answer) ? answer : [];
}

export function* subscribe(at: Endpoint): Step<void> {
  yield { do: 'subscribe', at };
}

export function* unsubscribe(at: Endpoint): Step<void> {
  yield { do: 'unsubscribe', at };
}

/** The value, which is decoded like a notification as well. */
export function* read(at: Endpoint): Step<DataView> {
  return bytesOf(yield { do: 'read', at });
}

/** Writes and waits for the acknowledgement. */
export function* write(at: Endpoint, bytes: readonly number[]): Step<void> {
  yield { do: 'write', write: { at, bytes, response: true } };
}

/** Writes without waiting for an acknowledgement. */
export function* command(at: Endpoint, bytes: readonly number[]): Step<void> {
  yield { do: 'write', write: { at, bytes, response: false } };
}

export interface Question {
  readonly write: Write;
  readonly reply: Pick<Reply, 'at' | 'fits'> & Partial<Reply>;
  /** Asked so many times before `no-reply`; default 2. */
  readonly tries?: number;
}

/** A reply is usually there within 0.1 s; slow stacks take half a second. */
const REPLY_WITHIN_MS = 1500;

/** Writes and waits for the notification that answers; asks again where none comes. */
export function* ask({ write, reply, tries = 2 }: Question): Step<DataView> {
  for (let tried = 1; ; tried++) {
    try {
      return bytesOf(yield { do: 'ask', write, reply: { withinMs: REPLY_WITHIN_MS, ...reply } });
    } catch (error) {
      const again = error instanceof SensorRefusal && error.reason === 'no-reply' && tried < tries;
      if (!again) throw error;
    }
  }
}

export function* pause(ms: number): Step<void> {
  yield { do: 'pause', ms };
}

/** The steps, or null where the sensor refuses one of them: for what a session can do without. */
export function* attempt<Result>(steps: Step<Result>): Step<Result | null> {
  try {
    return yield* steps;
  } catch (error) {
    if (error instanceof SensorRefusal) return null;
    throw error;
  }
}

const bytesOf = (answer: Answer): DataView =>
  answer instanceof DataView ? answer : new DataView(new ArrayBuffer(0));

/** Whether a frame came from there. */
export const isFrom = (frame: Frame, at: Endpoint): boolean => frame.characteristic === at.characteristic;
