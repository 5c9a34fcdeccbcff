/** The ways by which a nudge leaves the page, in their usual order (POSTURE section 2). */
export const REACHING = ['sensor', 'notification', 'sound'] as const;
export type Reaching = (typeof REACHING)[number];

/** The least and the most of every amount that can be chosen (POSTURE section 2), in the unit of its name. */
export const RANGES = {
  nudgeExposureSeconds: [30, 300],
  nudgeDelaySeconds: [15, 600],
  nudgeGapMinutes: [5, 60],
  simpleDeg: [8, 25],
  simpleSeconds: [15, 600],
  onePointDeg: [8, 25],
  mostAnHour: [1, 6],
  mostADay: [4, 24],
  stillnessMinutes: [20, 60],
  breakMinutes: [30, 90],
  practiceWeeks: [2, 12],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type Amount = keyof typeof RANGES;
