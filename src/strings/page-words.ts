/** What is read of the page without the app: by the browser, a search, an installed icon. `index.html` holds the same. */
export const PAGE_WORDS = {
  description:
    'A quiet nudge when you slouch, holds timed by your sensor, and a plan that listens to your back.',
  noScript: 'Plumbline runs inside your browser and needs JavaScript. Turn it on for this page, then reload.',
  /** Of the installed icon's menu. */
  shortcuts: { session: 'Start session', desk: 'Desk' },
} as const;
