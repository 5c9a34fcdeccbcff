import { describe, expect, it } from 'vitest';
import { holdDetector } from '../../../src/core/detection/hold.ts';
import { repDetector } from '../../../src/core/detection/rep.ts';
import type { Detector } from '../../../src/core/exercise/detector.ts';
import { isGap } from '../../../src/core/imu/sample.ts';
import { feed } from '../../../src/core/machine.ts';
import { angleAt, gapsOf, timeOf, UNSEEN } from '../../../src/core/trace/trace.ts';
import { AROUND_MS, type TraceInput, traceRecorder } from '../../../src/core/trace/trace-recorder.ts';
import { BRIDGE_DETECTOR as bridge } from '../../signals/exercise.ts';
import { type Body, body } from '../../signals/posture.ts';
import { trunk } from '../../signals/trunk.ts';

const plank: Detector = {
  kind: 'hold',
  signal: 'pitch',
  windowDeg: [59, 89],
  learnedBandDeg: 12,
  acrossMaxDeg: 15,
  lowerDeg: 6,
  higherDeg: 10,
  turnedDeg: 10,
  sinks: 'less',
  confidence: 0.9,
};

/** A set that is logged when its end is known, ms. */
type LoggedSet = Extract<TraceInput, { type: 'set' }> & { readonly knownAt?: number };
type Signal = Body['signal'] | ReturnType<typeof trunk>['signal'];

/** What the app tells the recorder: postures, what the detector makes of them, and a set when it is over. */
function told(detector: Detector, signal: Signal, set: LoggedSet): TraceInput[] {
  const machine = detector.kind === 'hold' ? holdDetector(detector) : repDetector(detector);
  const inputs: TraceInput[] = [{ type: 'look', detector }];
  let state = machine.start();
  let logged = false;
  for (const each of signal) {
    inputs.push(each);
    const [next, events] = machine.step(state as never, each);
    state = next;
    inputs.push(...events);
    const t = isGap(each) ? each.to : each.t;
    const isKnown = t >= (set.knownAt ?? set.endedAt);
    if (!logged && isKnown) inputs.push(set);
    logged ||= isKnown;
  }
  return inputs;
}

const bridges = (times: number) => {
  let so = body().lean(-90, 4);
  for (let i = 0; i < times; i++) so = so.lean(-112, 3, { overSeconds: 2 }).lean(-90, 3, { overSeconds: 2 });
  return so;
};
const bridgeSet = { type: 'set', id: 'set', startedAt: 4000, endedAt: 4000 + 4 * 6000 } as const;
const planks = trunk(50).be(20, 3).be(73, 20, { overSeconds: 2 }).be(10, 6, { overSeconds: 2 });
const plankSet = (() => {
  const ended = feed(holdDetector(plank), planks.signal).find(({ type }) => type === 'hold-ended');
  if (ended?.type !== 'hold-ended') throw new Error('no hold');
  const { startedAt, endedAt, t } = ended;
  return { type: 'set', id: 'set', startedAt, endedAt, knownAt: t } as const;
})();

describe('the trace of a set', () => {
  it('shows the angle of its repetitions at ten values a second, from before to after', () => {
    const [trace] = feed(traceRecorder, told(bridge, bridges(6).signal, bridgeSet));
    if (!trace) throw new Error('no trace');
    expect(trace.setId).toBe('set');
    expect(Math.abs(trace.from - (bridgeSet.startedAt - AROUND_MS))).toBeLessThanOrEqual(50);
    expect(trace.tenths).toHaveLength((bridgeSet.endedAt - bridgeSet.startedAt + 2 * AROUND_MS) / 100 + 1);
    expect(angleAt(trace, 3000)).toBeCloseTo(-90, 0);
    expect(angleAt(trace, 6500)).toBeCloseTo(-112, 0);
    expect(angleAt(trace, 1000)).toBe(null);
  });

  it('marks each repetition with its start, turn and end, and draws what makes a whole one', () => {
    const [trace] = feed(traceRecorder, told(bridge, bridges(6).signal, bridgeSet));
    const reps = trace?.marks.filter(({ type }) => type === 'rep') ?? [];
    expect(reps.length).toBeGreaterThanOrEqual(3);
    for (const mark of reps) {
      if (mark.type !== 'rep') continue;
      expect(mark.startedAt).toBeLessThan(mark.peakAt);
      expect(mark.peakAt).toBeLessThan(mark.endedAt);
    }
    expect(trace?.target).toMatchObject({ type: 'threshold' });
    if (trace?.target?.type !== 'threshold') return;
    expect(trace.target.restDeg).toBeCloseTo(-90, -0.5);
    expect(trace.target.wholeDeg).toBeCloseTo(-90 - 0.65 * 22, -0.5);
  });

  it('marks a hold from start to end, with the band around what was held', () => {
    const [trace] = feed(traceRecorder, told(plank, planks.signal, plankSet));
    expect(trace?.marks.map(({ type }) => type)).toEqual(['hold-started', 'hold-ended']);
    if (trace?.target?.type !== 'band') throw new Error('no band');
    expect(trace.target.toDeg - trace.target.fromDeg).toBeCloseTo(16, 5);
    expect(trace.target.fromDeg).toBeCloseTo(67, -0.5);
  });

  it('leaves a gap of the sensor empty', () => {
    const signal = body().lean(70, 8).silence(4).lean(70, 12).signal;
    const set = { type: 'set', id: 'set', startedAt: 2000, endedAt: 18_000 } as const;
    const [trace] = feed(traceRecorder, told(plank, signal, set));
    if (!trace) throw new Error('no trace');
    const [gap, ...others] = gapsOf(trace).filter(({ from }) => from > 1000);
    expect(others).toEqual([]);
    expect(gap?.from).toBeCloseTo(8000, -2);
    expect(gap?.to).toBeCloseTo(12_000, -2);
    expect(angleAt(trace, 10_000)).toBe(null);
  });

  it('shows the first exercise to its end though the next one is looked for already', () => {
    const inputs = told(plank, planks.signal, plankSet);
    const at = inputs.findIndex((input) => 'type' in input && input.type === 'set');
    const next: TraceInput = { type: 'look', detector: bridge };
    const [trace, ...others] = feed(traceRecorder, [
      ...inputs.slice(0, at + 1),
      next,
      ...inputs.slice(at + 1),
    ]);
    const [alone] = feed(traceRecorder, inputs);
    expect(others).toEqual([]);
    expect(trace?.tenths).toEqual(alone?.tenths);
  });

  it('comes by the clock where the sensor fell silent, with the rest unseen', () => {
    const set = { ...plankSet, endedAt: 25_000, knownAt: 25_000 };
    const signal = planks.signal.filter((each) => isGap(each) || each.t < 15_000);
    const inputs: TraceInput[] = [{ type: 'look', detector: plank }, ...signal, set];
    const tick = (t: number) => ({ type: 'tick', t }) as const;
    expect(feed(traceRecorder, [...inputs, tick(26_000)])).toEqual([]);
    const [trace] = feed(traceRecorder, [...inputs, tick(30_000)]);
    expect(trace?.tenths.at(-1)).toBe(UNSEEN);
  });

  it('is none where nothing of the set was seen', () => {
    const tick = { type: 'tick', t: 60_000 } as const;
    expect(feed(traceRecorder, [{ type: 'look', detector: plank }, plankSet, tick])).toEqual([]);
    expect(feed(traceRecorder, [...body().lean(70, 30).signal, plankSet, tick])).toEqual([]);
  });

  it('is the same at 25, 50 and 100 Hz, to a tenth of a second and half a degree', () => {
    const at = (rateHz: number) => {
      const signal = trunk(rateHz)
        .be(20, 3)
        .be(73, 20, { overSeconds: 2 })
        .be(10, 6, { overSeconds: 2 }).signal;
      const [trace] = feed(traceRecorder, told(plank, signal, plankSet));
      if (!trace) throw new Error('no trace');
      return trace;
    };
    const [slow, usual, fast] = [at(25), at(50), at(100)];
    for (let i = 0; i < usual.tenths.length; i++) {
      expect(timeOf(slow, i)).toBe(timeOf(fast, i));
      expect(Math.abs((slow.tenths[i] ?? 0) - (usual.tenths[i] ?? 0))).toBeLessThanOrEqual(6);
      expect(Math.abs((fast.tenths[i] ?? 0) - (usual.tenths[i] ?? 0))).toBeLessThanOrEqual(6);
    }
  });
});
