import { describe, expect, it } from 'vitest';
import { readExercises } from '../../../src/cli/content.ts';
import { detectorAt } from '../../../src/core/exercise/detector.ts';
import type { Exercise } from '../../../src/core/exercise/exercise.ts';
import { performanceOf } from '../../../src/core/simulation/performance.ts';
import { IDEAL } from '../../../src/core/simulation/sensor-errors.ts';
import { simulatedBody } from '../../../src/core/simulation/simulated-body.ts';

const library = readExercises();
/** Those that the body does as the detector looks for them: by trunk pitch, as a hold or as repetitions. */
const known = library.filter(({ id, views }) => {
  const performance = performanceOf(id);
  const detector = detectorAt(views, 'sternum');
  return performance && (!detector || (detector.signal === 'pitch' && detector.kind === performance.kind));
});

/** The trunk pitch in each stretch of doing the exercise. */
function pitches({ id }: Exercise): number[][] {
  const body = simulatedBody({ seed: 3, placement: 'sternum', errors: IDEAL });
  if (performanceOf(id)?.kind === 'rep') body.reps(id, 3);
  else body.hold(id, 10);
  const steps = [...body.steps()];
  return body.truth
    .filter(({ what }) => what === 'rep' || what === 'hold')
    .map(({ from, to }) =>
      steps.filter(({ sample }) => sample.t >= from && sample.t <= to).map((step) => step.flexionDeg),
    );
}

describe('the simulated body', () => {
  it('can do every bridge, plank and cat and cow of the library', () => {
    const chains = library.filter(({ chain }) => ['BRIDGE', 'PLANK', 'CATCOW'].includes(chain));
    expect(chains.length).toBeGreaterThan(10);
    expect(chains.filter(({ id }) => !performanceOf(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(known.map((exercise) => [exercise.id, exercise] as const))(
    'does %s where it is looked for',
    (_, exercise) => {
      const detector = detectorAt(exercise.views, 'sternum');
      const stretches = pitches(exercise);
      expect(stretches).toHaveLength(detector?.kind === 'hold' ? 1 : 3);
      for (const flexionDeg of stretches) {
        if (detector?.kind === 'hold') {
          const [from, to] = detector.windowDeg;
          expect(flexionDeg.filter((deg) => deg < from || deg > to)).toEqual([]);
        }
        if (detector?.kind === 'rep') {
          const [from, to] = detector.startDeg;
          expect(flexionDeg[0]).toBeGreaterThan(from);
          expect(flexionDeg[0]).toBeLessThan(to);
          const range = Math.max(...flexionDeg) - Math.min(...flexionDeg);
          expect(range).toBeGreaterThan(detector.minRangeDeg);
          expect(flexionDeg.length / 50).toBeGreaterThan(detector.minSeconds);
          expect(flexionDeg.length / 50).toBeLessThan(detector.maxSeconds);
        }
      }
    },
  );
});
