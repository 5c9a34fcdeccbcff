import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('the settings, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.settings), [
    'settings/all',
    'settings/desk.simple',
    'settings/sync.live',
    'settings/sync.off',
  ]);
});
