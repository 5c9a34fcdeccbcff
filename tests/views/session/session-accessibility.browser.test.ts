import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('the pages of a session, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.session), ['session/paused', 'session/summary']);
});
