import { describe, expect, it, vi } from 'vitest';
import { createClock } from '../../src/browser/clock.ts';

const clock = createClock();

describe('createClock', () => {
  it('tells epoch milliseconds', () => {
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50);
  });

  it('tells a zone that dates can be written in', () => {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: clock.zone() })).not.toThrow();
  });

  it('asks the browser for the zone once, however often it is asked itself within a second', () => {
    const asked = vi.spyOn(Intl, 'DateTimeFormat');
    const { zone } = createClock();
    for (let i = 0; i < 100; i++) zone();
    expect(asked).toHaveBeenCalledOnce();
    asked.mockRestore();
  });

  it('draws as many bytes as asked, other ones each time', () => {
    expect(clock.random(10)).toHaveLength(10);
    expect(clock.random(10)).not.toEqual(clock.random(10));
  });
});
