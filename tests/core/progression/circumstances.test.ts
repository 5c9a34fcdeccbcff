import { describe, expect, it } from 'vitest';
import { BOUGHT } from '../../../src/core/exercise/equipment.ts';
import { leftOut } from '../../../src/core/exercise/left-out.ts';
import { aheadOf } from '../../../src/core/progression/ahead.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { library } from '../../signals/library.ts';
import { activePerson, type Person } from '../../signals/log.ts';

const progressOn = (somebody: Person, on = '2026-11-21') =>
  foldProgress(somebody.records, library, somebody.at(on, 12), 'UTC');
const chainsOf = (somebody: Person) => progressOn(somebody).places.map(({ chain }) => chain);

describe('what is at home (M-24, M-26)', () => {
  it('counts as missing until it is told, and opens its ladders at the bottom then', () => {
    expect(progressOn(activePerson()).circumstances.without).toEqual(BOUGHT);
    expect(chainsOf(activePerson())).not.toContain('ANTIROT');
    const told = activePerson().toldAtHome('2026-11-20', { without: ['pool', 'bicycle'] });
    const { places, decisions } = progressOn(told);
    expect(places.find(({ chain }) => chain === 'ANTIROT')).toMatchObject({
      exerciseId: 'pallof_iso',
      rung: 0,
    });
    expect(decisions.findLast(({ chain }) => chain === 'ANTIROT')?.change).toBe('start');
  });

  it('takes places down where the floor closes, and leaves what was not told as it was', () => {
    const told = activePerson().toldAtHome('2026-11-20', { floor: false });
    expect(chainsOf(told)).not.toContain('BRIDGE');
    expect(progressOn(told).circumstances).toMatchObject({ floor: false, without: BOUGHT });
  });

  it('keeps what was chosen when the safety questions come again', () => {
    const told = activePerson()
      .toldAtHome('2026-11-20', { without: ['pool'], chosen: ['yoga_gentle'] })
      .screened('2026-11-21');
    expect(progressOn(told, '2026-11-22').circumstances).toMatchObject({
      without: ['pool'],
      chosen: ['yoga_gentle'],
    });
  });
});

describe('what is left out', () => {
  it('is told cause by cause, with how much one cause alone keeps away', () => {
    const closed = leftOut(library.exercises, { flags: ['wrist'], floor: true, without: ['dumbbell'] });
    const [floor] = leftOut(library.exercises, { flags: [], floor: false });
    expect(floor?.by).toEqual({ type: 'floor' });
    const dumbbells = closed.find(({ by }) => by.type === 'equipment');
    expect(dumbbells?.exercises.map(({ id }) => id)).toContain('goblet_squat');
    expect(dumbbells?.opens).toBe(dumbbells?.exercises.length);
    expect(closed.find(({ by }) => by.type === 'flag')?.exercises.map(({ id }) => id)).toContain('bird_dog');
    expect(closed.find(({ by }) => by.type === 'choice')?.exercises.map(({ id }) => id)).toContain('sl_full');
  });
});

describe('the two weeks to come', () => {
  const aheadOn = (somebody: Person, on: string) => {
    const progress = progressOn(somebody, on);
    return aheadOf(progress, somebody.records, library, somebody.at(on, 12), 'UTC');
  };

  it('hold sessions on the days that the person chose, ladders in turn', () => {
    const ahead = aheadOn(activePerson().trainingDays('2026-11-19', [1, 4]), '2026-11-21');
    const sessions = ahead?.days.filter(({ session }) => session) ?? [];
    expect(sessions.map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-26',
      '2026-11-30',
      '2026-12-03',
    ]);
    const mains = sessions.map(({ session }) => session?.map(({ exercise }) => exercise.chain));
    expect(mains[0]).not.toEqual(mains[1]);
  });

  it('cover every way of moving that is open, with nothing at home as well', () => {
    const ahead = aheadOn(activePerson(), '2026-11-21');
    const covered = ahead?.coverage.filter((each) => each.ahead > 0).map(({ way }) => way);
    expect(covered).toEqual(
      expect.arrayContaining(['front', 'back', 'side', 'turn', 'hinge', 'squat', 'balance', 'mobility']),
    );
  });

  it('are not told where there is no plan', () => {
    expect(aheadOn(activePerson().screened('2026-11-20', { conditions: ['B3'] }), '2026-11-21')).toBeNull();
  });
});
