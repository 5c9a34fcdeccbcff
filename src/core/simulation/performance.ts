import { type BodyPose, times } from './body-pose.ts';
import type { Stance } from './stance.ts';

/** One movement within a repetition: a change from where it starts, the time to get there, and a stay. */
export interface Phase {
  readonly change: Partial<BodyPose>;
  readonly seconds: number;
  readonly staySeconds: number;
}

export interface HoldPerformance {
  readonly kind: 'hold';
  readonly stance: Stance;
  /** The position as most take it, as a change of the stance. */
  readonly change: Partial<BodyPose>;
  /** What is added to it at the ends of the range in which people take it. */
  readonly range: readonly [Partial<BodyPose>, Partial<BodyPose>];
  /** What one degree of sinking hips does. */
  readonly sag: Partial<BodyPose>;
  /** Lying on one side with the hips on the floor and the arm below the shoulder: head above level, deg. */
  readonly proppedDeg?: number;
}

export interface RepPerformance {
  readonly kind: 'rep';
  readonly stance: Stance;
  /** Where repetitions start, as a change of the stance. */
  readonly start: Partial<BodyPose>;
  readonly phases: readonly Phase[];
  /** How much smaller and larger than here people make them, shares. */
  readonly reach: readonly [number, number];
}

/** What the trunk does in an exercise, with the left side down where a side is. */
export type Performance = HoldPerformance | RepPerformance;

/** The stance lies with its head 10 deg above level. */
const SIDE_LYING_DEG_OFF = 10;

const back = (seconds: number, staySeconds: number): Phase => ({ change: {}, seconds, staySeconds });

const pitched = (deg: number): Partial<BodyPose> => ({ upperDeg: deg, pelvisDeg: deg });

/** Hips that sink under a trunk that leans on its arms: 5 cm make 5.7 deg (EXERCISES section B). */
const FRONT_SAG: Partial<BodyPose> = { ...pitched(-1), heightM: -0.009 };

/** A trunk pitch of its own and the range of it, given where the stance is at `stanceDeg`. */
const leaned = (
  stance: Stance,
  stanceDeg: number,
  pitchDeg: number,
  [least, most]: readonly [number, number],
  sag: Partial<BodyPose> = FRONT_SAG,
  heightM = 0,
): Performance => ({
  kind: 'hold',
  stance,
  change: { ...pitched(pitchDeg - stanceDeg), heightM },
  range: [pitched(least - pitchDeg), pitched(most - pitchDeg)],
  sag,
});

/** On forearms, with the hips this far above where they lie (shoulders 0.33 m up, EXERCISES section B). */
const onForearms = (pitchDeg: number, range: readonly [number, number], heightM: number): Performance =>
  leaned('prone', 90, pitchDeg, range, FRONT_SAG, heightM);

/** Standing, sitting or kneeling, with nothing that sinks. */
const upright = (stance: Stance, pitchDeg: number, range: readonly [number, number]): Performance =>
  leaned(stance, 0, pitchDeg, range, {});
const BALANCE = upright('standing', 0, [-4, 8]);

/** Shoulder 0.33 m up on the elbow, or on a straight arm; hips on the floor, 0.5 m of torso between. */
const ON_ELBOW_DEG = 27;
const ON_HAND_DEG = 55;

/** Side leaning with the head this far above level, deg, and the range of it (chain SIDE). */
const sideways = (
  headUpDeg: number,
  [least, most]: readonly [number, number],
  proppedDeg = ON_ELBOW_DEG,
): Performance => ({
  kind: 'hold',
  stance: 'side-left',
  change: { sideDeg: SIDE_LYING_DEG_OFF - headUpDeg, heightM: 0.15 },
  range: [{ sideDeg: headUpDeg - least }, { sideDeg: headUpDeg - most }],
  // The elbow carries the shoulder: with the hips the trunk's lower end sinks, and the head comes up.
  sag: { sideDeg: -1, heightM: -0.009 },
  proppedDeg,
});

/** Propped on the elbow with the hips on the floor, head 27 deg up; then the hips are lifted (chain SIDE). */
const hipLifts = (liftDeg: number): Performance => ({
  kind: 'rep',
  stance: 'side-left',
  start: { sideDeg: SIDE_LYING_DEG_OFF - ON_ELBOW_DEG },
  phases: [{ change: { sideDeg: liftDeg, heightM: 0.15 }, seconds: 2, staySeconds: 1 }, back(2, 0.5)],
  reach: [0.75, 1.25],
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
  // 10 to 32 deg at the breastbone.
  reach: [10 / 22, 32 / 22],
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
  reach: [0.5, 1.5],
});

/** A limb or two reach out on all fours: the trunk tilts by 1 to 4 deg (chain BIRDDOG). */
const reachOut = (staySeconds: number): Performance => ({
  kind: 'rep',
  stance: 'quadruped',
  start: {},
  phases: [{ change: { sideDeg: 4 }, seconds: 1, staySeconds }, back(1, 1.5)],
  reach: [0.5, 1],
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
  // Cat 8 to 20, cow 5 to 15 deg at the upper back.
  reach: [8 / 14, 20 / 14],
});

/** A bow of the trunk and back, standing or seated. */
const bow = (
  stance: Stance,
  upperDeg: number,
  pelvisDeg: number,
  heightM: number,
  down: number,
  up: number,
  reach: readonly [number, number],
) => {
  const phases = [
    { change: { upperDeg, pelvisDeg, heightM }, seconds: down, staySeconds: 0.8 },
    back(up, 0.6),
  ];
  return { kind: 'rep', stance, start: {}, phases, reach } as const satisfies Performance;
};

/** Trunk 40 to 70 deg at the bottom (chain HINGE), 25 to 45 (chain SQUAT). */
const HINGE_REACH = [0.8, 1.3] as const;
const SQUAT_REACH = [0.7, 1.25] as const;

/** The trunk bows as one stands up, and again as one sits down (chain SQUAT: 0, 25 to 45, 0 each way). */
const sitToStand = (upperDeg: number, pelvisDeg: number, seconds: number): Performance => ({
  kind: 'rep',
  stance: 'seated',
  start: {},
  phases: [
    { change: { upperDeg, pelvisDeg, heightM: 0.05 }, seconds, staySeconds: 0 },
    { change: { heightM: 0.4 }, seconds: 1.2 * seconds, staySeconds: 0.8 },
    { change: { upperDeg, pelvisDeg, heightM: 0.1 }, seconds: 1.2 * seconds, staySeconds: 0 },
    back(seconds, 0.6),
  ],
  reach: SQUAT_REACH,
});

/**
 * Exercises that the simulated body can do, with the geometry of EXERCISES.md sections B and G for an adult
 * of 1.70 m. Others it does not know: it stands by, as a person does whom the sensor cannot see.
 */
const PERFORMANCES: Readonly<Record<string, Performance>> = {
  plank_wall: leaned('standing', 0, 15, [8, 25]),
  plank_counter: leaned('standing', 0, 35, [25, 45]),
  plank_bench: onForearms(61, [48, 70], 0.4),
  plank_knee: onForearms(73, [62, 86], 0.06),
  plank_full: onForearms(81, [70, 92], 0.13),
  plank_longlever: onForearms(83, [72, 92], 0.13),
  plank_reach: limbLifts('prone', pitched(81 - 90), 3),
  pelvic_tilt: {
    kind: 'rep',
    stance: 'supine',
    start: {},
    phases: [{ change: { pelvisDeg: -10, upperDeg: -1 }, seconds: 2, staySeconds: 2 }, back(2, 0.5)],
    reach: [0.5, 1.5],
  },
  bridge_mini: bridgeRep(0.5),
  bridge: bridgeRep(1),
  bridge_hold: {
    kind: 'hold',
    stance: 'supine',
    change: bridgeLift(1),
    // Breastbone -100 to -122, waist -110 to -135.
    range: [
      { upperDeg: 12, pelvisDeg: 14, heightM: -0.13 },
      { upperDeg: -10, pelvisDeg: -11, heightM: 0.1 },
    ],
    sag: { upperDeg: 1, pelvisDeg: 1.5, heightM: -0.013 },
  },
  bridge_march: limbLifts('supine', bridgeLift(1), 1),
  bridge_hipext: limbLifts('supine', bridgeLift(1), 4),
  bridge_single: bridgeRep(0.8, 5),
  hip_thrust: {
    kind: 'rep',
    stance: 'supine',
    start: { ...pitched(45), heightM: 0.15 },
    phases: [{ change: { ...pitched(-40), heightM: 0.25 }, seconds: 2, staySeconds: 1 }, back(3, 0.6)],
    reach: [0.7, 1.2],
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
    // The trunk swings by up to -10 and +25.
    reach: [0.6, 1.1],
  },
  catcow_flow: catCow(0),
  catcow_hold: catCow(5),
  hinge_wall: bow('standing', 45, 40, -0.05, 2, 2, HINGE_REACH),
  good_morning_bw: bow('standing', 52, 46, -0.05, 3, 3, HINGE_REACH),
  db_deadlift: bow('standing', 55, 48, -0.1, 3.5, 4, HINGE_REACH),
  sts_hands: sitToStand(35, 28, 1.4),
  sts: sitToStand(38, 30, 1.2),
  box_squat: bow('standing', 35, 28, -0.35, 2, 1.4, SQUAT_REACH),
  goblet_squat: bow('standing', 33, 26, -0.4, 2, 1.4, SQUAT_REACH),
  side_wall: {
    kind: 'hold',
    stance: 'standing',
    change: { sideDeg: 17 },
    range: [{ sideDeg: -7 }, { sideDeg: 8 }],
    sag: { sideDeg: -1 },
  },
  side_knee: sideways(17, [12, 22]),
  side_knee_reps: hipLifts(10),
  side_full: sideways(12, [8, 16]),
  side_full_reps: hipLifts(15),
  side_leglift: sideways(12, [8, 16]),
  side_straightarm: sideways(24, [18, 28], ON_HAND_DEG),
  ...{ bird_arm: reachOut(4), bird_leg: reachOut(4), bird_dog: reachOut(6), bird_dog_10: reachOut(10) },
  curl_up: leaned('supine', -90, -77, [-84, -70], {}),
  ...{ feet_together: BALANCE, semi_tandem: BALANCE, tandem: BALANCE, sls_sup: BALANCE, sls_30: BALANCE },
  hipflexor_stand: upright('standing', 2, [-5, 10]),
  hipflexor_halfkneel: upright('kneeling', 2, [-5, 10]),
  figure4_seated: upright('seated', 27, [15, 40]),
  hamstring_seated: upright('seated', 35, [20, 50]),
  counter_pray: upright('standing', 75, [60, 90]),
  childs_pose: leaned('quadruped', 90, 112, [100, 125], {}),
  knee_to_chest: leaned('supine', -90, -90, [-100, -80], {}),
};

export const performanceOf = (exerciseId: string): Performance | null => PERFORMANCES[exerciseId] ?? null;

/** The position of a hold as somebody of this habit takes it (-1 to 1), as a change of its stance. */
export function heldChange({ change, range }: HoldPerformance, habit: number): Partial<BodyPose> {
  const more = times(range[habit < 0 ? 0 : 1], Math.abs(habit));
  const channels = Object.keys({ ...change, ...more }) as (keyof BodyPose)[];
  return Object.fromEntries(
    channels.map((channel) => [channel, (change[channel] ?? 0) + (more[channel] ?? 0)]),
  );
}

/** The size of this person's repetitions, 1 for those of the average. */
export const sizeOf = ({ reach: [least, most] }: RepPerformance, reach: number): number =>
  1 + (reach < 0 ? -reach * (least - 1) : reach * (most - 1));

/** The same on the other side. */
export function mirrored(change: Partial<BodyPose>): Partial<BodyPose> {
  const { sideDeg = 0, leftM = 0, headingDeg = 0 } = change;
  return { ...change, sideDeg: -sideDeg, leftM: -leftM, headingDeg: -headingDeg };
}
