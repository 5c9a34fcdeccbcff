import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../../src/core/figure/draw.ts';
import { drawStill, Looks } from '../../../src/core/figure/draw-still.ts';
import { frameFigure } from '../../../src/core/figure/framing.ts';
import type { Shape } from '../../../src/core/figure/shape.ts';
import { inLooks } from '../../../src/core/figure/still.ts';
import { figure, library } from './library.ts';

const paints = (shapes: readonly Shape[]): unknown[] =>
  shapes.map((shape) =>
    shape.kind === 'path'
      ? { fill: shape.fill, stroke: shape.stroke }
      : shape.kind === 'group'
        ? [shape.opacity, paints(shape.shapes)]
        : shape,
  );

describe('a still', () => {
  it('is painted as the figure at its peak', () => {
    const looks = new Looks();
    for (const id of library.ids) {
      const animation = figure(id);
      const { record, peak } = animation;
      const still = drawStill(record, looks, () => 'A position.');
      expect(still.words).toBe('A position.');
      const drawn = [...frameFigure(animation).ground, ...drawFigure(peak, record)];
      expect(paints(inLooks(looks.all, still).shapes), id).toEqual(paints(drawn));
    }
  });
});
