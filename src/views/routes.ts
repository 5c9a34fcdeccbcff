/** The pages, by the word in the address after `#/`. */
export type Route =
  | 'welcome'
  | 'today'
  | 'desk'
  | 'history'
  | 'settings'
  | 'pair'
  | 'calibrate'
  | 'screening'
  | 'session'
  | 'help'
  | 'diagnosis';

export const ROUTE_TITLES: Readonly<Record<Route, string>> = {
  welcome: 'Welcome',
  today: 'Today',
  desk: 'Desk',
  history: 'History',
  settings: 'Settings',
  pair: 'Your sensor',
  calibrate: 'Comfortable tall',
  screening: 'Safety questions',
  session: 'Session',
  help: 'Get help now',
  diagnosis: 'Why does it not work?',
};

/** The tabs of the rail and of the bottom bar. */
export const TABS: readonly Route[] = ['today', 'desk', 'history', 'settings'];

/** The page that an address names; null where it names none. */
export function routeOf(hash: string): Route | null {
  const word = hash.replace(/^#\/?/, '').split(/[/?]/)[0] ?? '';
  return Object.hasOwn(ROUTE_TITLES, word) ? (word as Route) : null;
}
