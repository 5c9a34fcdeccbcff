import type { SensorMessage } from '../driver.ts';

/** The block of settings for slouch alerts has 11 bytes by the maker's app; others wrote 8 and 15. */
const SHORTEST = 8;
const WHOLE = 11;
const LONGEST = 15;

const RANGE = { least: 1, most: 6 } as const;
const PATTERN_AT = 3;
/** Added to a pattern: the device vibrates it at once. */
const DEMO = 0x80;
const PATTERNS = [
  'long',
  'medium',
  'short',
  'ramp-up',
  'knock',
  'heartbeat',
  'tuk-tuk',
  'ecstatic',
  'muzzle',
] as const;
const SHORT = PATTERNS.indexOf('short');
const STRENGTHS: Readonly<Record<number, string>> = { 1: 'strong', 35: 'medium', 70: 'gentle' };

/** Whether bytes are such a block with a range and a pattern that are known; nothing else may be written there. */
export function isFreestyle(bytes: readonly number[]): boolean {
  const [range = 0] = bytes;
  const pattern = (bytes[PATTERN_AT] ?? 0xff) & ~DEMO;
  const fits = bytes.length >= SHORTEST && bytes.length <= LONGEST;
  return fits && range >= RANGE.least && range <= RANGE.most && pattern < PATTERNS.length;
}

/** The block as its owner has it, without a demonstration that was left in it. */
export const atRest = (bytes: readonly number[]): readonly number[] =>
  bytes.map((byte, index) => (index === PATTERN_AT ? byte & ~DEMO : byte));

/** The same block with a short vibration at once. */
export const buzzing = (bytes: readonly number[]): readonly number[] =>
  bytes.map((byte, index) => (index === PATTERN_AT ? SHORT | DEMO : byte));

/** The settings in words; null where the block is cut. */
export function readFreestyle(data: DataView): SensorMessage | null {
  if (data.byteLength < SHORTEST || data.byteLength > LONGEST) return null;
  const pattern = data.getUint8(PATTERN_AT);
  const strength = data.getUint8(4);
  const values = {
    range: data.getUint8(0),
    delaySeconds: data.getUint16(1, true) / 10,
    pattern: pattern & ~DEMO,
    patternName: PATTERNS[pattern & ~DEMO] ?? null,
    demo: pattern >= DEMO,
    strength,
    strengthName: STRENGTHS[strength] ?? null,
    stopPeriods: data.getUint8(5),
    stopSeconds: data.getUint16(6, true) / 10,
    ledStopSeconds: data.byteLength >= WHOLE ? data.getUint16(8, true) / 10 : null,
    backwardsSlouchRange: data.byteLength >= WHOLE ? data.getUint8(10) : null,
  };
  return { type: 'reply', name: 'slouch alerts', values };
}
