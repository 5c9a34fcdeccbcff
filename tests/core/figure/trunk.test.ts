import { describe, expect, it } from 'vitest';
import { atan2Deg } from '../../../src/core/figure/degrees.ts';
import type { Body } from '../../../src/core/figure/solve.ts';
import { figure } from './library.ts';

const RAD = Math.PI / 180;

/** What a sensor would read, by the sign rules of the pose data: prone +90, supine -90. */
const SIGNALS = {
  thorax: ({ trunk }: Body) => atan2Deg(-trunk.thorax.forward.y, trunk.thorax.up.y),
  pelvis: ({ trunk }: Body) => atan2Deg(-trunk.pelvis.forward.y, trunk.pelvis.up.y),
  chord: ({ trunk }: Body) => {
    const [hips, neck] = [trunk.spine[0], trunk.spine[6]];
    return hips && neck ? atan2Deg(neck.x - hips.x, neck.y - hips.y) : Number.NaN;
  },
  lean: ({ trunk }: Body) => Math.asin(-trunk.pelvis.right.y) / RAD,
  headUp: ({ trunk }: Body) => Math.asin(trunk.pelvis.up.y) / RAD,
  inclination: ({ trunk }: Body) => Math.acos(trunk.thorax.up.y) / RAD,
} as const;

type Row = readonly [id: string, key: number, signal: keyof typeof SIGNALS, least: number, most: number];

/** Ranges of the exercise library ("what the sensor sees"), degrees: key pose 0 is the start, 1 the peak. */
const RANGES: readonly Row[] = [
  ['catcow_flow', 0, 'thorax', 75, 105],
  ['catcow_flow', 0, 'pelvis', 75, 105],
  ['catcow_flow', 1, 'thorax', 88, 106],
  ['catcow_flow', 1, 'pelvis', 55, 70],
  ['catcow_flow', 2, 'thorax', 55, 81],
  ['catcow_flow', 2, 'pelvis', 86, 105],
  ['catcow_hold', 1, 'thorax', 88, 106],
  ['catcow_seated', 0, 'thorax', -10, 25],
  ['catcow_seated', 1, 'thorax', -10, 25],
  ['pelvic_tilt', 1, 'pelvis', -105, -75],
  ['bridge_mini', 1, 'pelvis', -120, -105],
  ['bridge', 0, 'pelvis', -135, -75],
  ['bridge', 1, 'pelvis', -135, -110],
  ['bridge', 1, 'thorax', -122, -100],
  ['bridge_hold', 1, 'pelvis', -135, -110],
  ['bridge_single', 1, 'thorax', -122, -100],
  ['hip_thrust', 0, 'thorax', -50, -35],
  ['hip_thrust', 1, 'thorax', -90, -75],
  ['plank_wall', 1, 'chord', 8, 25],
  ['plank_counter', 1, 'chord', 25, 45],
  ['plank_bench', 1, 'chord', 48, 70],
  ['plank_knee', 1, 'chord', 62, 86],
  ['plank_full', 1, 'chord', 76, 86],
  ['plank_longlever', 1, 'chord', 70, 92],
  ['plank_reach', 1, 'chord', 70, 92],
  ['side_wall', 1, 'lean', 10, 25],
  ['side_knee', 1, 'lean', 68, 85],
  ['side_knee', 1, 'headUp', 12, 22],
  ['side_full', 1, 'lean', 70, 85],
  ['side_full', 1, 'headUp', 8, 16],
  ['side_straightarm', 1, 'headUp', 18, 28],
  ['bird_dog', 1, 'chord', 75, 100],
  ['deadbug', 1, 'thorax', -102, -78],
  ['curl_up', 1, 'thorax', -84, -70],
  ['pallof', 1, 'inclination', 0, 15],
  ['good_morning_bw', 1, 'thorax', 40, 70],
  ['slrdl', 1, 'thorax', 45, 80],
  ['sts', 1, 'thorax', 25, 45],
  ['goblet_squat', 1, 'thorax', 20, 45],
  ['sls_30', 1, 'inclination', 0, 12],
  ['childs_pose', 1, 'thorax', 100, 125],
  ['thoracic_ext_chair', 1, 'thorax', -30, -10],
  ['rest_sidelying', 1, 'lean', 78, 95],
];

describe('the trunk of a figure', () => {
  it.each(RANGES)('%s, key pose %i: the %s lies within %i to %i degrees', (id, key, signal, least, most) => {
    const body = figure(id).keys[key];
    if (!body) throw new Error(`${id} has no key pose ${key}`);
    const value = SIGNALS[signal](body);
    expect(value).toBeGreaterThanOrEqual(least);
    expect(value).toBeLessThanOrEqual(most);
  });

  it('rises in cat where the pelvis tucks, and sinks in cow where it tilts', () => {
    const [rest, cat, cow] = figure('catcow_flow').keys;
    if (!rest || !cat || !cow) throw new Error('catcow_flow needs three key poses');
    expect(SIGNALS.thorax(cat)).toBeGreaterThan(SIGNALS.thorax(rest));
    expect(SIGNALS.pelvis(cat)).toBeLessThan(SIGNALS.pelvis(rest));
    expect(SIGNALS.thorax(cow)).toBeLessThan(SIGNALS.thorax(rest));
    expect(SIGNALS.pelvis(cow)).toBeGreaterThan(SIGNALS.pelvis(rest));
  });
});
