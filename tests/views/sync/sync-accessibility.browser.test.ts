import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('codes, and the people who share, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.sync), ['join/device', 'join/professional', 'people/one']);
});
