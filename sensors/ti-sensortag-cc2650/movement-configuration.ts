/** What the movement sensor measures: 16 bits, low byte first (TI's firmware, `movementservice.h`). */
export interface MovementConfiguration {
  /** Gyroscope z, y, x and accelerometer z, y, x, from bit 0 on. */
  readonly axes: number;
  readonly magnetometer: boolean;
  readonly wakeOnMotion: boolean;
  /** Full scale of the accelerometer, g. */
  readonly rangeG: number;
}

const ALL_AXES = 0x3f;
const RANGES_G = [2, 4, 8, 16] as const;

/**
 * Everything, at 8 g: the one full scale on which all sources agree about the counts (some write 2 g and divide as for
 * 8 g). The magnetometer is on with it, since some firmware is silent under other masks.
 */
export const MEASURE = [0x7f, 0x02] as const;
export const MEASURE_NOTHING = [0x00, 0x00] as const;

/** The full scale that `MEASURE` asks for, g. */
export const MEASURED_RANGE_G = 8;

/** Null for a value of another length: the sensor refuses those. */
export function readMovementConfiguration(data: DataView): MovementConfiguration | null {
  if (data.byteLength !== 2) return null;
  const bits = data.getUint16(0, true);
  return {
    axes: bits & ALL_AXES,
    magnetometer: (bits & 0x40) > 0,
    wakeOnMotion: (bits & 0x80) > 0,
    rangeG: RANGES_G[(bits >> 8) & 3] ?? MEASURED_RANGE_G,
  };
}
