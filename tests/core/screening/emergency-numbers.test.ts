import { describe, expect, it } from 'vitest';
import { emergencyNumber } from '../../../src/core/screening/emergency-numbers.ts';
import { ANYWHERE, COUNTRIES, EMERGENCY_NUMBERS, numberWords } from '../../../src/strings/emergency-words.ts';

const number = (country: string | null, zone: string) => emergencyNumber(EMERGENCY_NUMBERS, country, zone);

describe('whom to call (M-3)', () => {
  it('is what the person chose, wherever the clock stands', () => {
    expect(number('CH', 'America/New_York')).toEqual({ country: 'CH', call: '144', guessed: false });
  });

  it('is guessed from the time zone alone, and said to be a guess', () => {
    expect(number(null, 'Europe/Berlin')).toEqual({ country: 'DE', call: '112', guessed: true });
    expect(number(null, 'Asia/Calcutta')?.call).toBe('112');
    expect(numberWords(number(null, 'Europe/Berlin'))).toContain('suggests');
  });

  it('is the person’s own number where nothing is known', () => {
    expect(number(null, 'Etc/UTC')).toBeNull();
    expect(number('XX', 'Europe/Berlin')).toBeNull();
    expect(numberWords(null)).toContain('local number');
    for (const each of ANYWHERE) expect(numberWords(null)).toContain(each);
  });

  it('is left unknown where the sources disagree', () => {
    // Morocco: 15, 150 and 141; Paraguay: 141, 021-141 and 911.
    for (const country of ['MA', 'PY']) expect(number(country, ''), country).toBeNull();
  });

  it('has each country once, each zone once, and a name for each', () => {
    const { numbers } = EMERGENCY_NUMBERS;
    expect(new Set(numbers.map(({ country }) => country)).size).toBe(numbers.length);
    const zones = numbers.flatMap((each) => each.zones);
    expect(new Set(zones).size).toBe(zones.length);
    for (const { id, text } of COUNTRIES) expect(text, id).not.toBe(id);
  });

  it('rests on two sources each, all of them named and used', () => {
    const { numbers, sources } = EMERGENCY_NUMBERS;
    for (const { country, confirmedBy } of numbers)
      expect(new Set(confirmedBy).size, country).toBe(confirmedBy.length);
    const cited = new Set(numbers.flatMap(({ confirmedBy }) => confirmedBy));
    expect([...cited].sort()).toEqual(sources.map(({ id }) => id).sort());
  });
});
