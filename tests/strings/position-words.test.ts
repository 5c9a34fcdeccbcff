import { describe, expect, it } from 'vitest';
import { describePosition } from '../../src/strings/position-words.ts';
import { everyFigure, figure } from '../core/figure/library.ts';

describe('a position in words', () => {
  it.each([
    ['plank_full', 'On forearms and toes.'],
    ['plank_knee', 'On forearms and knees.'],
    ['bird_dog', 'On hands and knees, left arm reaching forward, right leg stretched out.'],
    ['bridge_hipext', 'Lying on the back, hips lifted, right leg stretched out.'],
    ['side_full', 'On the right side, hips lifted.'],
    ['catcow_hold', 'On hands and knees, back rounded.'],
    ['sls_30', 'Standing on the right leg, left leg lifted.'],
    ['sts', 'Seated, trunk tipped forward about 40 degrees.'],
    ['childs_pose', 'Kneeling, folded forward over the thighs.'],
    ['goblet_squat', 'Squatting, trunk tipped forward about 30 degrees, with a dumbbell.'],
    ['hip_9090', 'Sitting on the floor.'],
  ])('%s', (id, words) => {
    expect(describePosition(figure(id).peak)).toBe(words);
  });

  it('names the other side in the mirror', () => {
    expect(describePosition(figure('side_full').peak, true)).toBe('On the left side, hips lifted.');
  });

  it('says something plain about every key pose', () => {
    for (const { record, keys } of everyFigure) {
      for (const body of keys) {
        expect(describePosition(body), record.id).toMatch(/^[A-Z][a-z0-9, -]+\.$/);
      }
    }
  });
});
