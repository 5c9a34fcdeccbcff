import { describe, expect, it } from 'vitest';
import { FOLLOW_UPS } from '../../src/core/screening/flags.ts';
import { SCREENING } from '../../src/strings/screening-words.ts';
import { bannedIn } from './banned-words.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the safety questions', () => {
  it('ask every emergency sign and every condition of PROGRESSION section 7 once', () => {
    expect(ids(SCREENING.emergency)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9']);
    expect(ids(SCREENING.conditions)).toEqual(Array.from({ length: 13 }, (_, index) => `B${index + 2}`));
  });

  it('ask chest pain, fainting and tearing pain about now (M-3)', () => {
    expect(ids(SCREENING.emergency.filter(({ when }) => when === 'now'))).toEqual(['A9']);
  });

  it('filter for both directions where the answer is both or not sure (M-2)', () => {
    for (const { id, flags } of SCREENING.worse) {
      const both = id === 'both' || id === 'not-sure';
      expect(flags).toHaveLength(both ? 2 : id === 'neither' ? 0 : 1);
    }
  });

  it('stand every stop sign on questions that exist (M-4)', () => {
    const known = new Set([...ids(SCREENING.emergency), ...ids(SCREENING.conditions)]);
    for (const { asks } of SCREENING.stopSigns) expect(asks.filter((id) => !known.has(id))).toEqual([]);
  });

  it('ask again, by what has changed, for every condition and every filter (M-6)', () => {
    const asked = new Set(SCREENING.changes.flatMap(({ asks }) => asks));
    const all = [...ids(SCREENING.conditions), ...ids(SCREENING.body)];
    expect(all.filter((id) => !asked.has(id))).toEqual([]);
    expect([...asked].filter((id) => !all.includes(id))).toEqual([]);
  });

  it('have a question behind every flag that brings another (M-1)', () => {
    expect(Object.fromEntries(SCREENING.followUps.map(({ flag, id }) => [flag, id]))).toEqual(FOLLOW_UPS);
  });

  it('know when a pregnancy and an operation are over (M-6)', () => {
    expect(ids(SCREENING.ends)).toEqual(['B10', 'B9']);
  });

  it('never judge, diagnose or promise', () => {
    expect(bannedIn(JSON.stringify(SCREENING))).toEqual([]);
  });
});
