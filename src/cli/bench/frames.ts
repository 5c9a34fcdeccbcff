import { FRAME_LENGTH, HEAD, MOTION } from '../../../sensors/witmotion/frame-cutter.ts';
import type { ImuSample, Vec3 } from '../../core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../core/imu/units.ts';

/** Counts for each m/s² and rad/s at full scales of 16 g and 2000 deg/s (sensors/witmotion/PROTOCOL.md). */
const ACC_COUNTS = 2 ** 15 / (16 * STANDARD_GRAVITY);
const GYR_COUNTS = (2 ** 15 * DEG_PER_RAD) / 2000;

/** A sample as a WitMotion sensor sends it: one frame in one notification. The angles stay 0; nobody reads them. */
export function motionFrame({ acc, gyr }: ImuSample): DataView {
  const frame = new DataView(new ArrayBuffer(FRAME_LENGTH));
  frame.setUint8(0, HEAD);
  frame.setUint8(1, MOTION);
  put(frame, 2, acc, ACC_COUNTS);
  if (gyr) put(frame, 8, gyr, GYR_COUNTS);
  return frame;
}

function put(frame: DataView, offset: number, v: Vec3, counts: number): void {
  [v.x, v.y, v.z].forEach((value, i) => {
    frame.setInt16(offset + 2 * i, Math.max(-32768, Math.min(32767, Math.round(value * counts))), true);
  });
}
