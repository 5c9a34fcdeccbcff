import type { Detector, SensorView } from '../../src/core/exercise/detector.ts';
import type { Dose, Exercise } from '../../src/core/exercise/exercise.ts';

const content: Omit<Exercise, 'id' | 'name' | 'unit' | 'rungs' | 'views'> = {
  chain: 'PLANK',
  level: 0,
  categories: ['strength'],
  regions: ['core'],
  masteryRung: 0,
  secondsPerRep: 5,
  tempo: 'Slow and even',
  restSeconds: 30,
  perSide: false,
  countsAsStrength: true,
  singleSupport: false,
  prerequisites: [],
  position: 'prone',
  equipment: [],
  floor: true,
  tier: 'A',
  placements: ['sternum', 'upper-back'],
  flags: [],
  changes: [],
  muscles: [],
  steps: ['Get down.', 'Get up.'],
  cues: ['Long line.', 'Breathe.'],
  faults: [],
  avoid: [],
  figure: 'plank_knee',
};

/** What a sensor on the trunk sees of an exercise. */
const seen = (detector: Detector): readonly SensorView[] => [
  { placements: ['sternum', 'upper-back'], detector, source: 'made up for tests' },
];

/** A plank to hold, for tests of what happens around an exercise. */
export const plank = (change: Partial<Exercise> = {}): Exercise => ({
  ...content,
  id: 'plank_test',
  name: 'A plank',
  unit: 'seconds',
  rungs: [{ sets: 1, amount: 10 }],
  views: seen({
    kind: 'hold',
    signal: 'pitch',
    windowDeg: [62, 92],
    learnedBandDeg: 12,
    acrossMaxDeg: 15,
    lowerDeg: 6,
    higherDeg: 10,
    turnedDeg: 10,
    sinks: 'less',
    confidence: 0.9,
  }),
  ...change,
});

/** How a bridge's repetitions are seen. */
export const BRIDGE_DETECTOR: Detector = {
  kind: 'rep',
  signal: 'pitch',
  lowPassHz: 3,
  startDeg: [-105, -75],
  direction: -1,
  minRangeDeg: 8,
  maxRangeDeg: 48,
  minSeconds: 1.5,
  maxSeconds: 15,
};

/** A bridge to repeat. */
export const bridge = (change: Partial<Exercise> = {}): Exercise => ({
  ...content,
  id: 'bridge_test',
  name: 'A bridge',
  chain: 'BRIDGE',
  unit: 'reps',
  rungs: [{ sets: 1, amount: 8 }],
  views: seen(BRIDGE_DETECTOR),
  ...change,
});

export const dose = (sets: number, amount: number): Dose => ({ sets, amount });
