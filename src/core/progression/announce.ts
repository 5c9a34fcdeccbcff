import type { CivilDate } from '../log/civil-date.ts';
import { ANNOUNCEMENT_WORDS } from './announcement-words.ts';
import type { Decision } from './progress.ts';
import type { Standing } from './standing.ts';

export type Announcement = keyof typeof ANNOUNCEMENT_WORDS;

export const ANNOUNCEMENTS = Object.keys(ANNOUNCEMENT_WORDS) as readonly Announcement[];

/** A decision about the person as a whole, not about one ladder. */
export const stateDecision = (
  { state, gapStage }: Standing,
  what: Announcement,
  date: CivilDate,
  inputs: Decision['inputs'] = {},
): Decision => ({
  rule: 'R-8',
  date,
  sessionId: null,
  chain: null,
  before: null,
  after: null,
  change: 'state',
  inputs: { state, gapStage, what, ...inputs },
  text: ANNOUNCEMENT_WORDS[what],
});
