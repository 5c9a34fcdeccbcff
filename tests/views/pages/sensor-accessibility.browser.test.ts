import { expectNoBarriers, statesOf } from '../barriers.ts';
import { SENSOR_PAGES } from './sensor-pages.ts';

describe('the pages of the sensor, in every state', () => {
  expectNoBarriers(statesOf(SENSOR_PAGES), ['desk/nudge', 'desk/pressed', 'pair/clip', 'pair/known']);
});
