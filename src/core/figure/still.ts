import { faded, type PathShape, type Shape } from './shape.ts';

/** How a shape of a still is painted. */
export type Look = Pick<PathShape, 'fill' | 'stroke'>;

/** An outline in one of the looks that all stills share, or shapes that fade as one. */
export type StillShape =
  | readonly [look: number, outline: string]
  | readonly [opacity: number, together: readonly StillShape[]];

/** A figure at its peak, as data: whoever shows it needs no pose and nothing that solves one. Back to front. */
export interface Still {
  /** As an `svg` takes it. */
  readonly viewBox: string;
  /** The position in words. */
  readonly words: string;
  readonly shapes: readonly StillShape[];
}

/** A still with all that it takes to show it. */
export interface Drawing extends Pick<Still, 'viewBox' | 'words'> {
  readonly shapes: readonly Shape[];
}

export const inLooks = (looks: readonly Look[], { viewBox, words, shapes }: Still): Drawing => ({
  viewBox,
  words,
  shapes: shapes.map((shape) => asShape(shape, looks)),
});

function asShape([first, what]: StillShape, looks: readonly Look[]): Shape {
  if (typeof what === 'string') return { kind: 'path', part: '', d: what, ...looks[first] };
  return faded(
    '',
    what.map((shape) => asShape(shape, looks)),
    first,
  );
}
