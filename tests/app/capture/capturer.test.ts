import { BehaviorSubject, concat, from, Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Traffic } from '../../../sensors/traffic.ts';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { CAPTURE_SECONDS, createCapturer } from '../../../src/app/capture/capturer.ts';
import { parseCapture } from '../../../src/core/capture/parse.ts';
import type { SensorLink } from '../../../src/ports/ports.ts';

const SERVICE = '0000ffe5-0000-1000-8000-00805f9a34fb';
const DATA = '0000ffe4-0000-1000-8000-00805f9a34fb';
const frame = (at: number): Traffic => ({
  type: 'frame',
  at,
  frame: { characteristic: DATA, data: new DataView(Uint8Array.of(0x55, 0x61).buffer), receivedAt: at },
});
const opening: readonly Traffic[] = [
  { type: 'connected', at: 1000 },
  { type: 'start', at: 1000, rateHz: 49.45 },
  { type: 'did', at: 1100, operation: { do: 'discover', service: SERVICE }, outcome: { answer: [DATA] } },
  { type: 'started', at: 1500 },
];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function capturing() {
  const traffic$ = new Subject<Traffic>();
  const link = {
    name: 'Grandmother’s sensor',
    sensorId: 'C0:11:22:33:44:01',
    device: { driver: witmotion, traffic$: concat(from(opening), traffic$) },
  } as unknown as SensorLink;
  const link$ = new BehaviorSubject<SensorLink | null>(link);
  const saved: Blob[] = [];
  const files = { save: (_: string, content: Blob) => saved.push(content) };
  const capturer = createCapturer({ link: () => link$.value, link$ }, files, { now: () => Date.now() });
  const progress = () => (capturer.progress$ as BehaviorSubject<unknown>).value;
  return {
    traffic$,
    link$,
    capturer,
    progress,
    saved,
    async text() {
      capturer.save();
      return (await saved[0]?.text()) ?? '';
    },
  };
}

describe('createCapturer', () => {
  it('begins with the start of the connection, and counts time from the press', async () => {
    const { traffic$, capturer, progress, text } = capturing();
    capturer.start({ placement: 'neck', app: '0.1.0' });
    for (const at of [91_000, 91_020]) traffic$.next(frame(at));
    vi.advanceTimersByTime(2000);
    expect(progress()).toEqual({ notifications: 2, seconds: 2, running: true });
    const capture = parseCapture(await text());
    expect(capture).toMatchObject({
      header: { driver: 'witmotion', names: ['WT', 'HWT'], placement: 'neck', app: '0.1.0' },
      entries: [
        { t: -90_000, type: 'connected' },
        { t: -90_000, type: 'start', rateHz: 49.45 },
        { t: -89_900, type: 'operation', do: 'discover', at: SERVICE, answer: [DATA] },
        { t: -89_500, type: 'started' },
        { t: 0, type: 'notification', characteristic: DATA, hex: '5561' },
        { t: 20, type: 'notification' },
      ],
    });
    expect(progress()).toBeNull();
  });

  it('names no device and no person', async () => {
    const { traffic$, capturer, text } = capturing();
    capturer.start({ placement: null, app: null });
    traffic$.next(frame(91_000));
    const written = await text();
    expect(written).not.toMatch(/grandmother|C0:11/i);
  });

  it('writes over the sensor’s name where the sensor tells it', async () => {
    const { traffic$, capturer, text } = capturing();
    capturer.start({ placement: null, app: null });
    const data = new DataView(new TextEncoder().encode('I am Grandmother’s sensor!').buffer);
    traffic$.next({ type: 'frame', at: 91_000, frame: { characteristic: DATA, data, receivedAt: 91_000 } });
    const capture = parseCapture(await text());
    const entry = capture.type === 'capture' ? capture.entries.at(-1) : undefined;
    const told = entry?.type === 'notification' ? Buffer.from(entry.hex, 'hex').toString() : '';
    expect(told).toMatch(/^I am x+!$/);
    expect(told).toHaveLength(data.byteLength);
  });

  it('stops by itself when it is full, and waits to be saved', () => {
    const { traffic$, capturer, progress, saved } = capturing();
    capturer.start({ placement: null, app: null });
    vi.advanceTimersByTime((CAPTURE_SECONDS + 10) * 1000);
    traffic$.next(frame(500_000));
    expect(progress()).toEqual({ notifications: 0, seconds: CAPTURE_SECONDS, running: false });
    expect(saved).toHaveLength(0);
  });

  it('stops by itself when it holds all that it can', () => {
    const { traffic$, capturer, progress } = capturing();
    capturer.start({ placement: null, app: null });
    for (let at = 0; at < 120_000; at++) traffic$.next(frame(91_000 + at));
    expect(progress()).toMatchObject({ running: false, notifications: 99_995 });
  });

  it('keeps what it has when the sensor is left, and takes nothing of another', () => {
    const { traffic$, link$, capturer, progress } = capturing();
    capturer.start({ placement: null, app: null });
    traffic$.next(frame(91_000));
    link$.next(null);
    traffic$.next(frame(91_020));
    expect(progress()).toMatchObject({ notifications: 1, running: false });
  });
});
