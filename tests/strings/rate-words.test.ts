import { describe, expect, it } from 'vitest';
import { witmotion } from '../../sensors/witmotion/witmotion.ts';
import { automaticRateWords, rateWords } from '../../src/strings/rate-words.ts';

describe('rateWords', () => {
  it('names a measured rate as the maker does, and leaves an exact one alone', () => {
    expect([10.05, 19.86, 49.45, 99.26, 198.4].map(rateWords)).toEqual([
      '10 Hz',
      '20 Hz',
      '50 Hz',
      '100 Hz',
      '200 Hz',
    ]);
    expect([52, 104, 12.5, 208].map(rateWords)).toEqual(['52 Hz', '104 Hz', '12.5 Hz', '208 Hz']);
  });

  it('says what the automatic choice comes to', () => {
    expect(automaticRateWords(witmotion)).toBe('Automatic (20 Hz at the desk, 50 Hz in training)');
    expect(automaticRateWords({ ratesHz: [30] })).toBe('Automatic (30 Hz)');
  });
});
