import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('setting tall, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.calibration), []);
});
