import type { BodyPose } from './body-pose.ts';
import type { Stance } from './stance.ts';

/** One movement within a repetition: a change from where it starts, the time to get there, and a stay. */
export interface Phase {
  readonly change: Partial<BodyPose>;
  readonly seconds: number;
  readonly staySeconds: number;
}

/** What the trunk does in an exercise. */
export type Performance =
  | { readonly kind: 'hold'; readonly stance: Stance; readonly change: Partial<BodyPose> }
  | {
      readonly kind: 'rep';
      readonly stance: Stance;
      /** Where repetitions start, as a change of the stance. */
      readonly start: Partial<BodyPose>;
      readonly phases: readonly Phase[];
    };

const back = (seconds: number, staySeconds: number): Phase => ({ change: {}, seconds, staySeconds });

const pitched = (deg: number): Partial<BodyPose> => ({ upperDeg: deg, pelvisDeg: deg });

/** A trunk pitch of its own, given where the stance is at `stanceDeg`. */
const leaned = (stance: Stance, stanceDeg: number, pitchDeg: number): Performance => ({
  kind: 'hold',
  stance,
  change: pitched(pitchDeg - stanceDeg),
});

/** Hips off the floor: 22 deg at the breastbone, 34 at the pelvis, 0.3 m (chain BRIDGE). */
const bridgeLift = (share: number): Partial<BodyPose> => ({
  upperDeg: -22 * share,
  pelvisDeg: -34 * share,
  heightM: 0.3 * share,
});

const bridgeRep = (share: number, sideDeg = 0): Performance => ({
  kind: 'rep',
  stance: 'supine',
  start: {},
  phases: [
    { change: { ...bridgeLift(share), sideDeg }, seconds: 2, staySeconds: 1 },
    { change: {}, seconds: 3, staySeconds: 0.8 },
  ],
});

/** A limb is lifted, then the other: the trunk only leans a little (chains BRIDGE, PLANK). */
const limbLifts = (stance: Stance, start: Partial<BodyPose>, staySeconds: number): Performance => ({
  kind: 'rep',
  stance,
  start,
  phases: [
    { change: { sideDeg: 4 }, seconds: 0.8, staySeconds },
    { change: { sideDeg: -4 }, seconds: 1.4, staySeconds },
    back(0.8, 0.2),
  ],
});

/** Thorax and pelvis move against each other (chain CATCOW). */
const CAT: Partial<BodyPose> = { upperDeg: 14, pelvisDeg: -18 };
const COW: Partial<BodyPose> = { upperDeg: -10, pelvisDeg: 14 };

const catCow = (staySeconds: number): Performance => ({
  kind: 'rep',
  stance: 'quadruped',
  start: {},
  phases: [
    { change: CAT, seconds: 1.4, staySeconds },
    { change: COW, seconds: 2.2, staySeconds },
    back(1.4, 0.2),
  ],
});

/** A bow of the trunk and back, standing or seated. */
const bow = (
  stance: Stance,
  upperDeg: number,
  pelvisDeg: number,
  heightM: number,
  down: number,
  up: number,
) => {
  const phases = [
    { change: { upperDeg, pelvisDeg, heightM }, seconds: down, staySeconds: 0.8 },
    back(up, 0.6),
  ];
  return { kind: 'rep', stance, start: {}, phases } as const satisfies Performance;
};

/**
 * Exercises that the simulated body can do, with the geometry of EXERCISES.md sections B and G for an adult
 * of 1.70 m. Others it does not know: it stands by, as a person does whom the sensor cannot see.
 */
const PERFORMANCES: Readonly<Record<string, Performance>> = {
  plank_wall: leaned('standing', 0, 15),
  plank_counter: leaned('standing', 0, 35),
  plank_bench: leaned('prone', 90, 61),
  plank_knee: leaned('prone', 90, 73),
  plank_full: leaned('prone', 90, 81),
  plank_longlever: leaned('prone', 90, 83),
  plank_reach: limbLifts('prone', pitched(81 - 90), 3),
  pelvic_tilt: {
    kind: 'rep',
    stance: 'supine',
    start: {},
    phases: [{ change: { pelvisDeg: -10, upperDeg: -1 }, seconds: 2, staySeconds: 2 }, back(2, 0.5)],
  },
  bridge_mini: bridgeRep(0.5),
  bridge: bridgeRep(1),
  bridge_hold: { kind: 'hold', stance: 'supine', change: bridgeLift(1) },
  bridge_march: limbLifts('supine', bridgeLift(1), 1),
  bridge_hipext: limbLifts('supine', bridgeLift(1), 4),
  bridge_single: bridgeRep(0.8, 5),
  hip_thrust: {
    kind: 'rep',
    stance: 'supine',
    start: { ...pitched(45), heightM: 0.15 },
    phases: [{ change: { ...pitched(-40), heightM: 0.25 }, seconds: 2, staySeconds: 1 }, back(3, 0.6)],
  },
  catcow_seated: {
    kind: 'rep',
    stance: 'seated',
    start: {},
    phases: [
      { change: { upperDeg: 22, pelvisDeg: -8 }, seconds: 1.6, staySeconds: 0 },
      { change: { upperDeg: -9, pelvisDeg: 8 }, seconds: 2.2, staySeconds: 0 },
      back(1.2, 0.2),
    ],
  },
  catcow_flow: catCow(0),
  catcow_hold: catCow(5),
  hinge_wall: bow('standing', 45, 40, -0.05, 2, 2),
  good_morning_bw: bow('standing', 52, 46, -0.05, 3, 3),
  db_deadlift: bow('standing', 55, 48, -0.1, 3.5, 4),
  sts_hands: bow('seated', 35, 28, 0.05, 1.4, 1.6),
  sts: bow('seated', 38, 30, 0.05, 1.2, 1.4),
};

export const performanceOf = (exerciseId: string): Performance | null => PERFORMANCES[exerciseId] ?? null;
