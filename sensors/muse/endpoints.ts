import { sigUuid } from '../fields.ts';
import type { Endpoint } from '../gatt.ts';

export const MUSE_SERVICE = sigUuid(0xfe8d);

const at = (number: string): Endpoint => ({
  service: MUSE_SERVICE,
  characteristic: `273e${number}-4c4d-454d-96be-f03bac821358`,
});

/** Commands are written here, and answers come as pieces of JSON. */
export const CONTROL = at('0001');
export const GYROSCOPE = at('0009');
export const ACCELEROMETER = at('000a');
export const TELEMETRY = at('000b');
/** Everything of an Athena; a second one is like it. */
export const ATHENA = at('0013');
export const ATHENA_TOO = at('0014');
