/** Pages whose states are looked at for barriers together, in a file each: a browser's file has a minute. */
export const PAGE_GROUPS = {
  desk: ['desk'],
  sensor: ['pair', 'diagnosis', 'day'],
  /** They show the whole library or the guide. */
  learn: ['learn', 'exercises', 'exercise', 'measures'],
  /** They show the whole library too. */
  progress: ['progress', 'trends'],
  rules: ['rules', 'what-if'],
  plan: ['today', 'plan'],
  session: ['session'],
  calibration: ['calibrate'],
  settings: ['settings'],
  sync: ['join', 'people'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export const GROUPED_PAGES: readonly string[] = Object.values(PAGE_GROUPS).flat();
