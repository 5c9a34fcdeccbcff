import { describe, expect, it } from 'vitest';
import {
  answerToPain,
  greenPain,
  isTooMuchToTrain,
  usualForbidsStrength,
} from '../../../src/core/progression/limits.ts';

describe('R-3 limits', () => {
  it('hold progression above 3, and above 5 with a clearance', () => {
    expect(greenPain(false)).toBe(3);
    expect(greenPain(true)).toBe(5);
  });

  it.each([
    [0, 1, 'none'],
    [1, 1, 'offer'],
    [3, 1, 'offer'],
    [4, 1, 'easier'],
    [5, 1, 'stop'],
    [5, 3, 'easier'],
    [6, 5, 'stop'],
  ])('in an exercise, pain %i at a usual %i: %s (M-10)', (pain, usual, answer) => {
    expect(answerToPain(pain, usual, greenPain(false))).toBe(answer);
  });

  it('a clearance never moves the limit to stop (M-13)', () => {
    expect(answerToPain(5, 4, greenPain(true))).toBe('offer');
    expect(answerToPain(6, 4, greenPain(true))).toBe('stop');
  });

  it('close strength work at 6 before a session, or at 5 that is 3 above the usual (M-11)', () => {
    expect([4, 5, 6].map((pain) => isTooMuchToTrain(pain, 2))).toEqual([false, true, true]);
    expect([4, 5, 6].map((pain) => isTooMuchToTrain(pain, 3))).toEqual([false, false, true]);
  });

  it('close strength work at a usual pain of 6', () => {
    expect([5, 5.5, 6].map(usualForbidsStrength)).toEqual([false, false, true]);
  });
});
