import { STANDARD_GRAVITY } from '../../src/core/imu/units.ts';
import type { ButtonEvent, Frame, SensorMessage } from '../driver.ts';
import { int16Vec3 } from '../fields.ts';
import { isFrom } from '../handshake.ts';
import { ACCELERATION, BUTTON_A, BUTTON_B, MATRIX, PERIOD, SCROLLING } from './endpoints.ts';
import { bytesOf, isPicture, pictureOf } from './matrix.ts';

/**
 * The firmware of both boards makes 1024 of one g, and readings of real boards fit that. The profile's text has
 * thousandths of a g, 2.4 % less.
 */
const ACC_SCALE = STANDARD_GRAVITY / 1024;

const EVENTS: readonly ButtonEvent[] = ['up', 'down', 'long'];

/** Every packet stands for itself. */
export function decode(frame: Frame): readonly SensorMessage[] {
  const { data } = frame;
  if (isFrom(frame, ACCELERATION)) {
    return data.byteLength === 6 ? [{ type: 'reading', acc: int16Vec3(data, 0, ACC_SCALE), gyr: null }] : [];
  }
  if (isFrom(frame, BUTTON_A)) return readButton('A', data);
  if (isFrom(frame, BUTTON_B)) return readButton('B', data);
  if (isFrom(frame, PERIOD) && data.byteLength === 2) {
    return [{ type: 'reply', name: 'period', values: { periodMs: data.getUint16(0, true) } }];
  }
  if (isFrom(frame, SCROLLING) && data.byteLength === 2) {
    return [{ type: 'reply', name: 'scrolling', values: { delayMs: data.getUint16(0, true) } }];
  }
  if (isFrom(frame, MATRIX) && isPicture(bytesOf(data))) {
    return [{ type: 'reply', name: 'lights', values: { rows: pictureOf(bytesOf(data)) } }];
  }
  return [];
}

function readButton(button: string, data: DataView): readonly SensorMessage[] {
  const event = data.byteLength === 1 ? EVENTS[data.getUint8(0)] : undefined;
  return event ? [{ type: 'button', button, event }] : [];
}
