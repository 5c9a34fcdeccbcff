import { describe, expect, it } from 'vitest';
import { instantOf, quietSpans } from '../../../src/core/desk/quiet-hours.ts';

const at = (iso: string) => Date.parse(iso);
const HOURS = { from: 22 * 60, to: 7 * 60 };

describe('quietSpans', () => {
  it('go over midnight, around now', () => {
    const spans = quietSpans(HOURS, at('2026-11-22T12:00:00Z'), 'UTC');
    expect(spans[0]).toEqual({ from: at('2026-11-21T22:00:00Z'), to: at('2026-11-22T07:00:00Z') });
    expect(spans[1]).toEqual({ from: at('2026-11-22T22:00:00Z'), to: at('2026-11-23T07:00:00Z') });
  });

  it('are none where none were chosen', () => {
    expect(quietSpans(null, 0, 'UTC')).toEqual([]);
    expect(quietSpans({ from: 60, to: 60 }, 0, 'UTC')).toEqual([]);
  });

  it.each([
    ['in spring', '2026-03-29', '2026-03-29T05:00:00Z'],
    ['in autumn', '2026-10-25', '2026-10-25T06:00:00Z'],
    ['on any day', '2026-11-22', '2026-11-22T06:00:00Z'],
  ])('keep the time of day when the clocks change: %s', (_, date, instant) => {
    expect(instantOf(date, 7 * 60, 'Europe/Berlin')).toBe(at(instant));
  });

  it('take the moment after a time that the clocks skip', () => {
    expect(instantOf('2026-03-29', 150, 'Europe/Berlin')).toBeGreaterThanOrEqual(at('2026-03-29T00:30:00Z'));
  });
});
