/** A newer build was fetched in the background, and waits. */
export const UPDATE_WORDS = {
  title: 'A new version is ready',
  body: 'It loads this page anew, which takes a moment. Everything you recorded is kept. Later, it comes by itself once every window of Plumbline was closed.',
  take: 'Use it now',
  later: 'Later',
  /** It was asked for, and cannot be had yet. */
  inSession: 'A session runs in another tab. Finish it there first, then ask again here.',
} as const;
