import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../src/core/desk/day.ts';
import { DeskMinute } from '../../../src/core/desk/minute.ts';
import { deskMinutes, type MinuteInput } from '../../../src/core/desk/minutes.ts';
import { feed } from '../../../src/core/machine.ts';
import type { Zone } from '../../../src/core/posture/posture.ts';
import { MINUTE, seen, until } from '../../signals/seated.ts';

/** The latest row of each minute, as the store keeps them. */
function rowsOf(inputs: readonly MinuteInput[], earlier: readonly DeskMinute[] = []): DeskMinute[] {
  const rows = new Map(earlier.map((row) => [row.minute, row]));
  for (const row of feed(
    deskMinutes((minute) => rows.get(minute)),
    inputs,
  ))
    rows.set(row.minute, row);
  return [...rows.values()];
}
const sit = (zone: Zone, from: number, to: number): MinuteInput[] =>
  [seen(from), ...until(from, to)].map((posture) => ({
    ...posture,
    zone,
    flexionDeg: zone === 'slumped' ? 20 : 4,
  }));

describe('the day’s minutes', () => {
  it('say where the time went, to the millisecond, over any minute’s end', () => {
    const end = { type: 'gap', from: 190_500, to: 190_600, cause: 'link' } as const;
    const rows = rowsOf([...sit('tall', 10_500, 90_500), ...sit('slumped', 91_500, 190_500), end]);
    const { ms, wornMs } = totalsOf(rows);
    expect(ms).toMatchObject({ tall: 81_000, slumped: 99_000, unseen: 100 });
    expect(wornMs).toBe(180_000);
    expect(rows.map(({ minute }) => minute)).toEqual([0, 1, 2, 3]);
    for (const row of rows) expect(DeskMinute.parse(row)).toEqual(row);
  });

  it('tell the lean of each ten seconds, and what else was most of it', () => {
    const [row] = rowsOf([...sit('slumped', 0, 19_000), ...until(20_000, 60_000, 'walking')]);
    expect(row?.bins).toEqual([20, 20, 'mo', 'mo', 'mo', 'mo']);
  });

  it('hold gaps with their cause: unseen time is in no zone, and whole minutes of it have no row', () => {
    const gap = { type: 'gap', from: 30_000, to: 10 * MINUTE + 15_000, cause: 'asleep' } as const;
    const rows = rowsOf([...sit('tall', 0, 30_000), gap, ...sit('tall', gap.to, gap.to + 30_000)]);
    expect(rows.map(({ minute }) => minute)).toEqual([0, 10]);
    expect(totalsOf(rows).ms).toMatchObject({ tall: 60_000, unseen: gap.to - gap.from });
    expect(rows[1]?.events).toEqual([{ type: 'gap', from: gap.from, t: gap.to, cause: 'asleep' }]);
  });

  it('go on over a reload in the minute where they were', () => {
    const first = rowsOf([...sit('tall', 0, 20_000)]);
    const again = rowsOf([...sit('tall', 30_000, 59_000)], first);
    expect(again).toHaveLength(1);
    expect(totalsOf(again).ms.tall).toBe(15_000 + 15_000);
    expect(again[0]?.bins?.slice(0, 5)).toEqual([4, 4, null, 4, 4]);
  });

  it('count shifts, breaks, practice, nudges and prompts', () => {
    const standing = (t: number, practisedMs: number, stillMs: number): MinuteInput => ({
      type: 'standing',
      t,
      silence: null,
      practisedMs,
      practising: true,
      stillMs,
      seatedMs: 0,
    });
    const rows = rowsOf([
      ...sit('tall', 0, 20_000),
      standing(20_000, 0, 20_000),
      { type: 'shifted', t: 21_000, startedAt: 11_000 },
      { type: 'nudge', t: 22_000, slouchStartedAt: 0 },
      { type: 'withheld', t: 23_000, slouchStartedAt: 0 },
      { type: 'prompt', t: 24_000, kind: 'break' },
      { type: 'break-taken', t: 25_000 },
      standing(30_000, 9_000, 5_000),
      ...sit('tall', 30_000, 61_000),
    ]);
    expect(totalsOf(rows)).toMatchObject({
      shifts: 1,
      practisedMs: 9_000,
      longestStillMs: 20_000,
      nudges: 1,
      triggers: 2,
      prompts: 1,
    });
  });
});
