import type { Endpoint, Uuid } from '../driver.ts';

const uuid = (short: string): Uuid => `ef68${short}-9b35-4933-9b10-52ffa9740042`;

/** Name, version and the like; in the advertisement, and otherwise not used. */
export const CONFIGURATION_SERVICE = uuid('0100');
export const UI_SERVICE = uuid('0300');
export const MOTION_SERVICE = uuid('0400');
export const SOUND_SERVICE = uuid('0500');

const inUi = (short: string): Endpoint => ({ service: UI_SERVICE, characteristic: uuid(short) });
const inMotion = (short: string): Endpoint => ({ service: MOTION_SERVICE, characteristic: uuid(short) });
const inSound = (short: string): Endpoint => ({ service: SOUND_SERVICE, characteristic: uuid(short) });

export const LIGHT = inUi('0301');
export const BUTTON = inUi('0302');

export const MOTION_CONFIGURATION = inMotion('0401');
export const TAP = inMotion('0402');
export const ORIENTATION = inMotion('0403');
export const QUATERNION = inMotion('0404');
export const STEPS = inMotion('0405');
export const RAW_MOTION = inMotion('0406');
export const EULER_ANGLES = inMotion('0407');
export const ROTATION_MATRIX = inMotion('0408');
export const HEADING = inMotion('0409');
export const GRAVITY = inMotion('040a');

export const SOUND_CONFIGURATION = inSound('0501');
export const SPEAKER = inSound('0502');
export const SPEAKER_STATUS = inSound('0503');
