import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('the pages of Learn, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.learn), ['learn/index', 'exercise/side_knee', 'learn/causes']);
});
