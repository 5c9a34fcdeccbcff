/** What has to be there. `bench` is anything low and firm that cannot slide; `anchor` holds a band at chest height. */
export const EQUIPMENT = [
  'mat',
  'wall',
  'counter',
  'chair',
  'bench',
  'dumbbell',
  'band',
  'anchor',
  'strap',
  'doorway',
  'roller',
  'towel',
  'pillow',
  'bicycle',
  'pool',
] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/** What has to be bought or gone to; walls, chairs, towels and something soft to lie on are in every home. */
export const BOUGHT: readonly Equipment[] = [
  'dumbbell',
  'band',
  'anchor',
  'strap',
  'roller',
  'bicycle',
  'pool',
];
