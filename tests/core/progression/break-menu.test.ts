import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../src/core/log/civil-date.ts';
import { breakMenu } from '../../../src/core/progression/break-menu.ts';
import { foldProgress } from '../../../src/core/progression/fold.ts';
import { library } from '../../signals/library.ts';
import { type Person, person } from '../../signals/log.ts';

const FROM = '2026-01-05';
const MOVEMENTS = ['stand', 'walk', 'change-position', 'breathe'];

const menu = (somebody: Person, on: CivilDate = FROM, hour = 12) => {
  const now = somebody.at(on, hour);
  const progress = foldProgress(somebody.records, library, now, 'UTC');
  return breakMenu(progress, somebody.records, library, now, 'UTC').map((move) =>
    move.type === 'movement' ? move.movement : `${move.exercise.id} ${move.dose.sets}x${move.dose.amount}`,
  );
};

describe('what a break at the desk offers', () => {
  it('has the posture drill and stretches as well as standing and walking (S-118, S-034)', () => {
    expect(menu(person().screened(FROM))).toEqual([
      ...MOVEMENTS,
      'reset_10 1x10',
      'scap_retract 1x10',
      'catcow_seated 1x8',
      'hipflexor_stand 1x10',
      'thoracic_ext_chair 1x6',
      'doorway_chest 1x10',
      'figure4_seated 1x10',
    ]);
  });

  it('has the chin tuck once its ladder leads there', () => {
    expect(menu(person().screened(FROM, { floor: false }))).toContain('chin_tuck 1x10');
  });

  it('leaves out what a flag closes', () => {
    const closed = menu(person().screened(FROM, { flags: ['neck'], floor: false }));
    expect(closed).not.toContain('chin_tuck 1x10');
    expect(closed).toContain('scap_retract 1x10');
  });

  it('leaves out what a professional closes, and what is not there', () => {
    const closed = person()
      .screened(FROM, { without: ['chair', 'doorway'] })
      .closed(FROM, ['scap_retract']);
    expect(menu(closed)).toEqual(MOVEMENTS);
  });
});

describe('locked states', () => {
  it('leak nothing: anybody may stand, walk, change position and breathe (M-5)', () => {
    expect(menu(person())).toEqual(MOVEMENTS);
    expect(menu(person().screened(FROM, { adult: false }))).toEqual(MOVEMENTS);
    expect(menu(person().screened(FROM, { conditions: ['B3'] }))).toEqual(MOVEMENTS);
    expect(menu(person().screened(FROM).paused(FROM))).toEqual(MOVEMENTS);
  });

  it('have no prompt at all after an emergency sign', () => {
    expect(menu(person().screened(FROM, { emergency: ['A1'] }))).toEqual([]);
  });

  it('wait for questions that are overdue', () => {
    expect(menu(person().screened(FROM), '2026-02-20')).toEqual(MOVEMENTS);
  });
});

describe('days for less', () => {
  it('are the first two of a flare', () => {
    const flaring = person().screened(FROM).flare(FROM);
    expect(menu(flaring, '2026-01-06')).toEqual(MOVEMENTS);
    expect(menu(flaring, '2026-01-08')).toContain('reset_10 1x5');
  });

  it('are those with much pain', () => {
    expect(menu(person().screened(FROM).pain(FROM, 6))).toEqual(MOVEMENTS);
  });
});
