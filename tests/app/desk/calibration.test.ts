import fc from 'fast-check';
import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createCalibration, type Worn } from '../../../src/app/desk/calibration.ts';
import type { EarlierCalibrations } from '../../../src/app/desk/calibration-log.ts';
import type { SampleGap } from '../../../src/core/imu/sample.ts';
import type { Orientation } from '../../../src/core/orientation/orientation.ts';
import { lowerDeg, type Neutral } from '../../../src/core/posture/neutral.ts';
import type { CalibrationPart } from '../../../src/ports/app.ts';
import { ON_BACK_FACE, trunk } from '../../signals/orientation.ts';

const NEVER: EarlierCalibrations = { range: null, offered: false };

/** A clip on the upper back, and the calibration that it is used for. */
function wearing(earlier = NEVER) {
  const orientation$ = new Subject<Orientation | SampleGap>();
  const done: [CalibrationPart, Neutral][] = [];
  const calibration = createCalibration({
    earlier: () => earlier,
    onDone: (neutral, part) => done.push([part, neutral]),
  });
  const worn: Worn = { orientation$, faceOut: ON_BACK_FACE, placement: 'upper-back' };
  let from = 0;
  return {
    calibration,
    done,
    begin: (part: CalibrationPart) => calibration.begin(part, worn),
    /** The trunk does this; time goes on from one thing to the next. */
    does(body: ReturnType<typeof trunk>) {
      for (const each of body.orientations) orientation$.next({ ...each, t: from + each.t });
      from += (body.orientations.at(-1)?.t ?? 0) + 20;
    },
    view: () => calibration.view$.value,
  };
}

function withTall(earlier = NEVER) {
  const worn = wearing(earlier);
  worn.begin('tall');
  worn.does(trunk().stay(6));
  return worn;
}

describe('the calibration', () => {
  it('is done with five seconds of tall, and offers the slump once', () => {
    expect(withTall().view()).toMatchObject({ state: 'done', slumpDeg: null, offerRange: true });
    expect(withTall({ range: null, offered: true }).view()).toMatchObject({ offerRange: false });
  });

  it('keeps the range that is known over a new tall', () => {
    const { view, done } = withTall({ range: { slumpDeg: 24, measuredAt: 1 }, offered: true });
    expect(view()).toMatchObject({ state: 'done', slumpDeg: 24, offerRange: false });
    expect(done).toMatchObject([['tall', { slumpDeg: 24 }]]);
  });

  it('measures the slump when it is shown', () => {
    const { begin, does, view, done } = withTall();
    begin('slump');
    expect(view()).toMatchObject({ state: 'waiting', step: 'slump' });
    does(trunk().go(24).stay(6));
    expect(view()).toMatchObject({ state: 'waiting', step: 'tall-again' });
    does(trunk().stay(6));
    expect(view()).toMatchObject({ state: 'done', slumpDeg: expect.closeTo(24, 1), forwardFrom: 'slump' });
    expect(done.map(([part]) => part)).toEqual(['tall', 'slump']);
  });

  it('keeps the tall where the slump is left out or refused', () => {
    const { begin, does, view, calibration } = withTall();
    const tall = calibration.neutral$.value;
    begin('slump');
    does(trunk().go(-20).stay(6));
    expect(view()).toMatchObject({ state: 'refused', reason: 'slump-backward' });
    calibration.cancel();
    expect(view()).toMatchObject({ state: 'done' });
    expect(calibration.neutral$.value).toBe(tall);
  });

  it('learns forward from a bow where the case lies flat', () => {
    const { begin, does, view, calibration } = wearing();
    const lying = () => trunk(({ x, y, z }) => ({ x, y, z }));
    begin('tall');
    does(lying().stay(6));
    expect(view()).toMatchObject({ state: 'refused', reason: 'not-upright' });
    expect(calibration.neutral$.value).toBeNull();
    begin('bow');
    does(lying().stay(1).go(30, 0, 2).go(0, 0, 2).stay(2));
    expect(view()).toMatchObject({ state: 'done', forwardFrom: 'bow' });
    expect(calibration.neutral$.value?.anterior.x).toBeCloseTo(1, 6);
    // The next tall of this wearing needs no bow.
    begin('tall');
    does(lying().go(3).stay(6));
    expect(view()).toMatchObject({ state: 'done', forwardFrom: 'bow' });
  });

  it('does nothing for a slump or a bow without a tall', () => {
    const { begin, does, view } = wearing();
    begin('slump');
    begin('bow');
    does(trunk().go(24).stay(6).go(0).stay(6));
    expect(view()).toEqual({ state: 'none' });
  });
});

describe('the reference', () => {
  it('is asked about before it goes lower: the person says whether that was tall', () => {
    const { begin, does, view, calibration, done } = withTall();
    const tall = calibration.neutral$.value;
    begin('tall');
    does(trunk().go(14).stay(6));
    expect(view()).toMatchObject({ state: 'questioned', lowerDeg: expect.closeTo(14, 1), since: 5000 });
    expect(calibration.neutral$.value).toBe(tall);
    expect(done).toHaveLength(1);
    calibration.confirm();
    expect(view()).toMatchObject({ state: 'done' });
    expect(calibration.neutral$.value).not.toBe(tall);
    expect(done).toHaveLength(2);
  });

  it('stays where the person says that it was no tall', () => {
    const { begin, does, calibration } = withTall();
    const tall = calibration.neutral$.value;
    begin('tall');
    does(trunk().go(14).stay(6));
    calibration.cancel();
    calibration.confirm();
    expect(calibration.neutral$.value).toBe(tall);
  });

  it('is taken without a question where it is as tall as before, or taller', () => {
    for (const deg of [-12, 0, 6]) {
      const { begin, does, view } = withTall();
      begin('tall');
      does(trunk().go(deg).stay(6));
      expect(view()).toMatchObject({ state: 'done' });
    }
  });

  it('follows nobody: whatever the trunk does, it stays until the person sets it (POSTURE section 4)', () => {
    const lean = fc.tuple(
      fc.integer({ min: -60, max: 90 }),
      fc.integer({ min: -40, max: 40 }),
      fc.integer({ min: 0, max: 12 }),
    );
    fc.assert(
      fc.property(fc.array(lean, { maxLength: 12 }), (day) => {
        const { does, calibration, done } = withTall();
        const heard: (Neutral | null)[] = [];
        calibration.neutral$.subscribe((neutral) => heard.push(neutral));
        const body = trunk();
        for (const [flexionDeg, leftDeg, seconds] of day) body.go(flexionDeg, leftDeg).stay(seconds);
        does(body);
        expect(heard).toHaveLength(1);
        expect(done).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it('moves by no more than half of what two talls may differ, when the slump is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8, max: 8 }), (againDeg) => {
        const { begin, does, calibration, view } = withTall();
        const before = calibration.neutral$.value as Neutral;
        begin('slump');
        does(trunk().go(25).stay(6).go(againDeg).stay(6));
        const agree = Math.abs(againDeg) <= 4;
        expect(view().state).toBe(agree ? 'done' : 'refused');
        const moved = lowerDeg(before, (calibration.neutral$.value as Neutral).up);
        expect(moved).toBeCloseTo(agree ? againDeg / 2 : 0, 1);
      }),
      { numRuns: 30 },
    );
  });
});
