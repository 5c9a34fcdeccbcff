import { describe, expect, it } from 'vitest';
import { centreOfMass } from '../../../src/core/figure/balance.ts';
import { figure } from './library.ts';

describe('balance', () => {
  it.each(['slrdl', 'sl_full', 'goblet_squat', 'good_morning_bw', 'sls_30'])(
    '%s keeps the centre of mass over the standing foot',
    (id) => {
      const { peak } = figure(id);
      const { x } = centreOfMass(peak);
      expect(x).toBeGreaterThan(peak.legs.near.heel.x);
      expect(x).toBeLessThan(peak.legs.near.ball.x);
    },
  );

  it('weighs a whole body once: an upright one balances near its hips', () => {
    const { start } = figure('yoga_gentle');
    const mass = centreOfMass(start);
    expect(mass.y).toBeGreaterThan(0.5);
    expect(mass.y).toBeLessThan(0.6);
    expect(Math.abs(mass.z)).toBeLessThan(0.01);
  });
});
