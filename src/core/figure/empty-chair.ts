import { drawBeam, drawPlumbLine } from './plumb-line.ts';
import { type Point, polyline, UNITS } from './point.ts';
import { type Shape, type Stroke, stroked, type ViewBox } from './shape.ts';

/** Height of the seat over the floor, in H. */
export const SEAT_HEIGHT = 0.25;

/** The part of the drawing that is shown in a card or the small window. */
export const COMPACT_VIEW: ViewBox = { x: -92, y: -372, width: 260, height: 384 };

/** Straight from the right side; in H, from the floor up. */
export const at = (x: number, y: number): Point => [x * UNITS, -y * UNITS];

export const THING: Stroke = { token: 'figure-prop', width: 4.8 };

/** A plumb line: where its beam is and half its length, in H, and how thick things are, in drawing units. */
export interface LineLook {
  readonly beam: number;
  readonly beamHalf: number;
  readonly beamWidth: number;
  readonly bobHeight: number;
  readonly thread: number;
}

export const COMPACT_LINE: LineLook & { readonly bobTop: number } = {
  beam: 0.915,
  bobTop: 0.2,
  beamHalf: 0.09,
  beamWidth: 7,
  bobHeight: 74,
  thread: 3,
};

/** With nobody there the bob hangs at sitting head height, over the empty chair. In H. */
export const EMPTY_BOB_TOP = 0.57;

function drawChair(): Shape {
  const seat = polyline([at(-0.13, SEAT_HEIGHT - 0.006), at(0.155, SEAT_HEIGHT - 0.006)]);
  const back = polyline([at(-0.118, SEAT_HEIGHT - 0.006), at(-0.152, 0.615)]);
  const legs =
    polyline([at(-0.1, SEAT_HEIGHT - 0.006), at(-0.13, 0)]) +
    polyline([at(0.128, SEAT_HEIGHT - 0.006), at(0.155, 0)]);
  return stroked('chair', seat + back + legs, THING);
}

export const CHAIR = drawChair();

/** Beam, thread and bob; the thread comes down to `bobTop`, in H. */
export function hangingLine(line: LineLook, bobTop: number, swingDeg: number): Shape[] {
  const hangsFrom = at(0, line.beam);
  return [
    drawBeam(hangsFrom, line.beamHalf * UNITS, line.beamWidth),
    ...drawPlumbLine({
      hangsFrom,
      threadLength: (line.beam - bobTop) * UNITS,
      bobHeight: line.bobHeight,
      threadWidth: line.thread,
      swingDeg,
    }),
  ];
}

/** Where no sensor is: nobody sits there, and the line hangs still. */
export const drawEmptyChair = (): Shape[] => [CHAIR, ...hangingLine(COMPACT_LINE, EMPTY_BOB_TOP, 0)];
