import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('the pages of the plan, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.plan), ['today/checked-in', 'today/elsewhere']);
});
