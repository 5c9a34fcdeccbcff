import { describe, expect, it } from 'vitest';
import { contactPoint } from '../../../src/core/figure/contact-point.ts';
import { blend } from '../../../src/core/figure/interpolate.ts';
import type { PointName } from '../../../src/core/figure/pose.ts';
import { SIDES } from '../../../src/core/figure/skeleton.ts';
import type { Body } from '../../../src/core/figure/solve.ts';
import { norm, subtract } from '../../../src/core/imu/vector.ts';
import { floorFindings } from './anatomy.ts';
import { everyFigure, figure } from './library.ts';

const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9];
/** A planted part may drift this far, in H: 3 mm on a person of 1.70 m. */
const SLIDE = 0.002;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Points that both key poses put in the same place: the pin, and hands and feet with the same target. */
function plantedPoints(a: Body, b: Body): PointName[] {
  const points: PointName[] = [];
  if (a.pose.pin && same(a.pose.pin, b.pose.pin)) points.push(a.pose.pin.point);
  for (const side of SIDES) {
    const onGround = (limb: Body['pose']['legs']['near'] | Body['pose']['arms']['near']) =>
      limb.form === 'reach' && ['flat', 'ball', 'heel', 'palm'].includes(limb.target);
    const [legs, arms] = [
      [a.pose.legs[side], b.pose.legs[side]],
      [a.pose.arms[side], b.pose.arms[side]],
    ];
    if (legs[0] && onGround(legs[0]) && same(legs[0], legs[1])) points.push({ name: 'an', side });
    if (arms[0] && onGround(arms[0]) && same(arms[0], arms[1])) points.push({ name: 'wr', side });
  }
  return points;
}

const moves = everyFigure.flatMap(({ record, keys, start }) =>
  keys.map((from, index) => ({ id: record.id, from, to: keys[index + 1] ?? start })),
);

describe('between two key poses', () => {
  it('planted hands, feet and pins do not slide', () => {
    let watched = 0;
    const slides: string[] = [];
    for (const { id, from, to } of moves) {
      for (const point of plantedPoints(from, to)) {
        const place = contactPoint(from, point).centre;
        // Contacts that the key poses themselves miss are the solver's matter, not the move's.
        const ends = norm(subtract(contactPoint(to, point).centre, place));
        for (const share of SHARES) {
          watched += 1;
          const now = contactPoint(blend(from, to, share), point).centre;
          const slide = norm(subtract(now, place)) - ends;
          if (slide > SLIDE)
            slides.push(`${id} ${point.name} ${point.side} slides ${slide.toFixed(4)} at ${share}`);
        }
      }
    }
    expect(slides).toEqual([]);
    expect(watched).toBeGreaterThan(500);
  });

  it('nothing dips through the floor', () => {
    const dips = moves.flatMap(({ id, from, to }) =>
      [0.25, 0.5, 0.75].flatMap((share) =>
        floorFindings(blend(from, to, share), -0.02).map((what) => `${id} at ${share}: ${what}`),
      ),
    );
    expect(dips).toEqual([]);
  });

  it('starts at the one and ends at the other', () => {
    for (const { id, from, to } of moves) {
      for (const [share, key] of [
        [0, from],
        [1, to],
      ] as const) {
        const body = blend(from, to, share);
        expect(norm(subtract(body.trunk.headCentre, key.trunk.headCentre)), id).toBeLessThan(1e-3);
        expect(norm(subtract(body.arms.near.wrist, key.arms.near.wrist)), id).toBeLessThan(1e-2);
      }
    }
  });

  it('cues fade in on the way to the pose that has them', () => {
    const { start, peak } = figure('brace_stand');
    expect(start.pose.cues).toEqual([]);
    expect(blend(start, peak, 0.25).pose.cueOpacity).toBeCloseTo(0.25);
    expect(peak.pose.cueOpacity).toBe(1);
  });
});
