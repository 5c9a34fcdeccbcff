import poses from '../../../content/figures/poses.json';
import filterContent from '../../../content/filters.json';
import causes from '../../../content/guide/causes.json';
import framing from '../../../content/guide/framing.json';
import outline from '../../../content/guide/outline.json';
import principles from '../../../content/guide/principles.json';
import questions from '../../../content/guide/questions.json';
import { type Exercise, readExercise } from '../../../src/core/exercise/exercise.ts';
import { Filters } from '../../../src/core/exercise/filters.ts';
import { type Guide, readGuide } from '../../../src/core/guide/guide.ts';
import { addDays, civilDate } from '../../../src/core/log/civil-date.ts';
import { PAGE_GROUPS } from '../page-groups.ts';
import { codeOf } from './sync-states.ts';

/** Each exercise has a drawing of its own name, so the drawings say which there are. */
export const EXERCISE_IDS: readonly string[] = Object.keys(poses.ex);

let exercises: Promise<readonly Exercise[]> | null = null;
let guide: Promise<Guide> | null = null;

/** All exercises of the content, one request for each: only pages that show them ask. Without what a sensor sees. */
export function loadExercises(): Promise<readonly Exercise[]> {
  const filters = Filters.parse(filterContent);
  exercises ??= Promise.all(
    EXERCISE_IDS.map(async (id) => {
      const { default: content } = await import(`../../../content/exercises/${id}.json`);
      return readExercise(content, undefined, filters);
    }),
  );
  return exercises;
}

/** The guide, with the cards that it names. */
export function loadGuide(): Promise<Guide> {
  const parts = [...framing.claims, ...causes.claims, ...principles.principles, ...questions.questions];
  const names = new Set(parts.flatMap(({ evidence }) => evidence));
  guide ??= Promise.all(
    [...names].map(async (name) => (await import(`../../../content/evidence/${name}.json`)).default),
  ).then((evidence) => readGuide({ framing, causes, principles, questions, outline, evidence }));
  return guide;
}

/** The exercises that a page of the gallery needs; undefined where the few will do. */
export const exercisesFor = async (page: string): Promise<readonly Exercise[] | undefined> =>
  [...PAGE_GROUPS.learn, ...PAGE_GROUPS.progress, 'plan', 'people'].includes(page)
    ? loadExercises()
    : undefined;

/** Pages that show one of many: the second word of a state names which, up to a dot where there are several states of it. */
const ONE_OF_MANY = ['exercise', 'learn', 'settings'];

/** What stands behind the page, where the name of a state does not say it. */
const BEHIND: Readonly<Record<string, string>> = {
  'settings/sync.add': 'sync/add',
  'settings/sync.add-shown': 'sync/add',
  'settings/sync.add-failed': 'sync/add',
  'settings/sync.no-place': 'sync/add',
  'settings/sync.sheet': 'sync/sheet',
  'settings/sync.sheet-made': 'sync/sheet',
  'settings/sync.share': 'sync/share',
  'join/invitation': codeOf('I', 60),
  'join/device': codeOf('D', 60),
  'join/recovery': codeOf('R', 60),
  'join/professional': codeOf('P', 60),
  'join/professional-off': codeOf('P', 60),
  'join/professional-later': codeOf('P', 60),
  'join/already': codeOf('I', 60),
  'join/more': codeOf('I', 60),
  'join/bad-code': 'PL-',
  'join/expired': codeOf('D', 60),
  'join/newer': codeOf('D', 60),
  'join/used': codeOf('D', 60),
  'join/clock': codeOf('I', 60),
  'join/offline': codeOf('R', 60),
  'join/blocked': codeOf('I', 60),
  'join/done': codeOf('I', 60),
  'people/one': 'K7Q2M9XV4T0B',
  'people/part': '3HN8ZRW1C5PD',
};

/** The address of a gallery state. */
export const addressFor = (page: string, state: string): string =>
  BEHIND[`${page}/${state}`] ? `#/${page}/${BEHIND[`${page}/${state}`]}` : plainAddress(page, state);

const plainAddress = (page: string, state: string): string =>
  page === 'day'
    ? `#/day/${addDays(civilDate(Date.now(), 'UTC'), -(DAYS_AGO[state] ?? 0))}`
    : ONE_OF_MANY.includes(page)
      ? `#/${page}/${state.split('.')[0]}`
      : `#/${page}`;

/** How many days before today the day of a state lies. */
const DAYS_AGO: Readonly<Record<string, number>> = { yesterday: 1, empty: 3, gone: 40 };

/** The button that takes a code once it was read. */
const TAKE = 'name-field ~ .row > button.primary';

/** States that begin with a press of a button: the first that matches, or which of them. In every language it lies there. */
export const OPENED: Readonly<Record<string, { readonly press: string; readonly nth?: number }>> = {
  'desk/places': { press: 'label + button' },
  'desk/break-sheet': { press: 'li > button:has(exercise-figure)' },
  'session/correct-reps': { press: 'button.edit', nth: 1 },
  'session/correct-hold': { press: 'button.edit', nth: 3 },
  'session/hurts': { press: 'button.clay' },
  'settings/data.import': { press: 'file-button' },
  'settings/sync.remove': { press: 'li .row > button + button' },
  'settings/sync.stop': { press: 'li > button.quiet' },
  'settings/sync.add-shown': { press: '.how > button.primary' },
  'settings/sync.add-failed': { press: '.how > button.primary' },
  'settings/sync.no-place': { press: '.how > button.primary' },
  'settings/sync.sheet-made': { press: '.why > button.primary' },
  'join/used': { press: TAKE },
  'join/clock': { press: TAKE },
  'join/offline': { press: TAKE },
  'join/blocked': { press: TAKE },
  'join/done': { press: TAKE },
  'session/help': { press: 'button[title]:not([aria-pressed])' },
};
