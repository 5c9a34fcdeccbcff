import { render, svg } from 'lit';
import type { Paint, PathShape, Shape } from '../../core/figure/shape.ts';
import { renderShapes } from './shape-svg.ts';

/**
 * Shows one set of shapes after another. From frame to frame mostly the outlines change: then only these are written,
 * and no template is rendered.
 */
export class ShapePainter {
  private group: SVGGElement | null = null;
  private shapes: readonly Shape[] = [];
  private paths: readonly SVGPathElement[] = [];

  paint(group: SVGGElement, shapes: readonly Shape[]): void {
    const isNew = group !== this.group || !haveSameLook(this.shapes, shapes);
    if (isNew) {
      render(svg`${renderShapes(shapes)}`, group as unknown as HTMLElement);
      this.paths = [...group.querySelectorAll('path')];
    }
    const before = isNew ? [] : outlines(this.shapes);
    for (const [index, d] of outlines(shapes).entries())
      if (d !== before[index]) this.paths[index]?.setAttribute('d', d);
    this.group = group;
    this.shapes = shapes;
  }
}

/** Every path's outline, in the order in which they are drawn. */
const outlines = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'path' ? [shape.d] : shape.kind === 'group' ? outlines(shape.shapes) : [],
  );

const haveSameLook = (before: readonly Shape[], after: readonly Shape[]): boolean =>
  before.length === after.length && after.every((shape, index) => hasSameLook(before[index], shape));

function hasSameLook(before: Shape | undefined, after: Shape): boolean {
  if (before?.part !== after.part) return false;
  if (before.kind === 'group' && after.kind === 'group')
    return before.opacity === after.opacity && haveSameLook(before.shapes, after.shapes);
  return before.kind === 'path' && after.kind === 'path' && arePaintedAlike(before, after);
}

const arePaintedAlike = (a: PathShape, b: PathShape): boolean =>
  isSamePaint(a.fill, b.fill) && isSamePaint(a.stroke, b.stroke) && a.stroke?.width === b.stroke?.width;

const isSamePaint = (a: Paint | undefined, b: Paint | undefined): boolean =>
  a?.token === b?.token && a?.shade === b?.shade && a?.texture === b?.texture && a?.opacity === b?.opacity;
