/** A frame that took longer than this many usual periods for each sample has lost others before it. */
const LOSS = 1.5;
/** Nor is a period believed that is shorter than this part of the usual. */
const HURRY = 0.5;

export interface FrameTimes {
  /** Times of a frame's samples, in whole µs of the sensor's clock, from the time of the last of them. */
  readonly of: (lastUs: number, count: number) => readonly number[];
  /** A stream begins anew at this rate, Hz. */
  readonly restart: (nominalHz: number) => void;
}

/**
 * When the samples of frames were taken. A frame tells only the time of its last sample; the others are spread
 * evenly since the frame before it. Where there is none, or where frames were lost, they are counted back by the
 * period of the frames before, or of the rate that was asked for: the real one is some percent off.
 */
export function createFrameTimes(nominalHz: number): FrameTimes {
  let usualUs = 1e6 / nominalHz;
  let before: number | null = null;

  return {
    of(lastUs, count) {
      const stepUs = before === null ? Number.NaN : (lastUs - before) / count;
      const joins = stepUs > 0 && stepUs <= LOSS * usualUs;
      if (joins && stepUs >= HURRY * usualUs) usualUs = stepUs;
      before = lastUs;
      const back = joins ? stepUs : usualUs;
      return Array.from({ length: count }, (_, index) =>
        Math.max(0, Math.round(lastUs - (count - 1 - index) * back)),
      );
    },
    restart(hz) {
      usualUs = 1e6 / hz;
      before = null;
    },
  };
}
