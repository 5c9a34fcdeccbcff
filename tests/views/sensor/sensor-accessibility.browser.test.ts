import { expectNoBarriers, statesOf } from '../barriers.ts';
import { PAGE_GROUPS } from '../page-groups.ts';

describe('the pages of the sensor, in every state', () => {
  expectNoBarriers(statesOf(PAGE_GROUPS.sensor), ['pair/clip', 'pair/known']);
});
