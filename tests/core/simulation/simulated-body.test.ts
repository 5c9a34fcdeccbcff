import { describe, expect, it } from 'vitest';
import { conjugate, fromAxisAngle, type Quaternion, rotate } from '../../../src/core/imu/quaternion.ts';
import type { ImuSample, Vec3 } from '../../../src/core/imu/sample.ts';
import { DEG_PER_RAD, STANDARD_GRAVITY } from '../../../src/core/imu/units.ts';
import { angleBetween, direction, norm, vec3 } from '../../../src/core/imu/vector.ts';
import { MOUNTINGS, turned } from '../../../src/core/simulation/mounting.ts';
import { IDEAL } from '../../../src/core/simulation/sensor-errors.ts';
import { type SimulatedBody, simulatedBody } from '../../../src/core/simulation/simulated-body.ts';
import type { Doing, Truth } from '../../../src/core/simulation/timeline.ts';

const spans = (body: SimulatedBody, what: Doing): readonly Truth[] =>
  body.truth.filter((t) => t.what === what);
const during = (samples: readonly ImuSample[], { from, to }: Truth) =>
  samples.filter(({ t }) => t > from && t <= to);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const only = (truths: readonly Truth[]): Truth => {
  const [first] = truths;
  if (!first || truths.length !== 1) throw new Error(`expected one stretch, found ${truths.length}`);
  return first;
};

/** A workout with a little of everything. */
const workout = (body: SimulatedBody) =>
  body.stand(4).sit(10).slouch(10).walk(10).catCow(3).bridgeReps(2).bridgeHold(8).plank(12).stand(4);

describe('simulatedBody', () => {
  it('gives the same samples for the same seed, to the last bit', () => {
    const play = (seed: number) => [...workout(simulatedBody({ seed })).samples()];
    expect(play(5)).toEqual(play(5));
    expect(play(5)).not.toEqual(play(6));
  });

  it('sends at its rate, from one interval after its start', () => {
    const samples = [...simulatedBody({ seed: 1, rateHz: 25, startedAt: 1_000_000 }).stand(2).samples()];
    expect(samples).toHaveLength(50);
    expect(samples[0]?.t).toBe(1_000_040);
    expect(samples.at(-1)?.t).toBe(1_002_000);
  });

  it('feels one g at rest, within the offsets and noise of its sensor', () => {
    for (const seed of [1, 2, 3]) {
      const samples = [...simulatedBody({ seed, from: 'seated' }).sit(20, { still: true }).samples()];
      const force = mean(samples.map(({ acc }) => norm(acc)));
      // Three axes of 0.1 m/s² offset at most.
      expect(Math.abs(force - STANDARD_GRAVITY)).toBeLessThan(0.18);
    }
    const ideal = [
      ...simulatedBody({ seed: 1, from: 'seated', errors: IDEAL }).sit(20, { still: true }).samples(),
    ];
    for (const { acc } of ideal) expect(norm(acc)).toBeCloseTo(STANDARD_GRAVITY, 1);
  });

  it('agrees with itself: the integrated gyroscope turns gravity as the accelerometer sees it', () => {
    const body = workout(simulatedBody({ seed: 3, errors: IDEAL, rateHz: 100 }));
    const samples = [...body.samples()];
    const still = only(spans(body, 'sit'));
    let up = direction(samples[0]?.acc ?? vec3(0, 0, 0)) ?? vec3(0, 0, 1);
    const errorsDeg: number[] = [];
    for (const { t, acc, gyr } of samples) {
      up = rotate(conjugate(stepOf(gyr ?? vec3(0, 0, 0), 0.01)), up);
      if (t > still.from + 1000 && t < still.to) errorsDeg.push(angleBetween(up, acc) * DEG_PER_RAD);
    }
    expect(Math.max(...errorsDeg)).toBeLessThan(0.5);
    // The same after every turn of the workout, rolls over the side among them.
    expect(angleBetween(up, samples.at(-1)?.acc ?? vec3(0, 0, 0)) * DEG_PER_RAD).toBeLessThan(0.5);
  });

  it('tells the angles that its accelerometer shows when it is still', () => {
    const body = simulatedBody({ seed: 4, errors: IDEAL }).stand(3).lie(10).slouch(10, 22).plank(6);
    for (const { sample, flexionDeg } of body.steps()) {
      const quiet = body.truth.find(({ from, to }) => sample.t > from + 1000 && sample.t < to);
      if (!quiet || quiet.what === 'move') continue;
      const u = rotate(MOUNTINGS['upper-back'], sample.acc);
      const seenDeg = Math.atan2(-u.x, u.z) * DEG_PER_RAD;
      expect(Math.abs(seenDeg - flexionDeg), `${quiet.what} at ${sample.t}`).toBeLessThan(4);
    }
  });

  it('does the same whatever way the clip is turned', () => {
    const flat = workout(simulatedBody({ seed: 8 }));
    const upsideDown = workout(
      simulatedBody({ seed: 8, mounting: turned(MOUNTINGS['upper-back'], 180), errors: IDEAL }),
    );
    const elsewhere = workout(simulatedBody({ seed: 8, placement: 'pelvis', rateHz: 25 }));
    expect(upsideDown.truth).toEqual(flat.truth);
    expect(elsewhere.truth).toEqual(flat.truth);
    const turnedBack = [...upsideDown.samples()][10];
    const straight = [...workout(simulatedBody({ seed: 8, errors: IDEAL })).samples()][10];
    expect(turnedBack?.acc.x).toBeCloseTo(-(straight?.acc.x ?? 0), 9);
    expect(turnedBack?.acc.z).toBeCloseTo(straight?.acc.z ?? 0, 9);
  });

  it('walks with a beat of its steps and a push that trunks have', () => {
    const body = simulatedBody({ seed: 2 }).walk(20, { stepHz: 1.9, verticalG: 0.3 });
    const forces = during([...body.samples()], only(spans(body, 'walk'))).map(({ acc }) => norm(acc));
    const middle = mean(forces);
    const crossings = forces.filter(
      (force, i) => force > middle && (forces[i - 1] ?? force) <= middle,
    ).length;
    expect(crossings / 20).toBeCloseTo(1.9, 0);
    expect((Math.max(...forces) - middle) / STANDARD_GRAVITY).toBeGreaterThan(0.2);
    expect((Math.max(...forces) - middle) / STANDARD_GRAVITY).toBeLessThan(0.5);
  });

  it('holds a plank at its slope, with a tremor that grows and hips that sink', () => {
    const body = simulatedBody({ seed: 2 }).plank(30, { kind: 'full', tremorDeg: 0.15, sagDeg: 7 });
    const hold = only(spans(body, 'hold'));
    const seen = [...body.steps()].filter(({ sample }) => sample.t > hold.from && sample.t <= hold.to);
    const quarter = Math.floor(seen.length / 4);
    const first = seen.slice(0, quarter);
    const last = seen.slice(-quarter);
    expect(Math.abs(mean(first.map((step) => step.flexionDeg)) - 81)).toBeLessThan(2);
    expect(seen.at(-1)?.flexionDeg).toBeLessThan(77);
    const shake = (steps: typeof seen) => mean(steps.map(({ sample }) => Math.abs(norm(sample.acc) - 9.81)));
    expect(shake(last)).toBeGreaterThan(1.8 * shake(first));
  });

  it('lifts the breastbone by about 22 degrees in each bridge', () => {
    const body = simulatedBody({ seed: 6, placement: 'sternum' }).bridgeReps(4);
    const steps = [...body.steps()];
    const reps = spans(body, 'rep');
    expect(reps.map((rep) => rep.exerciseId)).toEqual(['bridge', 'bridge', 'bridge', 'bridge']);
    for (const rep of reps) {
      const pitches = steps
        .filter(({ sample }) => sample.t > rep.from && sample.t <= rep.to)
        .map((s) => s.flexionDeg);
      expect(Math.max(...pitches)).toBeGreaterThan(-94);
      expect(Math.min(...pitches)).toBeLessThan(-107);
      expect(Math.min(...pitches)).toBeGreaterThan(-120);
      expect(rep.to - rep.from).toBeGreaterThan(5500);
    }
  });

  it('moves thorax and pelvis against each other in cat and cow', () => {
    const at = (placement: 'upper-back' | 'pelvis') =>
      [...simulatedBody({ seed: 6, placement, errors: IDEAL }).catCow(3).steps()].map(
        (step) => step.flexionDeg,
      );
    const body = simulatedBody({ seed: 6 }).catCow(3);
    const first = spans(body, 'rep')[0];
    const index = Math.round(((first?.from ?? 0) / 1000 + 1.4) * 50);
    expect(at('upper-back')[index]).toBeGreaterThan(97);
    expect(at('pelvis')[index]).toBeLessThan(80);
  });

  it('changes position at speeds that a person can have', () => {
    const body = workout(simulatedBody({ seed: 11, errors: IDEAL }));
    for (const { acc, gyr } of body.samples()) {
      expect(norm(acc)).toBeLessThan(2 * STANDARD_GRAVITY);
      expect(norm(gyr ?? vec3(0, 0, 0)) * DEG_PER_RAD).toBeLessThan(220);
    }
  });

  it('sends nothing in a silence and goes on after it', () => {
    const body = simulatedBody({ seed: 1 }).stand(2).silence(3).stand(2);
    const times = [...body.samples()].map(({ t }) => t);
    const silence = only(spans(body, 'silence'));
    expect(times.filter((t) => t > silence.from && t < silence.to)).toEqual([]);
    expect(times.at(-1)).toBe(7000);
  });

  it('has no gyroscope where it was given none', () => {
    const [first] = simulatedBody({ seed: 1, hasGyroscope: false }).stand(1).samples();
    expect(first?.gyr).toBeNull();
  });

  it('refuses an exercise that it does not know', () => {
    expect(() => simulatedBody({ seed: 1 }).hold('bridge', 5)).toThrow('knows no hold of bridge');
  });
});

const stepOf = (rate: Vec3, seconds: number): Quaternion =>
  fromAxisAngle(direction(rate) ?? vec3(0, 0, 1), norm(rate) * seconds);
