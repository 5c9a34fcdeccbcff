import { expectNoBarriers, statesOf } from './barriers.ts';
import { GROUPED_PAGES } from './page-groups.ts';

describe('every page that has no file of its own, in every state', () => {
  expectNoBarriers(statesOf(GROUPED_PAGES, true), ['help/plain']);
});
