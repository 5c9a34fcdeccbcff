import { expectNoBarriers, statesOf } from '../barriers.ts';
import { LEARN_PAGES } from './learn-pages.ts';
import { RULES_PAGES } from './rules-pages.ts';
import { SENSOR_PAGES } from './sensor-pages.ts';

describe('every page but those of the sensor, of Learn and of the rules, in every state', () => {
  expectNoBarriers(statesOf([...SENSOR_PAGES, ...LEARN_PAGES, ...RULES_PAGES], true), [
    'today/checked-in',
    'today/elsewhere',
    'session/paused',
    'session/summary',
    'help/plain',
  ]);
});
