import type { Frame, SensorMessage } from '../driver.ts';
import { float32Vec3 } from '../fields.ts';
import { isFrom } from '../handshake.ts';
import { isForce, isRate } from '../plausible.ts';
import { createSeparateStreams } from '../separate-streams.ts';
import { BESIDE, PROFILES, type Profile } from './profiles.ts';

const VECTOR_LENGTH = 12;

/** A decoder for one connection. Every profile has UUIDs of its own, so that it need not know which one it meets. */
export function createDecode(): (frame: Frame) => readonly SensorMessage[] {
  const streams = createSeparateStreams();

  return (frame) => {
    const { data } = frame;
    for (const profile of PROFILES) {
      const { force, rate } = profile;
      if (force.characteristic === rate.characteristic) {
        if (isFrom(frame, force)) return readTogether(data, profile);
      } else if (isFrom(frame, force)) {
        return data.byteLength === VECTOR_LENGTH
          ? streams.force(float32Vec3(data, 0, profile.forceScale))
          : [];
      } else if (isFrom(frame, rate)) {
        return data.byteLength === VECTOR_LENGTH ? streams.rate(float32Vec3(data, 0, profile.rateScale)) : [];
      }
    }
    return readBeside(frame);
  };
}

/** Force, rate, and perhaps the compass behind them. */
function readTogether(data: DataView, { forceScale, rateScale }: Profile): readonly SensorMessage[] {
  if (data.byteLength !== 2 * VECTOR_LENGTH && data.byteLength !== 3 * VECTOR_LENGTH) return [];
  const acc = float32Vec3(data, 0, forceScale);
  const gyr = float32Vec3(data, VECTOR_LENGTH, rateScale);
  return isForce(acc) && isRate(gyr) ? [{ type: 'reading', acc, gyr }] : [];
}

function readBeside({ characteristic, data }: Frame): readonly SensorMessage[] {
  const what = BESIDE[characteristic];
  if (!what || data.byteLength !== 4 * what.count) return [];
  const values = Array.from({ length: what.count }, (_, index) => data.getFloat32(4 * index, true));
  if (!values.every(Number.isFinite)) return [];
  return [{ type: 'reply', name: what.name, values: { [what.unit]: values } }];
}
