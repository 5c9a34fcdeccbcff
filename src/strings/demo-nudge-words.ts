/** The end of a first calibration: what a nudge is like (M-42). */
export const DEMO_NUDGE_WORDS = {
  ask: 'Now let go',
  askBody: 'Sink into how you usually sit after an hour, and stay there for three seconds.',
  nudge: 'This is what a nudge looks like',
  nudgeBody: 'Now change position, any way you like. At your desk it comes later, and not often.',
  moved: 'That is all it asks',
  movedBody: 'You moved, and the nudge went. It was a try: it is not in your log.',
} as const;
