import { describe, expect, it } from 'vitest';
import { atan2Deg } from '../../../src/core/figure/degrees.ts';
import { SEAT_HEIGHT } from '../../../src/core/figure/empty-chair.ts';
import { drawSeated, type SeatedView } from '../../../src/core/figure/seated.ts';
import { HIP_HEIGHT, seatedPose } from '../../../src/core/figure/seated-pose.ts';
import type { Shape } from '../../../src/core/figure/shape.ts';
import { solve } from '../../../src/core/figure/solve.ts';
import { norm, subtract } from '../../../src/core/imu/vector.ts';
import { contactFindings, jointFindings } from './anatomy.ts';

const LIVE: SeatedView = {
  state: 'live',
  flexionDeg: 4,
  zone: 'tall',
  relaxedFromDeg: 7,
  slumpedFromDeg: 14,
  swingDeg: 0,
  placement: 'upper-back',
  compact: false,
  textSize: 14.6,
  labels: 'words',
  zoneNames: { tall: 'tall', relaxed: 'relaxed', slumped: 'slumped' },
};

const drawn = (view: Partial<SeatedView>): Shape[] => drawSeated({ ...LIVE, ...view });
const parts = (view: Partial<SeatedView>): string[] => drawn(view).map(({ part }) => part);

/** The points of a path, in its order. */
function points(shapes: readonly Shape[], part: string): (readonly [number, number])[] {
  const shape = shapes.find((each) => each.part === part);
  if (shape?.kind !== 'path') throw new Error(`no path "${part}"`);
  return [...shape.d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[MLCAZ]|$)/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ]);
}

/** Angle of a point about the hips, from straight up toward the right. */
const aboutHips = ([x, y]: readonly [number, number]): number => atan2Deg(x, -(y + HIP_HEIGHT * 400));

const EVERY_ANGLE = Array.from({ length: 61 }, (_, index) => index - 15);

describe('the seated body', () => {
  it('tilts its upper back by exactly the given angle', () => {
    for (const flexionDeg of EVERY_ANGLE) {
      const { thorax } = solve(seatedPose(flexionDeg)).trunk;
      expect(atan2Deg(-thorax.forward.y, thorax.up.y)).toBeCloseTo(flexionDeg, 9);
    }
  });

  it('keeps hands on the desk, feet on the floor and joints within what a body does', () => {
    for (const flexionDeg of EVERY_ANGLE) {
      const body = solve(seatedPose(flexionDeg));
      expect([...contactFindings(body), ...jointFindings(body, 'seated')], `${flexionDeg}`).toEqual([]);
    }
  });

  it('sits on the seat', () => {
    expect(HIP_HEIGHT - SEAT_HEIGHT).toBeCloseTo(0.066, 9); // the seat's contact radius
  });

  it('moves without jumps', () => {
    for (const flexionDeg of EVERY_ANGLE.slice(1)) {
      const [a, b] = [solve(seatedPose(flexionDeg - 1)), solve(seatedPose(flexionDeg))];
      expect(norm(subtract(a.trunk.headCentre, b.trunk.headCentre))).toBeLessThan(0.012);
    }
  });
});

describe('the needle', () => {
  it('points at the given angle', () => {
    for (const flexionDeg of EVERY_ANGLE) {
      const [tip] = points(drawn({ flexionDeg }), 'needle');
      const [tail, base] = points(drawn({ flexionDeg }), 'needle shaft');
      if (!tip || !tail || !base) throw new Error('the needle needs a tip and a shaft');
      for (const point of [tip, tail, base])
        expect(Math.abs(aboutHips(point) - flexionDeg)).toBeLessThan(0.05);
    }
  });

  it('stays on the gauge beyond its ends', () => {
    const [tip] = points(drawn({ flexionDeg: 80 }), 'needle');
    expect(aboutHips(tip ?? [0, 0])).toBeCloseTo(45, 1);
  });

  it('is shown only where an angle is known', () => {
    expect(parts({})).toContain('needle');
    expect(parts({ state: 'unsure' })).toContain('needle');
    for (const state of ['moving', 'gap', 'away', 'none'] as const)
      expect(parts({ state })).not.toContain('needle');
  });
});

describe('the gauge', () => {
  it('begins its zones where it is told', () => {
    const shapes = drawn({ relaxedFromDeg: 9, slumpedFromDeg: 21 });
    expect(aboutHips(points(shapes, 'zone relaxed')[0] ?? [0, 0])).toBeCloseTo(9, 1);
    expect(aboutHips(points(shapes, 'zone slumped')[0] ?? [0, 0])).toBeCloseTo(21, 1);
  });

  it('tells its zones apart by pattern, not by colour alone', () => {
    const textures = ['tall', 'relaxed', 'slumped'].map((zone) => {
      const shape = drawn({}).find(({ part }) => part === `zone ${zone}`);
      return shape?.kind === 'path' ? shape.fill?.texture : null;
    });
    expect(textures).toEqual([undefined, 'hatch', 'dots']);
  });

  it('has one plain band where no slouch can be seen', () => {
    const shown = parts({ relaxedFromDeg: null, slumpedFromDeg: null });
    expect(shown.filter((part) => part.startsWith('zone'))).toEqual(['zone']);
    expect(shown).toContain('needle');
  });

  it('keeps its words apart where a zone is narrow', () => {
    const words = drawn({ relaxedFromDeg: 6, slumpedFromDeg: 7 }).filter(({ part }) => part === 'zone name');
    const turns = words.map((word) => (word.kind === 'text' ? word.turnDeg : 0));
    expect(turns).toHaveLength(3);
    expect((turns[1] ?? 0) - (turns[0] ?? 0)).toBeGreaterThan(14);
    expect((turns[2] ?? 0) - (turns[1] ?? 0)).toBeGreaterThan(14);
  });

  it('leaves out the words first where there is little room', () => {
    const texts = (labels: SeatedView['labels']) =>
      drawn({ labels }).filter(({ kind }) => kind === 'text').length;
    expect([texts('words'), texts('numbers'), texts('none')]).toEqual([8, 2, 0]);
  });
});

describe('what is shown', () => {
  it('away: an empty chair beside the gauge', () => {
    const shown = parts({ state: 'away' });
    expect(shown).toEqual(expect.arrayContaining(['chair', 'desk', 'bob', 'zone tall']));
    expect(shown).not.toContain('face');
    expect(shown).not.toContain('ghost');
  });

  it('no clip: the line hangs still over the empty chair, without a gauge', () => {
    expect(drawn({ state: 'none', swingDeg: 2 })).toEqual(drawn({ state: 'none', swingDeg: 0 }));
    expect(parts({ state: 'none' })).toEqual(['floor', 'chair', 'desk', 'beam', 'thread', 'bob cap', 'bob']);
  });

  it('a gap: the last position, faded as one', () => {
    const person = drawn({ state: 'gap' }).find(({ part }) => part === 'person');
    expect(person?.kind === 'group' && person.opacity).toBe(0.35);
  });

  it('compact: the person, the chair and the line', () => {
    const shown = parts({ compact: true });
    expect(shown).toEqual(expect.arrayContaining(['face', 'chair', 'clip', 'bob']));
    for (const part of ['desk', 'needle', 'zone tall', 'ghost']) expect(shown).not.toContain(part);
  });

  it('the bob swings about the beam', () => {
    const top = points(drawn({}), 'thread')[0];
    expect(points(drawn({ swingDeg: 2 }), 'thread')[0]).toEqual(top);
    const tipX = (swingDeg: number) => points(drawn({ swingDeg }), 'thread')[1]?.[0] ?? 0;
    expect(tipX(2)).toBeGreaterThan(tipX(0));
    expect(tipX(-2)).toBeLessThan(tipX(0));
  });

  it('a picture of the same moment is the same', () => {
    expect(drawn({ flexionDeg: 17.3 })).toEqual(drawn({ flexionDeg: 17.3 }));
  });
});
