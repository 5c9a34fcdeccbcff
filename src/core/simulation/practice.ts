import { RAD_PER_DEG } from '../imu/units.ts';
import type { Holding, Wobble } from './holding.ts';
import { type Family, familyOf, oneOf, personOf, type Wearing, wearingOf } from './people.ts';
import type { Person } from './person.ts';
import { type Random, random } from './random.ts';
import { type SimulatedBody, simulatedBody } from './simulated-body.ts';

/** What is practised in the benchmarks; the seeds go through it in turn. */
export const PRACTISED_HOLDS = [
  'plank_wall',
  'plank_counter',
  'plank_bench',
  'plank_knee',
  'plank_full',
  'plank_longlever',
  'bridge_hold',
  'side_wall',
  'side_knee',
  'side_full',
  'side_straightarm',
] as const;
export const PRACTISED_REPS = [
  'catcow_seated',
  'catcow_flow',
  'catcow_hold',
  'bridge_mini',
  'bridge',
  'bridge_single',
  'side_knee_reps',
  'side_full_reps',
  'sts',
  'box_squat',
  'hinge_wall',
  'good_morning_bw',
  'db_deadlift',
] as const;

/** Somebody who calibrates, then practises one exercise: the samples, and what really happened. */
export interface Practice {
  readonly seed: number;
  readonly family: Family;
  readonly exerciseId: string;
  readonly person: Person;
  readonly wearing: Wearing;
  readonly body: SimulatedBody;
}

/** Tall for the calibration, then a bow that is not quite straight (EXERCISES section B, calibration 2). */
const TALL_SECONDS = 8;
const BOW_DEG = [20, 40] as const;
const BOW_SIDE_DEG = 3;
/** Every other person walks to the mat (EXERCISES section I). */
const WALK_SHARE = 0.5;
const SETS = 2;
const HOLD_SECONDS = [8, 22] as const;
const REST_SECONDS = [6, 12] as const;
/** Mean tremor at the end of a hold, m/s² (EXERCISES section I: 0.2 to 0.7). */
const TREMOR_ACC = [0.1, 0.7] as const;
/** The sensor is about this far from what the trunk shakes about, m. */
const TREMOR_ARM_M = 0.4;
/** Hips that sink and do not yet reach what stops the clock (6 deg, EXERCISES chain PLANK), deg. */
const SAG_DEG: Readonly<Record<Family, readonly [number, number]>> = { tuned: [0, 4], 'held-back': [2, 5] };
/** The held-back family sags through the whole hold. */
const SAG_FROM: Readonly<Record<Family, number>> = { tuned: 0.6, 'held-back': 0 };
const ROLL_DEG = 6;
/** After the last movement into the position the trunk settles by so much, deg, in about a second. */
const SETTLING_DEG = 2;
/** A wobble of less than a second must not end a hold; a drop of some seconds must stop its clock (section I). */
const WOBBLE_SHARE = 0.3;
const WOBBLE_DEG = [3, 8] as const;
const DROP_SHARE = 0.15;
const DROP_DEG = [8, 10] as const;
const DROP_SECONDS = [3, 4.5] as const;
const REPS = [5, 10] as const;
const PARTIAL_SHARE = 0.1;

/** Somebody who holds: two sets with a rest, on both sides where there are sides. */
export function holdPractice(seed: number): Practice {
  const exerciseId = PRACTISED_HOLDS[seed % PRACTISED_HOLDS.length] ?? PRACTISED_HOLDS[0];
  return practice(seed, exerciseId, (body, person, chance) => {
    const firstSide = oneOf(['left', 'right'] as const, chance);
    for (let set = 0; set < SETS; set++) {
      const seconds = chance.between(...HOLD_SECONDS);
      const side = set === 0 ? firstSide : firstSide === 'left' ? 'right' : 'left';
      body.hold(exerciseId, seconds, { ...heldAs(seed, person, seconds, chance), side });
      body.rest(chance.between(...REST_SECONDS));
    }
  });
}

/** Somebody who repeats: two sets with a rest, and now and then a repetition that is given up. */
export function repPractice(seed: number): Practice {
  const exerciseId = PRACTISED_REPS[seed % PRACTISED_REPS.length] ?? PRACTISED_REPS[0];
  return practice(seed, exerciseId, (body, _, chance) => {
    const firstSide = oneOf(['left', 'right'] as const, chance);
    for (let set = 0; set < SETS; set++) {
      const count = Math.round(chance.between(...REPS));
      const partial = Array.from({ length: count }, (_, index) => index).filter(
        () => chance.uniform() < PARTIAL_SHARE,
      );
      const side = set === 0 ? firstSide : firstSide === 'left' ? 'right' : 'left';
      body.reps(exerciseId, count, { side, partial });
      body.rest(chance.between(...REST_SECONDS));
    }
  });
}

function practice(
  seed: number,
  exerciseId: string,
  act: (body: SimulatedBody, person: Person, chance: Random) => void,
): Practice {
  const chance = random(seed, `practice of ${exerciseId}`);
  const person = personOf(seed);
  // Nobody lies on a clip on the back (M-40).
  const wearing = wearingOf(seed, !exerciseId.startsWith('bridge'));
  const body = simulatedBody({ seed, person, ...wearing });
  body.stand(TALL_SECONDS);
  body.bow(chance.between(...BOW_DEG), chance.between(-BOW_SIDE_DEG, BOW_SIDE_DEG));
  body.stand(2);
  if (chance.uniform() < WALK_SHARE) body.walk(chance.between(4, 8));
  act(body, person, chance);
  body.stand(4);
  return { seed, family: familyOf(seed), exerciseId, person, wearing, body };
}

function heldAs(seed: number, { tremorHz, pace }: Person, seconds: number, chance: Random): Holding {
  const family = familyOf(seed);
  const pulse = 2 * Math.PI * Math.sqrt(tremorHz[0] * tremorHz[1]);
  const tremorAcc = chance.between(...TREMOR_ACC);
  const wobbles: Wobble[] = [
    { atSeconds: 0, seconds: 1.2 * pace, sagDeg: chance.between(-SETTLING_DEG, SETTLING_DEG) },
  ];
  const later = chance.between(0.4, 0.6) * seconds;
  const choice = chance.uniform();
  if (choice < DROP_SHARE && seconds > 14) {
    wobbles.push({
      atSeconds: later,
      seconds: chance.between(...DROP_SECONDS),
      sagDeg: chance.between(...DROP_DEG),
    });
  } else if (choice < DROP_SHARE + WOBBLE_SHARE) {
    wobbles.push({
      atSeconds: later,
      seconds: chance.between(0.6, 1),
      sagDeg: chance.between(...WOBBLE_DEG),
    });
  }
  return {
    tremorDeg: tremorAcc / (TREMOR_ARM_M * pulse ** 2) / RAD_PER_DEG,
    sagDeg: chance.between(...SAG_DEG[family]),
    sagFrom: SAG_FROM[family],
    rollDeg: chance.between(-ROLL_DEG, ROLL_DEG),
    wobbles,
  };
}
