import { type BodyPose, UPRIGHT } from './body-pose.ts';

/** Positions that the body passes through or rests in. */
export type Stance =
  | 'standing'
  | 'perching'
  | 'seated'
  | 'stooping'
  | 'kneeling'
  | 'quadruped'
  | 'prone'
  | 'squatting'
  | 'floor-sitting'
  | 'supine'
  | 'side-left'
  | 'side-right';

const pose = (pitchDeg: number, heightM: number, sideDeg = 0): BodyPose => ({
  ...UPRIGHT,
  upperDeg: pitchDeg,
  pelvisDeg: pitchDeg,
  sideDeg,
  heightM,
});

/** Trunk of each stance (EXERCISES.md section B); hip heights of an adult of 1.70 m. */
export const STANCES: Readonly<Record<Stance, BodyPose>> = {
  standing: pose(0, 0.9),
  perching: pose(35, 0.7),
  seated: pose(0, 0.5),
  stooping: pose(30, 0.65),
  kneeling: pose(0, 0.45),
  quadruped: pose(90, 0.45),
  prone: pose(90, 0.12),
  squatting: pose(40, 0.45),
  'floor-sitting': pose(15, 0.12),
  supine: pose(-90, 0.12),
  'side-left': pose(0, 0.2, 80),
  'side-right': pose(0, 0.2, -80),
};

/**
 * How far people differ in it, deg (EXERCISES.md sections B and G: quadruped and supine 15 to either side, side
 * lying 70 to 85).
 */
export const STANCE_RANGES: Readonly<Partial<Record<Stance, Partial<BodyPose>>>> = {
  seated: { upperDeg: 3, pelvisDeg: 3 },
  kneeling: { upperDeg: 8, pelvisDeg: 8 },
  quadruped: { upperDeg: 12, pelvisDeg: 12 },
  prone: { upperDeg: 6, pelvisDeg: 6 },
  'floor-sitting': { upperDeg: 15, pelvisDeg: 15 },
  supine: { upperDeg: 12, pelvisDeg: 12 },
  'side-left': { sideDeg: 6 },
  'side-right': { sideDeg: -6 },
};

/** A change of stance that can be made in one movement, either way, and the time it takes, s. */
export interface Passage {
  readonly between: readonly [Stance, Stance];
  readonly seconds: number;
  /** Over the side: the body turns about its long axis. */
  readonly rolls?: true;
}

const PASSAGES: readonly Passage[] = [
  { between: ['standing', 'perching'], seconds: 0.9 },
  { between: ['perching', 'seated'], seconds: 1.1 },
  { between: ['standing', 'stooping'], seconds: 1.4 },
  { between: ['stooping', 'kneeling'], seconds: 1.4 },
  { between: ['kneeling', 'quadruped'], seconds: 1.9 },
  { between: ['quadruped', 'prone'], seconds: 1.8 },
  { between: ['standing', 'squatting'], seconds: 1.6 },
  { between: ['squatting', 'floor-sitting'], seconds: 1.5 },
  { between: ['floor-sitting', 'supine'], seconds: 2.4 },
  { between: ['floor-sitting', 'side-left'], seconds: 2.2 },
  { between: ['floor-sitting', 'side-right'], seconds: 2.2 },
  { between: ['supine', 'prone'], seconds: 2.6, rolls: true },
];

export interface Leg {
  readonly to: Stance;
  readonly passage: Passage;
}

/** The way from one stance to another with the fewest movements. */
export function route(from: Stance, to: Stance): readonly Leg[] {
  const ways = new Map<Stance, readonly Leg[]>([[from, []]]);
  for (const [here, way] of ways) {
    if (here === to) return way;
    for (const passage of PASSAGES) {
      if (!passage.between.includes(here)) continue;
      const [a, b] = passage.between;
      const there = a === here ? b : a;
      if (!ways.has(there)) ways.set(there, [...way, { to: there, passage }]);
    }
  }
  throw new Error(`no way from ${from} to ${to}`);
}
