import { type Point, tenths, written } from './point.ts';

export interface Circle {
  readonly centre: Point;
  readonly radius: number;
}

export const onCircle = ({ centre, radius }: Circle, angle: number): Point => [
  centre[0] + radius * Math.cos(angle),
  centre[1] + radius * Math.sin(angle),
];

const arcTo = (radius: number, largeArc: boolean, to: Point): string =>
  `A${tenths(radius)} ${tenths(radius)} 0 ${largeArc ? 1 : 0} 1 ${written(to)}`;

export const circle = (of: Circle): string => {
  const [left, right] = [onCircle(of, Math.PI), onCircle(of, 0)];
  return `M${written(left)}${arcTo(of.radius, false, right)}${arcTo(of.radius, false, left)}Z`;
};

/** An ellipse with half axes `rx`, `ry`, the first turned by `angle` rad. */
export function ellipse(centre: Point, rx: number, ry: number, angle: number): string {
  const [dx, dy] = [rx * Math.cos(angle), rx * Math.sin(angle)];
  const [from, to]: [Point, Point] = [
    [centre[0] - dx, centre[1] - dy],
    [centre[0] + dx, centre[1] + dy],
  ];
  const arc = `A${tenths(rx)} ${tenths(ry)} ${tenths((angle * 180) / Math.PI)} 1 1 `;
  return `M${written(from)}${arc}${written(to)}${arc}${written(from)}Z`;
}

/** One Bézier piece of a Catmull-Rom curve, from `b` to `c`. */
function curvePiece(a: Point, b: Point, c: Point, d: Point): string {
  const control = (at: Point, from: Point, to: Point, sign: number): Point => [
    at[0] + (sign * (to[0] - from[0])) / 6,
    at[1] + (sign * (to[1] - from[1])) / 6,
  ];
  return `C${written(control(b, a, c, 1))} ${written(control(c, b, d, -1))} ${written(c)}`;
}

/** A smooth open curve through points, as path pieces after its first point. */
function curveThrough(points: readonly Point[]): string {
  return points
    .slice(1)
    .map((to, index) => {
      const from = points[index] ?? to;
      return curvePiece(points[index - 1] ?? from, from, to, points[index + 2] ?? to);
    })
    .join('');
}

export const smoothLine = (points: readonly Point[]): string =>
  points[0] ? `M${written(points[0])}${curveThrough(points)}` : '';

export function smoothClosed(points: readonly Point[]): string {
  const around = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const pieces = points.map((from, index) =>
    curvePiece(around(index - 1), from, around(index + 1), around(index + 2)),
  );
  return `M${written(around(0))}${pieces.join('')}Z`;
}

/** Drops circles that lie inside a neighbour: a limb seen end-on has no sides there. */
function withoutHidden(circles: readonly Circle[]): Circle[] {
  const kept: Circle[] = [];
  for (const next of circles) {
    let last = kept.at(-1);
    while (last && hides(next, last)) {
      kept.pop();
      last = kept.at(-1);
    }
    if (!last || !hides(last, next)) kept.push(next);
  }
  return kept;
}

const hides = (outer: Circle, inner: Circle): boolean =>
  Math.hypot(outer.centre[0] - inner.centre[0], outer.centre[1] - inner.centre[1]) <=
  outer.radius - inner.radius + 0.01;

/** The two sides of a limb: curves that touch the circles along it. Null where it is seen end-on. */
interface LimbSides {
  readonly left: readonly Point[];
  readonly right: readonly Point[];
  readonly first: Circle;
  readonly last: Circle;
  /** Whether the round end takes more than half its circle. */
  readonly wideFirst: boolean;
  readonly wideLast: boolean;
}

function limbSides(circles: readonly Circle[]): LimbSides | null {
  const kept = withoutHidden(circles);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || kept.length < 2) return null;

  // Angles at which the tangents of each neighbouring pair touch both of its circles.
  const tangents = kept.slice(1).map((to, index) => {
    const from = kept[index] ?? to;
    const [dx, dy] = [to.centre[0] - from.centre[0], to.centre[1] - from.centre[1]];
    const spread = Math.acos(Math.max(-1, Math.min(1, (from.radius - to.radius) / Math.hypot(dx, dy))));
    return { heading: Math.atan2(dy, dx), spread };
  });
  const side = (sign: 1 | -1): Point[] =>
    kept.map((at, index) => {
      const before = tangents[index - 1] ?? tangents[index];
      const after = tangents[index] ?? before;
      if (!before || !after) return at.centre;
      const middle = (before.spread + after.spread) / 2;
      const bend = Math.atan2(
        Math.sin(after.heading - before.heading),
        Math.cos(after.heading - before.heading),
      );
      return onCircle(at, before.heading + bend / 2 + sign * middle);
    });
  return {
    left: side(-1),
    right: side(1),
    first,
    last,
    wideFirst: (tangents[0]?.spread ?? 0) < Math.PI / 2,
    wideLast: (tangents.at(-1)?.spread ?? 0) > Math.PI / 2,
  };
}

/** The outline of a limb given by circles along it: smooth sides and round ends. */
export function limbOutline(circles: readonly Circle[]): string {
  const sides = limbSides(circles);
  if (!sides) {
    const widest = circles.reduce((most, next) => (next.radius > most.radius ? next : most));
    return circle(widest);
  }
  const { left, right, first, last } = sides;
  const [start, end] = [left[0], right.at(-1)];
  if (!start || !end) return '';
  return (
    `M${written(start)}${curveThrough(left)}${arcTo(last.radius, sides.wideLast, end)}` +
    `${curveThrough(right.toReversed())}${arcTo(first.radius, sides.wideFirst, start)}Z`
  );
}

/** The sides alone, without the round ends: a contour that leaves the joints open. */
export function limbContour(circles: readonly Circle[]): string {
  const sides = limbSides(circles);
  return sides ? smoothLine(sides.left) + smoothLine(sides.right) : '';
}

const middleOf = (points: readonly Point[]): Point => points[Math.floor(points.length / 2)] ?? [0, 0];

/** Of a limb's two sides the one that lies nearer to a point. */
export function limbSideToward(circles: readonly Circle[], [x, y]: Point): string {
  const sides = limbSides(circles);
  if (!sides) return '';
  const distance = (points: readonly Point[]) => Math.hypot(middleOf(points)[0] - x, middleOf(points)[1] - y);
  return smoothLine(distance(sides.left) < distance(sides.right) ? sides.left : sides.right);
}
