import { expectNoBarriers, statesOf } from '../barriers.ts';
import { LEARN_PAGES } from './learn-pages.ts';

describe('the pages of Learn, in every state', () => {
  expectNoBarriers(statesOf(LEARN_PAGES), ['learn/index', 'exercise/side_knee', 'learn/causes']);
});
