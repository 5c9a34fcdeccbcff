import { createLibrary } from '../../../src/core/exercise/library.ts';
import { newcomersLog, supposedWeeks } from '../../../src/core/lives/supposed.ts';
import type { App } from '../../../src/ports/app.ts';
import { exercises } from './view-states.ts';

/** Somebody who begins on 5 January, with the gallery's four exercises: the real rules, so that the page shows what they say. */
export const supposedWeeksOf: App['suppose'] = (supposed, weeks) => {
  const at = Date.UTC(2026, 0, 5, 7);
  const records = newcomersLog(supposed.pain ?? 0, at - 1, 'UTC');
  return supposedWeeks(records, createLibrary(exercises), { at, zone: 'UTC' }, weeks, supposed);
};
