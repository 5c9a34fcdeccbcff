import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../src/core/exercise/exercise.ts';
import { foldProgress } from '../../src/core/progression/fold.ts';
import type { Outlook } from '../../src/core/progression/outlook.ts';
import { LIMIT_IDS } from '../../src/core/progression/own-limits.ts';
import { whyOf } from '../../src/core/progression/why.ts';
import { LIMIT_WORDS } from '../../src/strings/rules-words.ts';
import { lookedAt, nextWords, sessionWords, whySentence } from '../../src/strings/why-words.ts';
import { bannedIn } from '../content/banned-words.ts';
import { library } from '../signals/library.ts';
import { activePerson } from '../signals/log.ts';

const bridge = library.byId.get('bridge') as Exercise;
const dose = { sets: 2, amount: 10 };

describe('the words of a why', () => {
  it('say how many good sessions come first, and what is good', () => {
    const to = { exercise: bridge, dose };
    const words = nextWords({ type: 'step', to, sessions: 2, effort: 6, atOnceIfEasy: false }, { limit: 3 });
    expect(words).toBe(
      'After 2 more good sessions in a row: Bridge, 2 × 10 reps. Good means pain up to 3, an effort of 6 or less, tidy, all of it done, and a calm next day.',
    );
    expect(nextWords({ type: 'sessions-first', because: 'hold', sessions: 1 }, { limit: 3 })).toBe(
      'One more session comes first at this place.',
    );
  });

  it('call a missing answer missing', () => {
    const somebody = activePerson().session({
      on: '2026-11-20',
      items: ['bridge 1x8'],
      effort: null,
      untidy: null,
    });
    const progress = foldProgress(somebody.records, library, somebody.at('2026-11-22', 17), 'UTC');
    const why = whyOf(progress, library, { exercise: bridge, dose });
    const [latest] = why?.sessions ?? [];
    if (!why || !latest) throw new Error('no session');
    expect(
      sessionWords(latest)
        .filter(({ value }) => value === 'missing')
        .map(({ label }) => label),
    ).toEqual(['Next day', 'Effort', 'Felt tidy']);
    expect(whySentence(why)).toBe(why.decision?.text);
    expect(lookedAt(why).map(({ label }) => label)).toContain('Strength work in seven days');
  });

  it('never judge, frighten or promise', () => {
    const waits = [
      'flare',
      'lighter-week',
      'usual',
      'questions',
      'practice',
      'ease',
      'own-limits',
      'nothing-higher',
    ] as const;
    const first = ['first-sessions', 'ramp', 'return', 'hold', 'comeback'] as const;
    const all: readonly Outlook[] = [
      ...waits.map((each) => ({ type: 'waits', for: each }) as const),
      ...first.flatMap((because) =>
        [1, 2].map((sessions) => ({ type: 'sessions-first', because, sessions }) as const),
      ),
    ];
    const limits = LIMIT_IDS.flatMap((id) => [LIMIT_WORDS[id].label, LIMIT_WORDS[id].looser(3)]);
    for (const words of [...all.map((each) => nextWords(each, { limit: 3 })), ...limits])
      expect(bannedIn(words)).toEqual([]);
  });
});
