import { describe, expect, it } from 'vitest';
import type { Traffic } from '../../../sensors/traffic.ts';
import { createKeptTraffic } from '../../../src/browser/bluetooth/kept-traffic.ts';

const frame = (at: number): Traffic => ({
  type: 'frame',
  at,
  frame: { characteristic: 'ffe4', data: new DataView(new ArrayBuffer(1)), receivedAt: at },
});
const start = (at: number): Traffic => ({ type: 'start', at, rateHz: 50 });

function told(...traffic: readonly Traffic[]): string[] {
  const kept = createKeptTraffic();
  for (const each of traffic) kept.tell(each);
  const heard: string[] = [];
  kept.traffic$.subscribe(({ type, at }) => heard.push(`${type} ${at}`));
  return heard;
}

describe('what a late listener is told', () => {
  it('is the start of the present connection, with all that came during it', () => {
    const heard = told(
      { type: 'connected', at: 0 },
      start(1),
      frame(2),
      { type: 'started', at: 3 },
      frame(4),
    );
    expect(heard).toEqual(['connected 0', 'start 1', 'frame 2', 'started 3']);
  });

  it('is the latest start, after a change of rate', () => {
    const first = [{ type: 'connected', at: 0 }, start(1), { type: 'started', at: 3 }] as const;
    expect(told(...first, start(5), { type: 'started', at: 6 })).toEqual([
      'connected 0',
      'start 5',
      'started 6',
    ]);
  });

  it('is nothing once the connection is lost', () => {
    expect(told({ type: 'connected', at: 0 }, start(1), { type: 'lost', at: 2, fault: 'lost' })).toEqual([]);
  });

  it('does not grow with a start that never ends', () => {
    const heard = told(
      { type: 'connected', at: 0 },
      start(1),
      ...Array.from({ length: 5000 }, (_, at) => frame(at)),
    );
    expect(heard.length).toBeLessThan(1000);
  });
});
