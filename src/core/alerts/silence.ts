/** What keeps every nudge and prompt away until a time that is known. */
export type QuietReason = 'call' | 'driving' | 'snooze' | 'quiet-hours';

/**
 * Why no nudge comes just now (M-43: silence explains itself). Times in ms on the sample clock.
 *
 * Some keep every prompt away; the others only the nudges about a slouch, and movement prompts go on.
 */
export type Silence =
  /** The state has no prompts (M-5), or a session runs (P3). */
  | { readonly reason: 'closed' | 'session' }
  | { readonly reason: QuietReason; readonly until: number }
  /** Put on or set anew, just moved, or a nudge was given not long ago: `until` the next may come at the earliest. */
  | { readonly reason: 'settling' | 'moved' | 'gap' | 'hour-full' | 'day-full'; readonly until: number }
  /** The person chose movement prompts alone. */
  | { readonly reason: 'movement-only' }
  /** What was felt lately was seldom answered: nudges stopped, and there is an offer (POSTURE section 6). */
  | { readonly reason: 'unanswered' }
  /** Today's practice was not begun, or is done. */
  | { readonly reason: 'practice-waits' | 'practice-done' }
  /** The weeks of practice are over, and it is not the week's refresher day: when the next may be, civil date. */
  | { readonly reason: 'course-over'; readonly refresherOn: string };

const KEEPS_ALL_AWAY: ReadonlySet<Silence['reason']> = new Set([
  'closed',
  'session',
  'call',
  'driving',
  'snooze',
  'quiet-hours',
  'settling',
  'moved',
  'gap',
  'hour-full',
  'day-full',
]);

/** Whether movement prompts stay away too. */
export const keepsAllAway = ({ reason }: Silence): boolean => KEEPS_ALL_AWAY.has(reason);
