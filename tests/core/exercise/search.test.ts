import { describe, expect, it } from 'vitest';
import { ANYTHING, findExercises, type Wanted } from '../../../src/core/exercise/search.ts';
import { library } from '../../signals/library.ts';

const { exercises } = library;
const found = (wanted: Partial<Wanted>): string[] =>
  findExercises(exercises, { ...ANYTHING, ...wanted }, ({ name, muscles }) =>
    [name, ...muscles].join(' '),
  ).map(({ id }) => id);

describe('looking for an exercise', () => {
  it('finds all where nothing is asked for, in the order of the ladders', () => {
    expect(found({})).toEqual(exercises.map(({ id }) => id));
  });

  it('finds words in any order, by their beginning, whatever the signs between them', () => {
    expect(found({ words: 'plank side knee' })).toEqual(['side_knee']);
    expect(found({ words: 'Side-plank, KNEES' })).toEqual(['side_knee']);
    expect(found({ words: 'brid' })).toContain('bridge_march');
    expect(found({ words: 'xylophone' })).toEqual([]);
  });

  it('finds by muscle', () => {
    expect(found({ words: 'quadratus' })).toContain('side_full');
  });

  it('narrows by part of the body, purpose and what it is done with', () => {
    const balance = found({ category: 'balance' });
    expect(balance).toContain('sls_30');
    expect(balance).not.toContain('bridge');
    expect(found({ region: 'neck', category: 'posture' })).toEqual(expect.arrayContaining(['chin_tuck']));
    expect(found({ equipment: 'roller' })).toHaveLength(4);
    expect(found({ equipment: 'roller', region: 'neck' })).toEqual([]);
  });

  it('leaves out what has to be bought, or needs the floor', () => {
    const free = found({ equipment: 'nothing-bought' });
    expect(free).toContain('plank_knee');
    expect(free).not.toContain('pallof');
    expect(free).not.toContain('db_deadlift');
    expect(found({ noFloor: true })).not.toContain('plank_knee');
    expect(found({ noFloor: true })).toContain('plank_wall');
  });
});
