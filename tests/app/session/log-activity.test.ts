import { describe, expect, it } from 'vitest';
import type { Journal } from '../../../src/app/journal.ts';
import { logActivity } from '../../../src/app/session/log-activity.ts';
import type { NewRecord } from '../../../src/core/log/record.ts';
import type { Activity } from '../../../src/ports/app.ts';
import { library } from '../../signals/library.ts';

const NOW = 1_800_000_000_000;

async function logged(activity: Partial<Activity>): Promise<NewRecord[]> {
  const records: NewRecord[] = [];
  const journal = {
    add: (record: NewRecord) => records.push(record),
    flush: async () => true,
  } as unknown as Journal;
  const told = { exerciseId: 'swim', minutes: 50, peak: null, effort: 4, ...activity };
  await logActivity(told, null, { library, now: () => NOW, newId: () => 'a' }, journal);
  return records;
}

describe('what was done without the app', () => {
  it('is a session of one exercise that ends now, and what was not asked stays missing', async () => {
    expect(await logged({})).toMatchObject([
      { type: 'session-started', pre: null, readiness: null, offPlan: true, items: [{ exerciseId: 'swim' }] },
      { type: 'set', performed: 3000, startedAt: NOW - 3_000_000, endedAt: NOW, countedBy: 'person' },
      { type: 'session-ended', peak: null, effort: 4, post: null, untidy: null },
    ]);
  });

  it('is no strength work, and nothing that is counted rather than timed', async () => {
    expect(await logged({ exerciseId: 'plank_knee' })).toEqual([]);
    expect(await logged({ exerciseId: 'bridge' })).toEqual([]);
  });
});
