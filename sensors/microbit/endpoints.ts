import type { Endpoint, Uuid } from '../driver.ts';

const uuid = (short: string): Uuid => `e95d${short}-251d-470a-a062-fa1922dfa9a8`;

export const ACCELEROMETER_SERVICE = uuid('0753');
export const LED_SERVICE = uuid('d91d');
export const BUTTON_SERVICE = uuid('9882');

export const ACCELERATION: Endpoint = { service: ACCELEROMETER_SERVICE, characteristic: uuid('ca4b') };
export const PERIOD: Endpoint = { service: ACCELEROMETER_SERVICE, characteristic: uuid('fb24') };
export const MATRIX: Endpoint = { service: LED_SERVICE, characteristic: uuid('7b77') };
/** The delay of a text that scrolls. */
export const SCROLLING: Endpoint = { service: LED_SERVICE, characteristic: uuid('0d2d') };
export const BUTTON_A: Endpoint = { service: BUTTON_SERVICE, characteristic: uuid('da90') };
export const BUTTON_B: Endpoint = { service: BUTTON_SERVICE, characteristic: uuid('da91') };
