/** A point of the drawing: x right, y down. */
export type Point = readonly [x: number, y: number];

/** Drawing units to a body height. */
export const UNITS = 400;

/** To a tenth. From whole numbers: a picture has thousands of them, and a fraction takes three times as long to write. */
export function tenths(value: number): string {
  const rounded = Math.round(Math.abs(value) * 10);
  const [whole, tenth] = [Math.trunc(rounded / 10), rounded % 10];
  const sign = value < 0 && rounded > 0 ? '-' : '';
  return tenth === 0 ? `${sign}${whole}` : `${sign}${whole}.${tenth}`;
}

/** As a path has it. */
export const written = ([x, y]: Point): string => `${tenths(x)} ${tenths(y)}`;

export const polyline = (points: readonly Point[]): string => `M${points.map(written).join('L')}`;
export const polygon = (points: readonly Point[]): string => `${polyline(points)}Z`;
