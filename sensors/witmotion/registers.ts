import type { ReplyValue } from '../driver.ts';

/** A quantity in registers of its own: how many it takes, and what a count is worth. */
interface Quantity {
  readonly name: string;
  readonly first: number;
  readonly count: number;
  readonly scale: number;
}

/**
 * The maker's register table. A count of the field has another worth on each magnetometer, so it stays a count. One
 * source exchanges field and angles.
 */
const QUANTITIES: readonly Quantity[] = [
  { name: 'accelerationG', first: 0x34, count: 3, scale: 16 / 2 ** 15 },
  { name: 'rateDegPerSecond', first: 0x37, count: 3, scale: 2000 / 2 ** 15 },
  { name: 'fieldCounts', first: 0x3a, count: 3, scale: 1 },
  { name: 'rollPitchYawDeg', first: 0x3d, count: 3, scale: 180 / 2 ** 15 },
  { name: 'temperatureCelsius', first: 0x40, count: 1, scale: 1 / 100 },
  { name: 'quaternionWxyz', first: 0x51, count: 4, scale: 1 / 2 ** 15 },
];

/** The counts of registers in a row, and the quantities that are whole among them. */
export function registerValues(
  first: number,
  registers: readonly number[],
): Readonly<Record<string, ReplyValue>> {
  const whole = QUANTITIES.filter(
    (quantity) => quantity.first >= first && quantity.first + quantity.count <= first + registers.length,
  ).map(({ name, first: at, count, scale }) => {
    const values = registers.slice(at - first, at - first + count).map((value) => value * scale);
    return [name, count === 1 ? (values[0] ?? null) : values] as const;
  });
  return { first, registers, ...Object.fromEntries(whole) };
}
