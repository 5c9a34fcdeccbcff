import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/progression/fold.ts';
import { chosenMains } from '../../../src/core/progression/goals.ts';
import type { Standing } from '../../../src/core/progression/standing.ts';
import { library } from '../../signals/library.ts';
import { person } from '../../signals/log.ts';

const ON = '2026-11-15';
const somebody = person().screened(ON);
const [begun] = fold(somebody.records, library, somebody.at(ON, 12), 'UTC');
const byTurn = ['CURLUP', 'BIRDDOG', 'PLANK', 'SIDE', 'CHOP', 'ANTIROT', 'BRIDGE', 'SQUAT', 'HINGE'].flatMap(
  (id) => begun.chains[id] ?? [],
);
const chosen = (goals: Standing['goals'], entries: Standing['entries'] = []) =>
  chosenMains({ ...begun, goals, entries }, byTurn).map(({ chain }) => chain);
const six = byTurn.slice(0, 6).map(({ chain }) => chain);

describe('goals (M-30)', () => {
  it('choose one of the six, the longest untrained of theirs', () => {
    expect(chosen([{ area: 'lift', score: 4 }])).toEqual([...six.slice(0, 5), 'SQUAT']);
    expect(chosen([{ area: 'floor', score: null }])).toEqual([...six.slice(0, 5), 'BRIDGE']);
  });

  it('change nothing where their ladder has its turn, where none is wanted, or where they need no main', () => {
    expect(chosen([{ area: 'reach', score: 4 }])).toEqual(six);
    expect(chosen([])).toEqual(six);
    expect(chosen([{ area: 'walk', score: 2 }])).toEqual(six);
  });

  it('have one place a week', () => {
    const used = (date: string) => [{ byGoal: 'SQUAT', session: { date } }] as unknown as Standing['entries'];
    expect(chosen([{ area: 'lift', score: 4 }], used('2026-11-09'))).toEqual(six);
    expect(chosen([{ area: 'lift', score: 4 }], used('2026-11-08'))).toContain('SQUAT');
  });
});
