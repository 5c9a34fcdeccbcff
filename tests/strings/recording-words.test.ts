import { describe, expect, it } from 'vitest';
import { RECORDING_PROBLEMS } from '../../src/core/recording/recording.ts';
import { recordingWords } from '../../src/strings/recording-words.ts';

describe('recordingWords', () => {
  it('names the line first, and has words for every problem', () => {
    for (const problem of RECORDING_PROBLEMS) {
      const words = recordingWords({ type: 'refused', problem, line: 7, where: 'ax', found: 'oops' });
      expect(words).toMatch(/^line 7: [a-z].*[a-z0-9,]$/);
      expect(words).not.toContain('null');
    }
  });

  it('keeps what it found short', () => {
    const found = 'x'.repeat(500);
    const words = recordingWords({ type: 'refused', problem: 'not-a-number', line: 1, where: 'ax', found });
    expect(words.length).toBeLessThan(100);
  });
});
