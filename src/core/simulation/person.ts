/** How somebody gets into a position that they hold (EXERCISES section G, steps of each chain). */
export type WayIn =
  /** Lies, sits or stands as the exercise begins, and goes into it in one movement. */
  | 'in-one'
  /** In parts: hands or elbows first, then one leg after the other, half a lift and then the whole. */
  | 'in-parts'
  /** From the knees, or propped up on the way: the position is nearly there before it is. */
  | 'from-knees';

/** How somebody gets out of it. */
export type WayOut = 'lowers' | 'knees-first' | 'drops' | 'rolls';

/** What makes one simulated body move unlike another. Shares are of the average body's. */
export interface Person {
  readonly statureM: number;
  /** Middle of the hips to the shoulders. */
  readonly torsoM: number;
  /** Time that movements take, share. */
  readonly pace: number;
  /** Share of movements that end in a stop on the way, and how long it lasts, s. */
  readonly stopShare: number;
  readonly stopSeconds: readonly [number, number];
  /** Where in its range this person takes a position: 0 as most do, -1 and 1 at the ends. */
  readonly habit: number;
  /** The same for the positions rested in. */
  readonly restingHabit: number;
  /** The same for how far a repetition goes. */
  readonly reach: number;
  readonly wayIn: WayIn;
  readonly wayOut: WayOut;
  readonly breathHz: number;
  readonly breathDepth: number;
  readonly sway: number;
  /** Band of the tremor of tired muscles, Hz. */
  readonly tremorHz: readonly [number, number];
  /** Growth of the time that a repetition takes, and loss of its size, until the end of a set; shares. */
  readonly slowing: number;
  readonly fading: number;
}

/** An adult of 1.70 m (EXERCISES section B), quiet breathing of 15 in a minute; moves without stops. */
export const AVERAGE: Person = {
  statureM: 1.7,
  torsoM: 0.5,
  pace: 1,
  stopShare: 0,
  stopSeconds: [0, 0],
  habit: 0,
  restingHabit: 0,
  reach: 0,
  wayIn: 'in-one',
  wayOut: 'lowers',
  breathHz: 0.25,
  breathDepth: 1,
  sway: 1,
  tremorHz: [2.5, 5],
  slowing: 0,
  fading: 0,
};
