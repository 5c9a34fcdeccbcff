import type { Frame, SensorMessage } from './driver.ts';
import { BATTERY_LEVEL } from './fields.ts';
import { attempt, type Handshake, isFrom, read, subscribe } from './handshake.ts';

/** The standard battery service, where a sensor has it: reads the level and listens to its changes. */
export function* standardBattery(): Handshake {
  yield* attempt(read(BATTERY_LEVEL));
  yield* attempt(subscribe(BATTERY_LEVEL));
}

/** The level, if the frame is one. */
export function readStandardBattery(frame: Frame): SensorMessage | null {
  if (!isFrom(frame, BATTERY_LEVEL) || frame.data.byteLength < 1) return null;
  const percent = frame.data.getUint8(0);
  return percent > 100 ? null : { type: 'battery', percent };
}
