import { describe, expect, it } from 'vitest';
import { animate } from '../../../src/core/figure/animation.ts';
import { parseFigures } from '../../../src/core/figure/figure-library.ts';
import { solve } from '../../../src/core/figure/solve.ts';
import { contactFindings, findings, floorFindings, insideFindings, jointFindings } from './anatomy.ts';
import { everyFigure, figure, library, type PoseData, poseData } from './library.ts';

const everyKey = everyFigure.flatMap(({ record, keys }) => keys.map((body) => ({ id: record.id, body })));

describe('the figures, solved', () => {
  it('are all there', () => {
    const { ex, breaks } = poseData();
    expect([Object.keys(ex).length, Object.keys(breaks).length]).toEqual([110, 2]);
    expect(library.ids).toHaveLength(112);
    expect(everyKey.length).toBe(246);
  });

  it('have every joint somewhere', () => {
    for (const { id, body } of everyKey) {
      const points = [
        ...body.trunk.spine,
        body.trunk.headCentre,
        body.arms.near.fingertip,
        body.legs.far.toe,
      ];
      for (const { x, y, z } of points) {
        expect([x, y, z].every(Number.isFinite), id).toBe(true);
      }
    }
  });

  it('bend no joint further than a body does', () => {
    expect(
      everyKey.flatMap(({ id, body }) => jointFindings(body, id).map((what) => `${id}: ${what}`)),
    ).toEqual([]);
  });

  it('meet every contact and every target within a hundredth of the height', () => {
    expect(everyKey.flatMap(({ id, body }) => contactFindings(body).map((what) => `${id}: ${what}`))).toEqual(
      [],
    );
  });

  it('stay on the floor', () => {
    expect(everyKey.flatMap(({ id, body }) => floorFindings(body).map((what) => `${id}: ${what}`))).toEqual(
      [],
    );
  });

  it('keep hands and knees out of the trunk', () => {
    expect(everyKey.flatMap(({ id, body }) => insideFindings(body).map((what) => `${id}: ${what}`))).toEqual(
      [],
    );
  });

  it('come out the same every time', () => {
    for (const { record, keys } of everyFigure) {
      expect(record.keys.map(({ pose }) => solve(pose))).toEqual(keys);
    }
  });
});

describe('a touch', () => {
  it('finds the pitch of a forearm plank from the length of arm and legs', () => {
    const { peak } = figure('plank_full');
    expect(peak.pose.trunk.pitchDeg).toBeGreaterThan(76);
    expect(peak.pose.trunk.pitchDeg).toBeLessThan(90);
    expect(Math.min(peak.legs.near.ball.y, peak.legs.near.heel.y)).toBeCloseTo(0, 4);
  });
});

/** Errors an author could make. Each must be found, or the checks above prove nothing. */
const MISTAKES: readonly (readonly [string, string, (data: PoseData) => void])[] = [
  ['a bridge far too high', 'bridge', ({ ex }) => Object.assign(ex.bridge?.k[1] ?? {}, { p: -150 })],
  [
    'palms out of reach',
    'bird_dog',
    ({ ex }) => Object.assign(ex.bird_dog?.k[0] ?? {}, { A: ['palm', 0.7] }),
  ],
  [
    'knees that bend backward',
    'bird_arm',
    ({ bases }) => Object.assign(bases.quad ?? {}, { L: ['w', 0, 40, 90] }),
  ],
  [
    'a leg through the floor',
    'deadbug',
    ({ ex }) => Object.assign(ex.deadbug?.k[1] ?? {}, { LN: ['w', 60, 60] }),
  ],
  [
    'elbows that bend backward',
    'plank_full',
    ({ bases }) => Object.assign(bases.plank ?? {}, { A: ['w', 0, -90] }),
  ],
  [
    'hands inside the trunk',
    'pallof',
    ({ ex }) => Object.assign(ex.pallof?.k[0] ?? {}, { A: ['chest', -0.02, -0.1, 0] }),
  ],
  [
    'a wall angel that floats off the wall',
    'wall_angel',
    ({ ex }) => Object.assign(ex.wall_angel ?? {}, { pin: ['mid', 0.05, 0.515] }),
  ],
];

describe('the checks', () => {
  it.each(MISTAKES)('find %s', (_, id, spoil) => {
    const data = poseData();
    spoil(data);
    const record = parseFigures(data).find(id);
    if (!record) throw new Error(`no figure "${id}"`);
    expect(findings(animate(record))).not.toEqual([]);
    expect(findings(figure(id))).toEqual([]);
  });
});
