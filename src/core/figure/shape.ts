/** Colours by their token in the style sheet; the view knows the values, light and dark. */
export type ColourToken =
  | 'figure-skin'
  | 'figure-hair'
  | 'figure-top'
  | 'figure-legs'
  | 'figure-spine'
  | 'figure-mat'
  | 'figure-prop'
  | 'figure-ghost'
  | 'brass'
  | 'brass-lo'
  | 'surface'
  | 'action'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'thread'
  | 'zone-tall'
  | 'zone-relaxed'
  | 'zone-slumped'
  | 'zone-moving';

/**
 * `far` is 82 % bright (LOOK section 7), `under` lies in the body's own shadow, `edge` is the token's own contour,
 * `pale` and `palest` are mixed with the ground: the lit faces of a thing. `dark` is a thing's underside.
 */
export type Shade = 'far' | 'under' | 'edge' | 'pale' | 'palest' | 'dark';

/** `hatch` and `dots` are the zone patterns, `brass` the bob's gradient. */
export type Texture = 'hatch' | 'dots' | 'brass';

export interface Paint {
  readonly token: ColourToken;
  readonly shade?: Shade;
  readonly texture?: Texture;
  readonly opacity?: number;
}

export interface Stroke extends Paint {
  /** In drawing units. */
  readonly width: number;
  readonly dash?: readonly number[];
}

/** A filled or stroked path; `part` names what it shows, for tests and styles. */
export interface PathShape {
  readonly kind: 'path';
  readonly part: string;
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Stroke;
}

export interface TextShape {
  readonly kind: 'text';
  readonly part: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Turned about its own anchor, degrees clockwise. */
  readonly turnDeg: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: Paint;
}

/** Shapes that fade as one, so that nothing shows through what lies before it. */
export interface GroupShape {
  readonly kind: 'group';
  readonly part: string;
  readonly opacity: number;
  readonly shapes: readonly Shape[];
}

/** What a figure is drawn of. Units: 400 to a body height; x right, y down, the floor at 0. */
export type Shape = PathShape | TextShape | GroupShape;

/** The part of the drawing that is shown. */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const filled = (part: string, d: string, fill: Paint): PathShape => ({ kind: 'path', part, d, fill });

export const stroked = (part: string, d: string, stroke: Stroke): PathShape => ({
  kind: 'path',
  part,
  d,
  stroke,
});

export const faded = (part: string, shapes: readonly Shape[], opacity: number): GroupShape => ({
  kind: 'group',
  part,
  opacity,
  shapes,
});
