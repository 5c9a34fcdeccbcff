import { describe, expect, it } from 'vitest';
import { readRawContent } from '../../../src/cli/content.ts';
import { checkContent } from '../../../src/core/exercise/check-content.ts';
import type { ExerciseFile } from '../../../src/core/exercise/exercise.ts';
import type { Filters } from '../../../src/core/exercise/filters.ts';

/** The real content, open to be spoilt. */
interface Draft {
  exercises: Record<string, Record<string, unknown> & Partial<ExerciseFile>>;
  filters: Filters;
  figures: string[];
  asked: string[];
}

const good = readRawContent();

/** What is said of the content after somebody spoilt it. */
function saidAfter(spoil: (draft: Draft) => void): string[] {
  const draft = structuredClone(good) as unknown as Draft;
  spoil(draft);
  return checkContent(draft);
}

const change =
  (id: string, fields: Record<string, unknown>) =>
  ({ exercises }: Draft) => {
    exercises[`${id}.json`] = { ...exercises[`${id}.json`], ...fields };
  };
const filterOf = ({ filters }: Draft, flag: string) => {
  const filter = filters.filters.find((each) => each.flag === flag);
  if (!filter) throw new Error(`no filter ${flag}`);
  return filter;
};
const dose = (sets: number, amount: number) => ({ sets, amount });

it('has nothing to say about the content of the app', () => {
  expect(checkContent(good)).toEqual([]);
});

describe('a file', () => {
  it('without a field', () => {
    expect(
      saidAfter(({ exercises }) => {
        delete exercises['bird_square.json']?.steps;
      }),
    ).toContain('content/exercises/bird_square.json, steps: is missing.');
  });

  it.each([
    ['with a field that nobody knows', { flags: ['knee'] }, 'flags: is not a known field'],
    ['with a level out of bounds', { level: 12 }, 'level: is 12, at most 9 is allowed'],
    [
      'with a step too long to read',
      { steps: ['a'.repeat(161), 'b'] },
      'steps.0: has 161 characters, at most 160 is allowed',
    ],
    ['with too few cues', { cues: ['One.'] }, 'cues: has 1 entry, at least 2 is allowed'],
    ['with a unit that does not exist', { unit: 'miles' }, 'unit: "miles" is not one of reps, seconds'],
    [
      'with a chain in small letters',
      { chain: 'birddog' },
      'chain: "birddog" is not written as it has to be',
    ],
    [
      'with a word for a number',
      { restSeconds: 'long' },
      'restSeconds: has 4 characters, and not of type number',
    ],
    ['under another name', { id: 'bird_circle' }, 'id: is bird_circle, not the name of the file'],
  ])('%s', (_, fields, sentence) => {
    expect(saidAfter(change('bird_square', fields))).toContain(
      `content/exercises/bird_square.json, ${sentence}.`,
    );
  });

  it.each([
    [
      'with a drawing that nobody made',
      'plank_reach',
      { figure: 'plank_moon' },
      'figure: there is no drawing plank_moon',
    ],
    [
      'with a clip that one would lie on',
      'brace',
      { placements: ['upper-back'] },
      'placements: one would lie on a clip at the upper back',
    ],
    [
      'with a tempo that does not add up',
      'bridge',
      { phases: { outSeconds: 2, pauseSeconds: 1, backSeconds: 2 } },
      'phases: add up to 5 s, and a repetition takes 6 s',
    ],
    [
      'with repetitions and no parts of them',
      'bridge',
      { phases: undefined },
      'phases: a repetition says how long its parts take',
    ],
    [
      'with a load and nothing to lift',
      'chop_db',
      { equipment: [] },
      'equipment: dumbbell is missing, and the item is loaded with it',
    ],
    [
      'with a load that leaps',
      'chop_db',
      { load: { with: 'dumbbell', hands: 1, rowsToNext: 2, kg: [1, 3] } },
      'load: from 1 to 3 kg is too far',
    ],
    [
      'with nothing that leads to the next dumbbell',
      'chop_db',
      { load: { with: 'dumbbell', hands: 1, rowsToNext: 0, kg: [1, 2] } },
      'load.rowsToNext: is 0, so no rung leads to the next dumbbell',
    ],
    [
      'with a load that falls',
      'chop_db',
      { load: { with: 'dumbbell', hands: 1, rowsToNext: 2, kg: [2, 1] } },
      'load: 1 kg come after 2 kg',
    ],
  ])('%s', (_, id, fields, sentence) => {
    expect(saidAfter(change(id, fields))).toEqual([`content/exercises/${id}.json, ${sentence}.`]);
  });
});

describe('a dose', () => {
  it.each([
    ['of too little', [dose(1, 2)], 'rungs.0.amount: is 2, at least 3 is allowed'],
    ['of more than 45 minutes', [dose(1, 2701)], 'rungs.0.amount: is 2701, at most 2700 is allowed'],
    ['of no set', [dose(0, 5)], 'rungs.0.sets: is 0, at least 1 is allowed'],
    ['that starts with two sets', [dose(2, 5), dose(2, 6)], 'rungs.0: starts with 2 sets, not with one'],
    ['of four sets', [dose(1, 5), dose(2, 5), dose(3, 5), dose(4, 5)], 'rungs.3: has 4 sets, more than 3'],
    ['that is no more work', [dose(1, 6), dose(2, 3)], 'rungs.1: 2 x 3 is no more work than 1 x 6'],
    [
      'that changes two things',
      [dose(1, 4), dose(2, 5)],
      'rungs.1: 1 x 4 to 2 x 5 changes two things at once',
    ],
    ['that leaps over a set', [dose(1, 4), dose(3, 4)], 'rungs.1: 1 x 4 to 3 x 4 changes two things at once'],
    ['that nobody masters', [dose(1, 4)], 'masteryRung: there is no rung 3'],
    [
      'that starts above the item before',
      [dose(1, 16), dose(2, 16)],
      'rungs.0: 256 s of work are more than 60 % of the mastery of bird_dog_10, 172 s',
    ],
  ])('%s', (_, rungs, sentence) => {
    expect(saidAfter(change('bird_square', { rungs }))).toContain(
      `content/exercises/bird_square.json, ${sentence}.`,
    );
  });
});

describe('a ladder', () => {
  it('with a hole', () => {
    expect(
      saidAfter(({ exercises }) => {
        delete exercises['bird_arm.json'];
      }),
    ).toContain('content/exercises/bird_leg.json, level: BIRDDOG has a hole: nothing between 0 and 2.');
  });

  it('without a lowest step', () => {
    expect(
      saidAfter(({ exercises }) => {
        delete exercises['pallof_iso.json'];
      }),
    ).toContain('content/exercises/pallof.json, level: is 1, but ANTIROT has nothing at level 0.');
  });

  it('with two items on one step', () => {
    expect(saidAfter(change('bird_square', { level: 4 }))).toContain(
      'content/exercises/bird_square.json, level: bird_dog_10 is at level 4 of BIRDDOG too.',
    );
  });

  it('that leads in a loop', () => {
    const said = saidAfter(
      change('hinge_wall', { prerequisites: [{ item: 'db_deadlift', sets: 1, amount: 8 }] }),
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^content\/exercises\/\w+\.json, prerequisites: a loop: .*which needs hinge_wall/,
    );
  });

  it('that needs what does not exist, or more than mastery', () => {
    const needs = [
      { item: 'moon_walk', sets: 1, amount: 8 },
      { item: 'side_knee', sets: 3, amount: 60 },
    ];
    expect(saidAfter(change('side_full', { prerequisites: needs }))).toEqual([
      'content/exercises/side_full.json, prerequisites.0: there is no exercise moon_walk.',
      'content/exercises/side_full.json, prerequisites.1: 3 x 60 is more than the mastery of side_knee, 3 x 10.',
    ]);
  });

  it.each([
    ['no parent', { parent: undefined }, 'parent: is missing: a single-support item names its two-sided one'],
    ['a parent that does not exist', { parent: 'moon_walk' }, 'parent: there is no exercise moon_walk'],
    ['a parent on one leg', { parent: 'bridge_single' }, 'parent: bridge_single is not two-sided'],
    ['one side only', { perSide: false }, 'perSide: is false, but the item is single-support'],
    [
      'a parent and both feet',
      { singleSupport: false },
      'parent: is named, but the item is not single-support',
    ],
  ])('stands on one limb with %s', (_, fields, sentence) => {
    expect(saidAfter(change('bird_square', fields))).toEqual([
      `content/exercises/bird_square.json, ${sentence}.`,
    ]);
  });
});

describe('a filter', () => {
  it.each<readonly [string, (draft: Draft) => void, string]>([
    [
      'that nobody wrote',
      (draft) => draft.asked.push('left-handed'),
      'content/screening.json, left-handed: is asked and has no filter.',
    ],
    [
      'that nobody asks for',
      ({ asked }) => asked.splice(asked.indexOf('wrist'), 1),
      'content/filters.json, wrist: is a filter that is never asked.',
    ],
    [
      'that is asked too early',
      (draft) => {
        filterOf(draft, 'wrist').asked = 'later';
      },
      'content/filters.json, wrist: is said to be asked later, and is asked.',
    ],
    [
      'that does nothing',
      (draft) => Object.assign(filterOf(draft, 'wrist'), { remove: [], changes: [] }),
      'content/filters.json, wrist: removes nothing and changes nothing.',
    ],
    [
      'of a strange exercise',
      (draft) => filterOf(draft, 'wrist').remove.push('moon_walk'),
      'content/filters.json, wrist: there is no exercise moon_walk.',
    ],
    [
      'that removes and changes',
      (draft) => filterOf(draft, 'falls').remove.push('bike'),
      'content/filters.json, falls: bike is removed and changed.',
    ],
    [
      'given twice',
      ({ filters }) => filters.filters.push(...filters.filters.slice(0, 1)),
      'content/filters.json, osteoporosis: has two lists.',
    ],
    [
      'that an avoid line waits for',
      (draft) => Object.assign(filterOf(draft, 'anticoagulants'), { remove: ['bike'] }),
      'content/filters.json, avoidLines: FOAM names anticoagulants, and no filter follows.',
    ],
    [
      'and a chain without its avoid line',
      ({ filters }) => filters.avoidLines.shift(),
      'content/filters.json, avoidLines: CATCOW has no line.',
    ],
  ])('%s', (_, spoil, sentence) => {
    expect(saidAfter(spoil)).toContain(sentence);
  });
});
