import type { Endpoint, Uuid } from '../gatt.ts';

/** The clip's own base, drawn at random for this profile; the number stands in the first group. */
const uuid = (number: number): Uuid =>
  `5ac4${number.toString(16).padStart(4, '0')}-bc80-496e-a1c0-a7b04d0fc28d`;

export const CLIP_SERVICE = uuid(0x0001);
const at = (number: number): Endpoint => ({ service: CLIP_SERVICE, characteristic: uuid(number) });

/** Notify: packets of samples. */
export const MOTION = at(0x0002);
/** Read: m/s² and rad/s of one count, two float32. */
export const SCALE = at(0x0003);
/** Read and write: measurements per second, uint16. */
export const RATE = at(0x0004);
/** Write: one of `ALERTS`. */
export const ALERT = at(0x0005);
/** Notify: 1 when the button goes down, 0 when it comes up. */
export const BUTTON = at(0x0006);

/** What the motor is told. The clip itself ends a short one after 0.15 s and a long one after 0.5 s. */
export const ALERTS = { off: [0], short: [1], long: [2] } as const;
