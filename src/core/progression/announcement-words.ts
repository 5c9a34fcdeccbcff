/** What is said when the person's state as a whole changes, or when advice is due. */
export const ANNOUNCEMENT_WORDS = {
  baseline: 'Two calm sessions come first: they show where to begin.',
  'baseline-silent': 'Four sessions without a next-day answer. What keeps you from giving it?',
  active: 'Your full plan is open: two sessions went well, and so did the days after.',
  blocked: 'What you ticked needs to be checked now, in person. Exercises are closed until then.',
  minor: 'Plumbline is for adults. Learning and desk prompts stay open.',
  refer: 'Please talk to a professional first. Exercises open once they agree.',
  'clearance-ended':
    'What a professional agreed to has ended. Please talk to one again before the next session.',
  flare: 'A flare: two days without strength work, then half of it. Keep moving gently.',
  ramp: 'The flare has eased. Your place on every ladder is kept; the work comes back in three steps.',
  'usual-raised': 'Your usual level was set anew, and the first sessions begin again.',
  return: 'Welcome back. The first sessions are smaller, because you have been away.',
  'return-pause': 'Welcome back. One good session at the same dose, and the full plan is open again.',
  'gap-down': 'You have been away for two weeks or more, so you start lower.',
  'gap-baseline': 'You have been away for eight weeks or more, so the first sessions begin again.',
  deload: 'A lighter week: about half the work for seven days. Your place on every ladder is kept.',
  'deload-offered': 'Five weeks of training lie behind you. You can take a lighter week now.',
  'deload-over': 'The lighter week is over, and the full plan is open again.',
  paused: 'Paused. Come back when you feel well.',
  maintenance: 'You are at the top of every ladder that is open to you. Two sessions a week keep it.',
  'maintenance-goals':
    'What you wanted to do again goes well. Two sessions a week keep it, at the doses you have. A new goal lets them grow again.',
  'maintenance-over': 'Your full plan is open again: there is something to work towards.',
  'new-item': 'Once a month something new may join what you keep, if you like.',
  'advise-long-flare': 'This flare has lasted for over two weeks. A professional can look at it with you.',
  'advise-many-flares': 'Three flares in four weeks. A professional can look at it with you.',
  'advise-higher-usual':
    'Your pain has been 2 above where it began for two weeks. A professional can look at it with you.',
  'advise-no-change': 'Six weeks without a clear change. A professional can look at it with you.',
} as const;

/** Said once limits were tightened, or let go again. */
export const TIGHTENED_WORDS = {
  person: 'Your own limits hold from now on. They only ever give you less than the rules.',
  professional: 'Your professional’s limits hold from now on. They only ever give you less than the rules.',
  restored: 'The rules’ own limits hold again.',
} as const;
