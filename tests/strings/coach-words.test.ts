import { describe, expect, it } from 'vitest';
import type { Saying } from '../../src/core/coach/cue.ts';
import { voiceName, voicesNote } from '../../src/strings/coach-choice-words.ts';
import { type CoachWords, cueWords, SPOKEN } from '../../src/strings/coach-words.ts';
import { bannedIn } from '../content/banned-words.ts';
import { bridge, plank } from '../signals/exercise.ts';
import { library } from '../signals/library.ts';

const DANIEL = { id: 'daniel', name: 'Daniel', language: 'en-GB' };
const said = (...says: readonly Saying[]) => cueWords({ says });

describe('what a session says aloud', () => {
  it.each(library.exercises.map((exercise) => [exercise.id, exercise] as const))(
    'of %s has no sign that a voice would stumble over, and no word that is not used',
    (_, exercise) => {
      const { sets, amount } = exercise.rungs.at(-1) ?? { sets: 1, amount: 10 };
      const side = exercise.perSide ? 'left' : 'both';
      const text = said(
        { key: 'get-ready', exercise, amount, side, setIndex: 0, sets, begins: 'still' },
        { key: 'tempo', exercise },
        { key: 'set-done', exercise, performed: amount - 1, target: amount },
        { key: 'paused', reason: 'lower', exercise },
        { key: 'next', exercise, amount, side, setIndex: 1, sets, isSame: false },
      );
      expect(text).not.toMatch(/[/°×]|\d s\b|undefined|NaN|\.\./);
      expect(bannedIn(text)).toEqual([]);
    },
  );

  it('tells times as they are spoken', () => {
    const rest = (seconds: number) => said({ key: 'rest', seconds });
    expect([1, 45, 89, 90, 120].map(rest)).toEqual([
      'Rest 1 second.',
      'Rest 45 seconds.',
      'Rest 89 seconds.',
      'Rest 1 minute 30.',
      'Rest 2 minutes.',
    ]);
  });

  it('tells what was done of a set, and that it counts', () => {
    expect(said({ key: 'set-done', exercise: plank(), performed: 12.7, target: 20 })).toBe(
      '12 of 20 seconds. That counts.',
    );
    expect(said({ key: 'set-done', exercise: bridge(), performed: 5, target: 8 })).toBe(
      '5 of 8 times. That counts.',
    );
  });

  it('is all in one place, so that another language is another one', () => {
    const german: CoachWords = { ...SPOKEN, resumed: () => 'Die Uhr geht weiter.' };
    expect(cueWords({ says: [{ key: 'resumed' }] }, german)).toBe('Die Uhr geht weiter.');
  });
});

describe('what is told of the voices of a browser', () => {
  it('is nothing where all is well, and otherwise why not', () => {
    expect(voicesNote({ local: [DANIEL], remote: 0, speaking: DANIEL })).toBeNull();
    expect(voicesNote({ local: [], remote: 0, speaking: null })).toContain('has no voice');
    expect(voicesNote({ local: [DANIEL], remote: 2, speaking: DANIEL })).toContain('another host');
    expect(voicesNote({ local: [], remote: 1, speaking: null })).toMatch(/does not use it\. No voice/);
  });

  it('names a voice with its language', () => {
    expect(voiceName(DANIEL)).toBe('Daniel, British English');
    expect(voiceName({ name: 'X', language: 'not a language' })).toBe('X, not a language');
  });
});
