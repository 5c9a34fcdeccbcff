import type { Endpoint } from '../gatt.ts';

const SENSOR_SERVICE = '34c2e3bb-34aa-11eb-adc1-0242ac120002';
const LIGHT_SERVICE = '81040a2e-4819-11ee-be56-0242ac120002';
const SOUND_SERVICE = '5669146e-476d-11ee-be56-0242ac120002';
const BUTTON_SERVICE = '29c10bdc-4773-11ee-be56-0242ac120002';
const ABOUT_SERVICE = '45622510-6468-465a-b141-0b9b0f96b468';

const at = (service: string, first: string): Endpoint => ({
  service,
  characteristic: first + service.slice(8),
});

export const DATA = at(SENSOR_SERVICE, '34c2e3bc');
/** How version 1 is told what to measure, and version 2. */
export const CONFIGURATION_1 = at(SENSOR_SERVICE, '34c2e3bd');
export const CONFIGURATION_2 = at(SENSOR_SERVICE, '34c2e3be');

export const COLOUR = at(LIGHT_SERVICE, '81040e7a');
/** Version 2: whether the light shows the earable's state (0) or a colour (1). */
export const LIGHT_MODE = at(LIGHT_SERVICE, '81040e7b');

/** Version 1 only. */
export const SOUND = at(SOUND_SERVICE, '566916a8');
export const PLAYER = at(SOUND_SERVICE, '566916a9');

export const BUTTON = at(BUTTON_SERVICE, '29c10f38');
export const VERSION = at(ABOUT_SERVICE, '45622512');

export const SERVICES = [
  SENSOR_SERVICE,
  LIGHT_SERVICE,
  SOUND_SERVICE,
  BUTTON_SERVICE,
  ABOUT_SERVICE,
] as const;
