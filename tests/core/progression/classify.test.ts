import { describe, expect, it } from 'vitest';
import { classify, type Evidence } from '../../../src/core/progression/classify.ts';

const B = 1;
const G = 3;
const fine: Evidence = {
  stopSign: false,
  peak: 0,
  peakAnswered: true,
  effort: 5,
  post: 0,
  pre: 1,
  readiness: 'same',
  done: 1,
  selfForm: 1,
  ease: null,
  sensorForm: null,
  nextDay: { reported: 1, recalled: null },
};
const classOf = (change: Partial<Evidence>, usual = B, green = G) =>
  classify({ ...fine, ...change }, usual, green).class;
const reported = (value: number) => ({ nextDay: { reported: value, recalled: null } });

describe('R-4 red', () => {
  it.each([
    ['a stop sign', { stopSign: true }],
    ['peak pain of 6', { peak: 6 }],
    ['peak pain of 5 that is 3 above the usual', { peak: 5 }],
    ['pain right after of 5', { post: 5 }],
    ['a next day 3 above the usual', reported(4)],
    ['a recalled next day 3 above the usual', { nextDay: { reported: null, recalled: 4 } }],
  ])('%s', (_, change) => {
    expect(classOf(change)).toBe('red');
  });

  it('knows a red of the item from one of the whole session', () => {
    const redBy = (change: Partial<Evidence>) => classify({ ...fine, ...change }, B, G).redBy;
    expect(redBy({ peak: 6 })).toBe('item');
    expect(redBy(reported(4))).toBe('session');
    expect(redBy({ peak: 6, ...reported(4) })).toBe('both');
    expect(redBy({})).toBeNull();
  });

  it('takes 5 for what it is at a usual pain of 3', () => {
    expect(classOf({ peak: 5 }, 3)).toBe('amber');
    expect(classOf({ post: 5 }, 3)).toBe('amber');
  });
});

describe('R-4 amber', () => {
  it.each([
    ['peak pain above the limit', { peak: 4 }],
    ['a next day more than 1 above the usual', reported(3)],
    ['pain right after at the limit', { post: 3 }],
    ['effort of 9', { effort: 9 }],
    ['less than 70 % done', { done: 0.69 }],
    ['an untidy feeling', { selfForm: 0.5 }],
  ])('%s', (_, change) => {
    expect(classOf(change)).toBe('amber');
  });

  it('is mild where the only cause is peak pain at the usual level', () => {
    expect(classOf({ peak: 4, ...reported(4) }, 3)).toBe('mild');
    expect(classOf({ peak: 5, ...reported(4) }, 3)).toBe('amber');
    expect(classOf({ peak: 4, nextDay: { reported: null, recalled: null } }, 3)).toBe('amber');
    expect(classOf({ peak: 4, effort: null, ...reported(4) }, 3)).toBe('amber');
  });

  it('moves its lower edge with a clearance (R-3, M-13)', () => {
    expect(classOf({ peak: 5, ...reported(4) }, 4, 3)).toBe('mild');
    expect(classOf({ peak: 5, ...reported(4) }, 4, 5)).toBe('green');
  });

  it('never comes from the sensor alone (INV-7)', () => {
    expect(classOf({ sensorForm: 0 })).toBe('green');
  });
});

describe('R-4 incomplete', () => {
  it.each<[string, Partial<Evidence>]>([
    ['the next day', { nextDay: { reported: null, recalled: null } }],
    ['a next day that is only recalled', { nextDay: { reported: null, recalled: 1 } }],
    ['pain before', { pre: null }],
    ['readiness', { readiness: null }],
    ['peak pain', { peak: null, peakAnswered: false }],
    ['a peak that only "this hurts" told', { peak: 2, peakAnswered: false }],
    ['pain right after', { post: null }],
    ['effort', { effort: null }],
    ['self-form', { selfForm: null }],
    ['what was done', { done: null }],
  ])('%s is missing', (_, change) => {
    expect(classOf(change)).toBe('incomplete');
  });

  it('is 70 to 90 % done', () => {
    expect(classOf({ done: 0.7 })).toBe('incomplete');
    expect(classOf({ done: 0.89 })).toBe('incomplete');
    expect(classOf({ done: 0.9 })).toBe('green');
  });
});

describe('R-4 green', () => {
  it('is all that was asked, inside its limits', () => {
    expect(classOf({ peak: 3, effort: 8, post: 2, ...reported(2) })).toBe('green');
  });
});
