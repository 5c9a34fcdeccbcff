import { cosDeg, sinDeg } from './degrees.ts';
import { type Point, written } from './point.ts';
import type { PathShape, Shape } from './shape.ts';

/** A thread and its bob. Drawing units; `swingDeg` turns it about its upper end, + to the right. */
export interface PlumbLine {
  readonly hangsFrom: Point;
  readonly threadLength: number;
  /** Height of the bob with its cap. */
  readonly bobHeight: number;
  readonly threadWidth: number;
  readonly swingDeg: number;
}

/** The bob in parts of its height: a cap, a round shoulder, a long taper to the tip. */
const CAP = { halfWidth: 0.11, bottom: 0.17 } as const;
const NECK = { halfWidth: 0.085, y: 0.155 } as const;
const SHOULDER = { halfWidth: 0.205, y: 0.33 } as const;

/** Thread, cap and bob, as seen in front of everything. */
export function drawPlumbLine(line: PlumbLine): Shape[] {
  const { hangsFrom, threadLength, bobHeight, swingDeg } = line;
  const [sin, cos] = [sinDeg(swingDeg), cosDeg(swingDeg)];
  /** A point beside the thread and down along it, from its upper end. */
  const at = (x: number, y: number): Point => [
    hangsFrom[0] + x * cos + y * sin,
    hangsFrom[1] + y * cos - x * sin,
  ];
  const onBob = (x: number, y: number): string => written(at(x * bobHeight, threadLength + y * bobHeight));
  const { halfWidth: w, y: widest } = SHOULDER;

  const cap = `M${onBob(-CAP.halfWidth, 0.02)}L${onBob(CAP.halfWidth, 0.02)}L${onBob(CAP.halfWidth, CAP.bottom)}L${onBob(-CAP.halfWidth, CAP.bottom)}Z`;
  const body =
    `M${onBob(-NECK.halfWidth, NECK.y)}L${onBob(NECK.halfWidth, NECK.y)}` +
    `C${onBob(0.15, 0.18)} ${onBob(w, 0.22)} ${onBob(w, widest)}` +
    `C${onBob(w, 0.5)} ${onBob(0.07, 0.8)} ${onBob(0, 1)}` +
    `C${onBob(-0.07, 0.8)} ${onBob(-w, 0.5)} ${onBob(-w, widest)}` +
    `C${onBob(-w, 0.22)} ${onBob(-0.15, 0.18)} ${onBob(-NECK.halfWidth, NECK.y)}Z`;
  const thread = `M${written(at(0, 0))}L${written(at(0, threadLength + 0.05 * bobHeight))}`;

  const brassEdge = { token: 'brass-lo', width: bobHeight * 0.025 } as const;
  const part = (name: string, d: string, paint: Omit<PathShape, 'kind' | 'part' | 'd'>): PathShape => ({
    kind: 'path',
    part: name,
    d,
    ...paint,
  });
  return [
    part('thread', thread, { stroke: { token: 'thread', width: line.threadWidth } }),
    part('bob cap', cap, {
      fill: { token: 'brass-lo' },
      stroke: { token: 'brass-lo', width: bobHeight * 0.05 },
    }),
    part('bob', body, { fill: { token: 'brass', texture: 'brass' }, stroke: brassEdge }),
  ];
}

/** The beam from which the thread hangs. */
export const drawBeam = (middle: Point, halfWidth: number, width: number): Shape => ({
  kind: 'path',
  part: 'beam',
  d: `M${written([middle[0] - halfWidth, middle[1]])}L${written([middle[0] + halfWidth, middle[1]])}`,
  stroke: { token: 'ink', width },
});
