import { animate } from './animation.ts';
import { drawFigure } from './draw.ts';
import { frameFigure } from './framing.ts';
import type { FigureRecord } from './pose.ts';
import type { Shape } from './shape.ts';
import { shortPath } from './short-path.ts';
import type { Body } from './solve.ts';
import type { Look, Still, StillShape } from './still.ts';

/** Looks as they come up, each once. */
export class Looks {
  private readonly byName = new Map<string, Look>();

  get all(): readonly Look[] {
    return [...this.byName.values()];
  }

  /** Which of all this is. */
  indexOf({ fill, stroke }: Look): number {
    const name = JSON.stringify([fill, stroke]);
    if (!this.byName.has(name)) this.byName.set(name, { ...(fill && { fill }), ...(stroke && { stroke }) });
    return [...this.byName.keys()].indexOf(name);
  }
}

/**
 * Draws a figure at its peak for good, in whole units: a still stands in a list, where a unit is less than half a pixel.
 *
 * @param looks takes up what is new among the figure's.
 * @throws where it holds a word: none does.
 */
export function drawStill(record: FigureRecord, looks: Looks, describe: (body: Body) => string): Still {
  const animation = animate(record);
  const { viewBox, ground } = frameFigure(animation);
  const { x, y, width, height } = viewBox;

  function short(shape: Shape): StillShape {
    switch (shape.kind) {
      case 'path':
        return [looks.indexOf(shape), shortPath(shape.d)];
      case 'group':
        return [shape.opacity, shape.shapes.map(short)];
      case 'text':
        throw new Error(`the still of "${record.id}" would hold a word`);
    }
  }

  return {
    viewBox: [x, y, width, height].map(Math.round).join(' '),
    words: describe(animation.peak),
    shapes: [...ground, ...drawFigure(animation.peak, record)].map(short),
  };
}
