import { describe, expect, it } from 'vitest';
import { readExercises } from '../../src/cli/content.ts';
import { bannedIn } from './banned-words.ts';
import {
  cards,
  causes,
  coverage,
  framing,
  isThere,
  outline,
  principles,
  questions,
  rowsIn,
} from './guide-files.ts';

/** All rows of GUIDE, sections A to D. */
const ROWS = [
  [1, 24],
  [30, 61],
  [70, 83],
  [100, 124],
].flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, index) => `S-${String(from + index).padStart(3, '0')}`),
);

const exercises = readExercises();
const known = new Set(exercises.map(({ id }) => id));
const claims = [...framing.claims, ...causes.claims];
const standing = [...claims, ...principles.principles, ...questions.questions];

describe('the guide', () => {
  it('speaks of every row of GUIDE', () => {
    const spoken = new Set(Object.values(rowsIn).flatMap((rows) => [...rows]));
    expect(ROWS.filter((row) => !spoken.has(row))).toEqual([]);
    expect([...spoken].filter((row) => !ROWS.includes(row))).toEqual([]);
  });

  it('gives every claim about causes its own entry, in the order of the guide (GUIDE F10)', () => {
    const rows = causes.claims.flatMap((claim) => claim.rows);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.toSorted()).toEqual(ROWS.filter((row) => row >= 'S-030' && row <= 'S-061'));
  });

  it('names a card for each sentence, or calls it general', () => {
    for (const { id, hedge, evidence } of standing) {
      if (hedge !== 'general') expect(evidence.length, id).toBeGreaterThan(0);
      for (const card of evidence) expect(cards.has(card), `${id} names ${card}`).toBe(true);
    }
  });

  it('says "often" only where a card is better than a rule of the trade', () => {
    const carried = (card: string) => ['moderate', 'low'].includes(cards.get(card)?.grade ?? '');
    const surer = standing.filter(({ hedge, evidence }) => hedge === 'often' && !evidence.some(carried));
    expect(surer.map(({ id }) => id)).toEqual([]);
  });

  it('hedges every claim that posture, weakness or imbalance brings on pain', () => {
    const hedged = [
      'posture-imbalance',
      'posture-habit',
      'alignment-of-limbs',
      'core-and-injury',
      'weak-core',
    ];
    for (const id of hedged)
      expect(['weak', 'unproven']).toContain(causes.claims.find((claim) => claim.id === id)?.hedge);
  });

  it('answers all six questions (GUIDE F11)', () => {
    expect(questions.questions.map(({ rows }) => rows[0])).toEqual([
      'S-071',
      'S-018',
      'S-019',
      'S-020',
      'S-021',
      'S-022',
    ]);
  });

  it('speaks only of exercises that exist', () => {
    const named = [
      ...claims.flatMap((claim) => claim.exercises),
      ...outline.exercises.flatMap(({ items }) => items),
      ...outline.tiers.flatMap((tier) => tier.exercises),
      ...outline.firstPlan.exercises,
    ];
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });

  it('uses each id once', () => {
    const ids = [claims, principles.principles, questions.questions].map((list) => list.map(({ id }) => id));
    for (const list of ids) expect(new Set(list).size).toBe(list.length);
  });

  it('is free of verdicts, fear and promises (INV-29)', () => {
    const texts = [
      ...claims.flatMap(({ title, guideSays, known, here }) => [title, guideSays, known, here]),
      ...principles.principles.flatMap(({ title, text }) => [title, text]),
      ...questions.questions.flatMap(({ question, answer }) => [question, ...answer]),
      ...outline.tiers.flatMap(({ title, text }) => [title, text]),
      ...outline.exercises.flatMap(({ name, otherwise }) => [name, otherwise]),
    ];
    expect(texts.flatMap(bannedIn)).toEqual([]);
  });
});

describe("the guide's programme", () => {
  it('has two or three sessions a week, and begins with brace, bridge, cat/cow and a walk (GUIDE F3)', () => {
    expect(outline.sessionsPerWeek).toMatchObject({ least: 2, most: 3 });
    expect(outline.firstPlan.exercises).toEqual(['brace', 'bridge', 'catcow_flow', 'walk_easy']);
  });

  it('names every exercise of the guide once, in its order (GUIDE F1)', () => {
    expect(outline.exercises.map(({ row }) => row)).toEqual(ROWS.filter((row) => row >= 'S-100'));
  });

  it('has the doses of the guide, and its tempo, among the rungs (GUIDE F2)', () => {
    const find = (id: string) => exercises.find((each) => each.id === id);
    const amounts = (id: string) => find(id)?.rungs.map(({ amount }) => amount) ?? [];
    const doses: readonly (readonly [string, number, number])[] = [
      ['catcow_flow', 8, 10],
      ['catcow_hold', 10, 10],
      ['bridge_hold', 20, 30],
      ['db_deadlift', 8, 12],
      ['side_full', 10, 20],
      ['side_full_reps', 8, 12],
      ['hipflexor_stand', 10, 30],
    ];
    for (const [id, least, most] of doses)
      expect(amounts(id), id).toEqual(expect.arrayContaining([least, most]));
    expect(find('catcow_hold')?.secondsPerRep).toBe(10);
    expect(find('db_deadlift')?.secondsPerRep).toBeGreaterThanOrEqual(8);
    expect(find('db_deadlift')?.secondsPerRep).toBeLessThanOrEqual(10);
  });

  it('closes the later tier to a new person (GUIDE F4)', () => {
    const later = outline.tiers.find(({ id }) => id === 'advanced')?.exercises ?? [];
    expect(later.length).toBeGreaterThan(0);
    for (const id of later) {
      const exercise = exercises.find((each) => each.id === id);
      expect(exercise?.prerequisites.length, id).toBeGreaterThan(0);
    }
  });
});

describe('docs/guide-coverage.md', () => {
  it('has every row of GUIDE once, in order', () => {
    expect(coverage.map(({ row }) => row)).toEqual(ROWS);
  });

  it('says where each row lives, in files that exist and speak of it', () => {
    for (const { row, asks, lives } of coverage) {
      expect(asks.length, row).toBeGreaterThan(3);
      const files = [...lives.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
      expect(files.length, row).toBeGreaterThan(0);
      expect(
        files.filter((path) => !isThere(path)),
        row,
      ).toEqual([]);
      const guide = files.filter((path) => path in rowsIn);
      expect(guide.filter((path) => !rowsIn[path]?.has(row))).toEqual([]);
    }
  });

  it('names what is still to come where a claim speaks of more than the screens have', () => {
    const later = claims.filter(({ ready }) => !ready).flatMap(({ rows }) => rows);
    expect(coverage.filter(({ row, toCome }) => later.includes(row) && toCome === '-')).toEqual([]);
  });

  it('names, for each row, every guide file that speaks of it', () => {
    for (const { row, lives } of coverage)
      for (const [path, rows] of Object.entries(rowsIn))
        if (rows.has(row)) expect(lives, row).toContain(path);
  });
});
