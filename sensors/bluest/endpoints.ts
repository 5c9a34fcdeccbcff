import type { Uuid } from '../driver.ts';

/** Services end in `9ab4`, characteristics in `ac36` (UM2496). */
export const FEATURE_SERVICE: Uuid = '00000000-0001-11e1-9ab4-0002a5d5c51b';
export const CONSOLE: Uuid = '00000001-000e-11e1-ac36-0002a5d5c51b';
export const CONFIGURATION: Uuid = '00000002-000f-11e1-ac36-0002a5d5c51b';

/** The mask of what a characteristic carries is the head of its UUID; null where it is none of the feature service's. */
export function maskOf(characteristic: Uuid): number | null {
  const head = /^([0-9a-f]{8})-0001-11e1-ac36-0002a5d5c51b$/.exec(characteristic)?.[1];
  return head === undefined ? null : Number.parseInt(head, 16);
}

export const featureUuid = (mask: number): Uuid =>
  `${mask.toString(16).padStart(8, '0')}-0001-11e1-ac36-0002a5d5c51b`;
