/** What people do beside the plan (M-36), the four of the one-tap note first. */
export const OTHER_ACTIVITIES = [
  'gym',
  'gardening',
  'drive',
  'sport',
  'walks',
  'stretches',
  'exercises',
] as const;
export type OtherActivity = (typeof OTHER_ACTIVITIES)[number];
