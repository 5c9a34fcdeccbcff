import { describe, expect, it } from 'vitest';
import { unfinishedSession } from '../../../src/core/log/unfinished-session.ts';
import { person } from '../../signals/log.ts';

const items = ['catcow_seated 1x8', 'bridge 1x8'];
const at = (hour: number) => Date.UTC(2026, 10, 22, hour);
const session = (told: Partial<Parameters<ReturnType<typeof person>['session']>[0]> = {}) =>
  person().session({ on: '2026-11-22', hour: 7, items, brokenOff: true, ...told });

describe('unfinishedSession', () => {
  it('is a session with sets and without a summary', () => {
    const { records, lastSession } = session();
    expect(unfinishedSession(records, at(8))).toMatchObject({ id: lastSession, summary: null });
  });

  it('is none once the summary was given, or nothing was done', () => {
    expect(unfinishedSession(session({ brokenOff: false }).records, at(8))).toBeNull();
    expect(unfinishedSession(session({ done: 0 }).records, at(8))).toBeNull();
  });

  it('is none after half a day', () => {
    expect(unfinishedSession(session().records, at(18))).not.toBeNull();
    expect(unfinishedSession(session().records, at(20))).toBeNull();
  });

  it('is none when a later session was finished', () => {
    const later = session().session({ on: '2026-11-22', hour: 9, items });
    expect(unfinishedSession(later.records, at(10))).toBeNull();
  });
});
