import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('the desk, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.desk), ['desk/nudge', 'desk/pressed', 'desk/break', 'desk/practice']);
});
