import type { Endpoint, Uuid } from '../driver.ts';

const uuid = (short: string): Uuid => `326a${short}-85cb-9195-d9dd-464cfbbae75a`;

export const SERVICE = uuid('9000');
/** Takes commands of at most 18 bytes: module, register, data. */
export const COMMAND: Endpoint = { service: SERVICE, characteristic: uuid('9001') };
/** Tells everything: module, register, data. */
export const NOTIFICATION: Endpoint = { service: SERVICE, characteristic: uuid('9006') };
