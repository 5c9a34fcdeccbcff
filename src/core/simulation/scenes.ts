import type { Body } from './body.ts';
import { performanceOf } from './performance.ts';
import type { Random } from './random.ts';
import type { Scene } from './simulated-body.ts';
import type { Side } from './timeline.ts';

/** A set of an exercise, as it is prescribed: then the body rests until it is asked for something else. */
export interface Task {
  readonly exerciseId: string;
  /** Repetitions, or seconds. */
  readonly amount: number;
  readonly side?: Side;
}

/**
 * What the body is asked to do now; null: nothing. A set of an exercise, or the id of one to go on with, or `slump` or
 * `bow` as in a calibration. An id that it does not know means tall and still.
 */
export type Asked = () => Task | string | null;

/** Scenes are told in bits of this length, so that a body soon does what it is asked, s. */
const BIT_SECONDS = 4;
/** Long enough to calibrate at once, s. */
const TALL_AT_FIRST_SECONDS = 30;
/** Growth of the tremor in a hold from bit to bit, its most, deg, and the bits after which the body gives up. */
const TREMOR_GROWTH_DEG = 0.015;
const TREMOR_MOST_DEG = 0.15;
const HOLD_BITS = 15;
const BREATHER_SECONDS = 8;
/** Who holds by themselves lets go this long after the time is up, s. */
const LET_GO_SECONDS = 1;
/** After so many bits of rest it does one more, if it is still asked: somebody counts less than it did. */
const MISCOUNT_BITS = 8;
/** After so many bits without a task the body gets up from where it rested (two minutes). */
const REST_BITS = 30;

/** A working day: tall at first, then tall, relaxed, slumped, and now and then something else. Without end. */
export const desk =
  (asked: Asked = () => null): Scene =>
  (body, chance) => {
    const day = workingDay(body, chance);
    return directed(
      body,
      asked,
      () => day.next(),
      () => body.sit(BIT_SECONDS, { still: true }),
    );
  };

/** Stands tall until it is asked for an exercise; rests where it is when asked for none. Without end. */
export const training =
  (asked: Asked): Scene =>
  (body) =>
    directed(
      body,
      asked,
      (bits) => (bits > REST_BITS ? body.stand(BIT_SECONDS) : body.rest(BIT_SECONDS)),
      () => body.stand(BIT_SECONDS),
    );

/** Idles while nothing is asked, goes on with the exercise while one is, stays steady for one it does not know. */
function* directed(
  body: Body,
  asked: Asked,
  idle: (bits: number) => void,
  steady: () => void,
): Generator<void> {
  let latest: string | null = null;
  let bits = 0;
  /** Where there are sides, they take turns. */
  let side: Side = 'right';
  for (;;) {
    const now = asked();
    if (now !== null && typeof now !== 'string' && performanceOf(now.exerciseId)) {
      yield* asPrescribed(body, now, () => isSame(asked(), now));
      latest = null;
      continue;
    }
    const exerciseId = typeof now === 'string' ? now : (now?.exerciseId ?? null);
    bits = exerciseId === latest ? bits + 1 : 0;
    if (exerciseId !== null && bits === 0) side = side === 'left' ? 'right' : 'left';
    latest = exerciseId;
    const performance = exerciseId === null ? null : performanceOf(exerciseId);
    if (exerciseId === null) idle(bits);
    else if (exerciseId === 'slump') body.slouch(BIT_SECONDS);
    else if (exerciseId === 'bow') {
      body.bow();
      steady();
    } else if (!performance) steady();
    else if (performance.kind === 'rep') body.reps(exerciseId, 1, { side });
    else if (bits < HOLD_BITS) {
      const tremorDeg = Math.min(TREMOR_MOST_DEG, bits * TREMOR_GROWTH_DEG);
      body.hold(exerciseId, BIT_SECONDS, { tremorDeg, side });
    } else {
      body.rest(BREATHER_SECONDS);
      latest = null;
    }
    yield;
  }
}

const isSame = (a: Task | string | null, b: Task): boolean =>
  a !== null &&
  typeof a !== 'string' &&
  a.exerciseId === b.exerciseId &&
  a.amount === b.amount &&
  a.side === b.side;

/** One set, exactly as much as was asked for, as long as it is asked for. */
function* asPrescribed(
  body: Body,
  { exerciseId, amount, side = 'left' }: Task,
  isAsked: () => boolean,
): Generator<void> {
  const isHold = performanceOf(exerciseId)?.kind === 'hold';
  let left = isHold ? amount + LET_GO_SECONDS : amount;
  for (let rested = 0; isAsked(); rested = left > 0 ? 0 : rested + 1) {
    if (rested > MISCOUNT_BITS) left = isHold ? amount + LET_GO_SECONDS : 1;
    if (left <= 0) body.rest(BIT_SECONDS);
    else if (isHold) body.hold(exerciseId, Math.min(BIT_SECONDS, left), { side });
    else body.reps(exerciseId, 1, { side });
    left -= isHold ? BIT_SECONDS : 1;
    yield;
  }
}

function* workingDay(body: Body, chance: Random): Generator<void> {
  const sit =
    (flexionDeg: number, sideDeg = 0) =>
    (seconds: number) =>
      body.sit(seconds, { flexionDeg, sideDeg, still: true });

  yield* spell(body, chance, TALL_AT_FIRST_SECONDS, sit(0), 0);
  yield* slump(body, chance, chance.between(140, 180));
  for (;;) {
    yield* spell(body, chance, chance.between(20, 120), sit(chance.between(-1, 5)));
    const choice = chance.uniform();
    if (choice < 0.6) yield* slump(body, chance, chance.between(20, 180));
    else if (choice < 0.7)
      yield* spell(body, chance, chance.between(20, 60), sit(4, chance.between(-14, 14)));
    else if (choice < 0.8) yield* spell(body, chance, chance.between(15, 60), (s) => body.recline(s), 0);
    else if (choice < 0.9) {
      body.bend(chance.between(2, 5));
      yield;
    } else {
      body.walk(chance.between(15, 40));
      yield;
    }
  }
}

/** Sinks at once, or creeps down over up to half a minute. */
function* slump(body: Body, chance: Random, seconds: number): Generator<void> {
  const flexionDeg = chance.between(15, 26);
  const onsetSeconds = chance.uniform() < 0.5 ? chance.between(1, 3) : chance.between(8, 30);
  yield* spell(body, chance, seconds, (bit) => body.slouch(bit, flexionDeg, onsetSeconds));
}

/** The same thing for some time, in bits, with a shift of weight now and then. */
function* spell(
  body: Body,
  chance: Random,
  seconds: number,
  act: (seconds: number) => void,
  fidgetsPerBit = 0.15,
): Generator<void> {
  for (let left = seconds; left > 0; left -= BIT_SECONDS) {
    act(Math.min(BIT_SECONDS, left));
    if (chance.uniform() < fidgetsPerBit) body.fidget();
    yield;
  }
}
