import { smoothLine } from './path.ts';
import { type Point, polygon } from './point.ts';
import { filled, type Shape, type Stroke, stroked } from './shape.ts';

const HEAD_LENGTH = 22;
const HEAD_HALF_ANGLE = 0.5;

/** An arrow from tail to tip, on a wider band of the ground's colour, so that it reads over cloth and skin. */
export function drawArrow(points: readonly Point[], mark: Stroke): Shape[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return [];
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const back = (length: number, spread: number): Point => [
    tip[0] - length * Math.cos(angle + spread),
    tip[1] - length * Math.sin(angle + spread),
  ];
  const shaft = smoothLine([...points.slice(0, -1), back(HEAD_LENGTH * 0.8, 0)]);
  const head = polygon([tip, back(HEAD_LENGTH, HEAD_HALF_ANGLE), back(HEAD_LENGTH, -HEAD_HALF_ANGLE)]);
  return [
    stroked('cue band', shaft + head, { token: 'surface', width: 10 }),
    stroked('cue', shaft, mark),
    filled('cue', head, mark),
  ];
}
