import { expectNoBarriers, statesOf } from '../barriers.ts';
import { SENSOR_PAGES } from './sensor-pages.ts';

describe('every page but those of the sensor, in every state', () => {
  expectNoBarriers(statesOf(SENSOR_PAGES, true), [
    'today/checked-in',
    'today/elsewhere',
    'session/paused',
    'session/summary',
    'help/plain',
  ]);
});
