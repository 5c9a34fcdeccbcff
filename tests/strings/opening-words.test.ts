import { describe, expect, it } from 'vitest';
import { flagWords, openingWords } from '../../src/strings/opening-words.ts';
import { library } from '../signals/library.ts';

const flags = [...new Set(library.exercises.flatMap((exercise) => exercise.flags))];
const closed = { type: 'closed', flags: [], floor: false, without: [], byProfessional: false } as const;

describe('how an exercise stands open, in words', () => {
  it('names every flag of the content as its question does', () => {
    expect(flags.length).toBeGreaterThan(10);
    expect(flags.filter((flag) => flagWords(flag) === flag && flag.includes('-'))).toEqual([]);
    expect(flagWords('shoulder-elbow')).toBe('shoulder or elbow');
    expect(flagWords('kneeling')).toContain('not comfortable');
  });

  it('says what leaves an exercise out, and what would open it', () => {
    expect(openingWords({ ...closed, flags: ['knee', 'wrist'] }).text).toBe(
      'It does not fit what you answered: knee; wrist. It opens when that changes.',
    );
    expect(openingWords({ ...closed, without: ['band', 'anchor'] }).text).toContain(
      'Band and anchor for a band: not at hand.',
    );
    expect(openingWords({ ...closed, byProfessional: true }).text).toContain(
      'Your professional leaves it out.',
    );
  });

  it('has a sentence for every state in which sessions wait', () => {
    for (const state of ['unscreened', 'minor', 'blocked-emergency', 'refer-first', 'paused'] as const)
      expect(openingWords({ type: 'waits', state }).text).toMatch(/open/);
  });
});
