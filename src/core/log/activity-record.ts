import { z } from '../schema.ts';
import { base } from './record-base.ts';

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

/**
 * A note of what was done without the app: of today by one tap, or of the last seven days in the weekly question, where
 * nothing is an answer too. The newest of a date counts for that date. No plan depends on it.
 */
export const OtherActivityRecord = z.strictObject({
  ...base,
  type: z.literal('other-activity'),
  did: z.array(z.enum(OTHER_ACTIVITIES)),
  days: z.union([z.literal(1), z.literal(7)]),
});
