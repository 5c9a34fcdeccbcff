/** What the light does: first byte of its characteristic (firmware 2.2.0, documentation of the user interface). */
const MODES = ['off', 'constant', 'breathing', 'one flash'] as const;

/** Two-colour mixes by their number, from 1 on. */
const COLOURS = ['red', 'green', 'yellow', 'blue', 'purple', 'cyan', 'white'] as const;

export interface Light {
  readonly mode: (typeof MODES)[number];
  /** With `constant`: red, green and blue, 0 to 255. */
  readonly rgb: readonly number[] | null;
  /** With `breathing` and `one flash`. */
  readonly colour: string | null;
  readonly intensityPercent: number | null;
  /** With `breathing`: the pause between two breaths. */
  readonly delayMs: number | null;
}

export const LIGHT_OFF = [0x00];
/** Breathing cyan, 20 %, 3.5 s apart: as the documentation has a connected one; source and release note have green. */
export const FACTORY_LIGHT = [0x02, 0x06, 0x14, 0xac, 0x0d];

/** The light that these bytes ask for; null where the sensor would refuse them. */
export function readLight(bytes: readonly number[]): Light | null {
  const nothing = { rgb: null, colour: null, intensityPercent: null, delayMs: null };
  const [mode, colourNumber = 0, intensityPercent = 0, delayLow = 0, delayHigh = 0] = bytes;
  const colour = COLOURS[colourNumber - 1];
  const isIntensity = intensityPercent >= 1 && intensityPercent <= 100;
  const delayMs = delayLow + 256 * delayHigh;
  switch (mode) {
    case 0:
      return bytes.length === 1 ? { ...nothing, mode: 'off' } : null;
    case 1:
      return bytes.length === 4 ? { ...nothing, mode: 'constant', rgb: bytes.slice(1) } : null;
    case 2:
      if (bytes.length !== 5 || !colour || !isIntensity || delayMs < 50 || delayMs > 10_000) return null;
      return { ...nothing, mode: 'breathing', colour, intensityPercent, delayMs };
    case 3:
      if (bytes.length !== 3 || !colour || !isIntensity) return null;
      return { ...nothing, mode: 'one flash', colour, intensityPercent };
    default:
      return null;
  }
}
