import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('the pages of Progress, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.progress), ['progress/weeks', 'trends/weeks']);
});
