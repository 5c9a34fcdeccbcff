import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../../src/core/figure/draw.ts';
import { frameFigure } from '../../../src/core/figure/framing.ts';
import type { PathShape, Shape, ViewBox } from '../../../src/core/figure/shape.ts';
import { everyFigure, figure } from './library.ts';

const paths = (shapes: readonly Shape[]): PathShape[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'path' ? [shape] : shape.kind === 'group' ? paths(shape.shapes) : [],
  );

const parts = (shapes: readonly Shape[]): string[] => paths(shapes).map(({ part }) => part);

const peak = (id: string): Shape[] => {
  const { peak: body, record } = figure(id);
  return drawFigure(body, record);
};

/** End points of a path's pieces; enough to see where it lies. */
function corners({ d }: PathShape): (readonly [number, number])[] {
  return [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[MLCAZ]|$)/g)].map((m) => [Number(m[1]), Number(m[2])]);
}

const inside = (box: ViewBox, [x, y]: readonly [number, number]): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

describe('every figure, drawn', () => {
  it('has clean numbers in all its paths', () => {
    for (const { keys, record } of everyFigure) {
      for (const body of keys) {
        for (const { d, part } of paths(drawFigure(body, record))) {
          expect(d, `${record.id} ${part}`).toMatch(/^[MLCAZ\d. -]+$/);
        }
      }
    }
  });

  it('shows a whole person', () => {
    for (const { peak: body, record } of everyFigure) {
      const shown = new Set(parts(drawFigure(body, record)));
      for (const part of [
        'hair',
        'face',
        'neck',
        'shirt',
        'pelvis',
        'near thigh',
        'far foot',
        'near hand',
        'far sleeve',
      ]) {
        expect(shown.has(part), `${record.id} ${part}`).toBe(true);
      }
    }
  });

  it('shows the clip, hollow where it is hidden, and none in water', () => {
    for (const { peak: body, record } of everyFigure) {
      const clips = parts(drawFigure(body, record)).filter(
        (part) => part === 'clip' || part === 'hidden clip',
      );
      expect(clips.length, record.id).toBe(record.id === 'swim' ? 0 : 1);
    }
  });

  it('fits its frame, at every moment', () => {
    const spills: string[] = [];
    for (const animation of everyFigure) {
      if (animation.record.closeUp) continue;
      const { viewBox } = frameFigure(animation);
      for (const share of [0, 0.2, 0.4, 0.6, 0.8]) {
        const shapes = drawFigure(animation.at(animation.loopMs * share), animation.record);
        for (const shape of paths(shapes)) {
          if (!/face|hand|foot/.test(shape.part)) continue;
          if (!corners(shape).every((corner) => inside(viewBox, corner)))
            spills.push(`${animation.record.id} ${shape.part} at ${share}`);
        }
      }
    }
    expect(spills).toEqual([]);
  });

  it('is the same picture every time', () => {
    for (const { peak: body, record } of everyFigure) {
      expect(drawFigure(body, record)).toEqual(drawFigure(body, record));
    }
  });
});

describe('the picture', () => {
  it('dots the spine from the side and not over the chest', () => {
    expect(parts(peak('plank_full'))).toContain('spine');
    expect(parts(peak('yoga_gentle'))).not.toContain('spine');
  });

  it('darkens the far limbs of a side view only', () => {
    const shadeOf = (id: string) => paths(peak(id)).find(({ part }) => part === 'far thigh')?.fill?.shade;
    expect(shadeOf('plank_full')).toBe('far');
    expect(shadeOf('yoga_gentle')).toBeUndefined();
  });

  it.each(['sts', 'bridge', 'deadbug_tap', 'plank_full', 'slrdl'])(
    '%s: the far leg lies behind the near one',
    (id) => {
      const order = parts(peak(id));
      expect(order.indexOf('far thigh')).toBeLessThan(order.indexOf('near thigh'));
      expect(order.indexOf('far thigh')).toBeLessThan(order.indexOf('shirt'));
    },
  );

  it('lays a hand over the hip where that side is seen', () => {
    const order = parts(peak('side_full'));
    expect(order.indexOf('far hand')).toBeGreaterThan(order.indexOf('far thigh'));
    expect(order.indexOf('far hand')).toBeGreaterThan(order.indexOf('shirt'));
  });

  it('lays the mat under everything', () => {
    expect(parts(peak('bridge'))[0]).toBe('mat');
  });

  it('draws what is held and what stands around', () => {
    expect(parts(peak('db_deadlift')).filter((part) => part === 'dumbbell')).toHaveLength(6);
    expect(parts(peak('hamstring_strap'))).toContain('strap');
    expect(parts(peak('bike'))).toContain('bike');
    expect(parts(peak('swim'))).toContain('water');
  });

  it('marks a movement too small to see', () => {
    expect(parts(peak('brace_stand'))).toContain('cue');
    const { start, record } = figure('brace_stand');
    expect(parts(drawFigure(start, record))).not.toContain('cue');
  });

  it('moves the clip to where it is worn', () => {
    const { start, record } = figure('walk_easy');
    const clipOf = (clip: 'sternum' | 'upper-back') =>
      paths(drawFigure(start, { ...record, clip })).find(({ part }) => part.endsWith('clip'));
    const [chest, back] = [clipOf('sternum'), clipOf('upper-back')];
    if (!chest || !back) throw new Error('no clip');
    // Facing right, the chest is to the right of the back.
    expect(corners(chest)[0]?.[0]).toBeGreaterThan(corners(back)[0]?.[0] ?? Number.POSITIVE_INFINITY);
  });
});

describe('the frame', () => {
  it('has a floor where no mat lies, and none in water', () => {
    expect(parts(frameFigure(figure('goblet_squat')).ground)).toEqual(['ground']);
    expect(frameFigure(figure('bridge')).ground).toEqual([]);
    expect(frameFigure(figure('swim')).ground).toEqual([]);
  });

  it('shows head and shoulders alone in a close-up', () => {
    expect(frameFigure(figure('chin_tuck')).viewBox.height).toBeLessThan(
      frameFigure(figure('reset_10')).viewBox.height * 0.8,
    );
  });
});
