import { z } from '../schema.ts';
import { OTHER_ACTIVITIES } from './other-activities.ts';
import { base } from './record-base.ts';

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
