import { describe, expect, it } from 'vitest';
import { EXERCISE_FOLDER, readExercises } from '../../../src/cli/content.ts';
import type { Saying } from '../../../src/core/coach/cue.ts';
import { cueWords } from '../../../src/strings/de/coach-words.ts';
import { bannedInGerman } from '../../content/banned-words.de.ts';

const exercises = readExercises(EXERCISE_FOLDER, 'de');
const exercise = (id: string) => {
  const found = exercises.find((each) => each.id === id);
  if (!found) throw new Error(`no exercise ${id}`);
  return found;
};
const said = (...says: readonly Saying[]) => cueWords({ says });

describe('what a session says aloud in German', () => {
  it('is the same session', () => {
    const bridge = exercise('bridge');
    const coming = { exercise: bridge, amount: 8, side: 'both', setIndex: 0, sets: 2 } as const;
    expect(said({ key: 'get-ready', ...coming, begins: 'moving' })).toBe(
      `${bridge.name}. Satz 1 von 2. 8-mal. Zählt von selbst. Die erste kommt mit der zweiten.`,
    );
    const side = { exercise: exercise('side_knee'), amount: 10, side: 'left', setIndex: 1, sets: 2 } as const;
    expect(said({ key: 'next', ...side, isSame: false })).toBe(
      `Als Nächstes: ${side.exercise.name}. Linke Seite. Satz 2 von 2. Halte 10 Sekunden.`,
    );
    expect(said({ key: 'switch-sides', done: 'left', now: 'right' }, { key: 'rest', seconds: 90 })).toBe(
      'Links geschafft. Jetzt rechts. 1 Minute 30 Pause.',
    );
  });

  it.each(exercises.map((each) => [each.id, each] as const))(
    'of %s has no sign that a voice would stumble over, and no word that is not used',
    (_, exercise) => {
      const { sets, amount } = exercise.rungs.at(-1) ?? { sets: 1, amount: 10 };
      const side = exercise.perSide ? 'left' : 'both';
      const text = said(
        { key: 'get-ready', exercise, amount, side, setIndex: 0, sets, begins: 'still' },
        { key: 'tempo', exercise },
        { key: 'set-done', exercise, performed: amount - 1, target: amount },
        { key: 'paused', reason: 'lower', exercise },
      );
      expect(text).not.toMatch(/[/°×]|\d s\b|undefined|NaN|\.\./);
      expect(bannedInGerman(text)).toEqual([]);
    },
  );
});
