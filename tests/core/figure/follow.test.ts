import { describe, expect, it } from 'vitest';
import {
  angleOf,
  bodyAtShare,
  offsetBy,
  offsetFrom,
  pitchOf,
  roomOf,
  shareAt,
  tellsByPitch,
} from '../../../src/core/figure/follow.ts';
import { contactError } from '../../../src/core/figure/solve.ts';
import { everyFigure, figure } from './library.ts';

const hipsOf = (body: { trunk: { spine: readonly { y: number }[] } }) => body.trunk.spine[0]?.y ?? 0;

describe('a figure that follows the trunk of a person', () => {
  it('is as far in a repetition as the trunk is', () => {
    const bridge = figure('bridge');
    expect(tellsByPitch(bridge)).toBe(true);
    for (const share of [0, 0.3, 1])
      expect(shareAt(bridge, pitchOf(bodyAtShare(bridge, share)))).toBeCloseTo(share, 1);
    expect(shareAt(bridge, 0)).toBe(0);
  });

  it('is not told by pitch where the trunk stays as it is, or goes both ways', () => {
    for (const id of ['pallof', 'deadbug', 'catcow_flow', 'sts'])
      expect(tellsByPitch(figure(id))).toBe(false);
  });

  it('lets the hips of a plank sink and rise, with elbows and feet in their place', () => {
    const { peak } = figure('plank_full');
    const [sunk, risen] = [offsetBy(peak, 'pitch', -10), offsetBy(peak, 'pitch', 10)];
    expect(pitchOf(sunk) - pitchOf(peak)).toBeCloseTo(-10, 0);
    expect(hipsOf(sunk)).toBeLessThan(hipsOf(peak) - 0.01);
    expect(hipsOf(risen)).toBeGreaterThan(hipsOf(peak) + 0.01);
    for (const body of [sunk, risen])
      for (const contact of body.contacts) expect(Math.abs(contactError(body, contact))).toBeLessThan(0.02);
  });

  it('lets the hips of a side plank sink', () => {
    const { peak } = figure('side_full');
    const sunk = offsetBy(peak, 'head-up', 10);
    expect(angleOf(sunk, 'head-up') - angleOf(peak, 'head-up')).toBeCloseTo(10, 0);
    expect(hipsOf(sunk)).toBeLessThan(hipsOf(peak));
  });

  it('leaves whatever bears on the floor in its place, in every figure as far as it has room', () => {
    const slid = everyFigure.flatMap(({ record, peak }) => {
      const room = roomOf(peak, 'pitch');
      return room.flatMap((off) =>
        offsetBy(peak, 'pitch', off)
          .contacts.filter((contact) => !contact.soft)
          .filter((contact) => Math.abs(contactError(offsetBy(peak, 'pitch', off), contact)) > 0.021)
          .map(({ point }) => `${record.id}, ${off}: ${point.name}`),
      );
    });
    expect(slid).toEqual([]);
  });

  it('does not follow somebody who is elsewhere', () => {
    expect(offsetFrom(82, 70)).toBe(-12);
    expect(offsetFrom(82, 0)).toBeNull();
  });
});
