import type { CivilDate } from '../core/log/civil-date.ts';
import type { Area } from '../core/progression/access.ts';
import { GROUP_TITLES, isSettingsGroup } from '../strings/settings-groups.ts';
import { longDay } from '../strings/time-words.ts';

/** The pages, by the word in the address after `#/`. */
export type Route =
  | 'welcome'
  | 'today'
  | 'desk'
  | 'day'
  | 'history'
  | 'progress'
  | 'trends'
  | 'learn'
  | 'exercises'
  | 'exercise'
  | 'measures'
  | 'settings'
  | 'pair'
  | 'calibrate'
  | 'screening'
  | 'session'
  | 'plan'
  | 'help'
  | 'professional'
  | 'diagnosis'
  | 'rules'
  | 'what-if'
  | 'join'
  | 'people';

export const ROUTE_TITLES: Readonly<Record<Route, string>> = {
  welcome: 'Welcome',
  today: 'Today',
  desk: 'Desk',
  day: 'Desk',
  history: 'History',
  progress: 'Progress',
  trends: 'Trends',
  learn: 'Learn',
  exercises: 'Exercises',
  exercise: 'Exercise',
  measures: 'How you are doing',
  settings: 'Settings',
  pair: 'Your sensor',
  calibrate: 'Comfortable tall',
  screening: 'Safety questions',
  session: 'Session',
  plan: 'Your plan',
  help: 'Get help now',
  professional: 'Your professional',
  diagnosis: 'Why does it not work?',
  rules: 'The rules',
  'what-if': 'What if',
  join: 'Read a code',
  people: 'People who share with you',
};

/**
 * What part of Plumbline a page belongs to, where a state may close it (R-8, M-5); null: open in every state. The session
 * page is, since the summary of a session that a sign ended is given there; without a plan it has nothing to start.
 */
export const ROUTE_AREAS: Readonly<Record<Route, Area | null>> = {
  welcome: null,
  today: null,
  desk: 'desk',
  day: null,
  history: null,
  progress: null,
  trends: null,
  settings: 'settings',
  pair: null,
  calibrate: 'desk',
  screening: null,
  session: null,
  plan: 'settings',
  help: null,
  professional: null,
  diagnosis: null,
  rules: null,
  'what-if': 'training',
  join: null,
  people: null,
  measures: null,
  learn: 'learn',
  exercises: 'learn',
  exercise: 'learn',
};

/** The tabs of the rail and of the bottom bar. */
export const TABS: readonly Route[] = ['today', 'desk', 'progress', 'learn', 'settings'];

/** The tab under which a page stands, where it is not a tab itself. */
const UNDER: Partial<Readonly<Record<Route, Route>>> = {
  day: 'desk',
  session: 'today',
  plan: 'today',
  exercises: 'learn',
  exercise: 'learn',
  rules: 'learn',
  measures: 'progress',
  history: 'progress',
  trends: 'progress',
  professional: 'progress',
  'what-if': 'learn',
  join: 'settings',
  people: 'settings',
};

export const tabOf = (route: Route): Route => UNDER[route] ?? route;

/** What stands behind the page in an address: `side_knee` in `#/exercise/side_knee`; empty where nothing does. */
export const detailOf = (hash: string): string => /^#\/?[^/?]+\/([\w.-]+)/.exec(hash)?.[1] ?? '';

/** The place in the detail: `quiet` in `#/settings/desk/quiet`; empty where none is named. */
export const placeOf = (hash: string): string => /^#\/?[^/?]+\/[\w.-]+\/([\w-]+)/.exec(hash)?.[1] ?? '';

/** What a page is called in the window's title: a group of the settings by its own name, a day by its date. */
export function titleOf(route: Route, detail: string): string {
  const isGroup = route === 'settings' && isSettingsGroup(detail);
  if (route === 'day' && isDate(detail)) return `${longDay(detail)}, ${ROUTE_TITLES[route]}`;
  return isGroup ? `${GROUP_TITLES[detail]}, ${ROUTE_TITLES[route]}` : ROUTE_TITLES[route];
}

/** Whether what stands behind a page names a day. */
export const isDate = (detail: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(detail) && !Number.isNaN(Date.parse(detail));

/** Where a day at the desk stands. */
export const dayAddress = (date: CivilDate): string => `#/day/${date}`;

/** The page that an address names; null where it names none. */
export function routeOf(hash: string): Route | null {
  const word = hash.replace(/^#\/?/, '').split(/[/?]/)[0] ?? '';
  return Object.hasOwn(ROUTE_TITLES, word) ? (word as Route) : null;
}
