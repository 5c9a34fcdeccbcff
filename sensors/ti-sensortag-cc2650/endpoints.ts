import type { Endpoint, Uuid } from '../driver.ts';
import { sigUuid } from '../fields.ts';

const uuid = (short: string): Uuid => `f000${short}-0451-4000-b000-000000000000`;

export const MOVEMENT_SERVICE = uuid('aa80');
export const IO_SERVICE = uuid('aa64');
export const KEY_SERVICE = sigUuid(0xffe0);

const inMovement = (short: string): Endpoint => ({ service: MOVEMENT_SERVICE, characteristic: uuid(short) });
const inIo = (short: string): Endpoint => ({ service: IO_SERVICE, characteristic: uuid(short) });

export const MOVEMENT = inMovement('aa81');
export const MOVEMENT_CONFIGURATION = inMovement('aa82');
export const MOVEMENT_PERIOD = inMovement('aa83');
/** Lights and buzzer: what is on. */
export const IO_VALUE = inIo('aa65');
/** Lights and buzzer: who decides it. */
export const IO_MODE = inIo('aa66');
export const KEYS: Endpoint = { service: KEY_SERVICE, characteristic: sigUuid(0xffe1) };
