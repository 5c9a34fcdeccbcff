import { conjugate, type Quaternion, rotate } from '../imu/quaternion.ts';
import type { ImuSample } from '../imu/sample.ts';
import type { Placement } from '../posture/posture.ts';
import { type Body, createBody } from './body.ts';
import { pitchDeg } from './body-pose.ts';
import { kinematics } from './kinematics.ts';
import { MOUNTINGS } from './mounting.ts';
import { AVERAGE, type Person } from './person.ts';
import { type Random, random } from './random.ts';
import { CLIP_ON, imperfectSensor, type SensorErrors } from './sensor-errors.ts';
import { STANCES } from './stance.ts';
import { type Truth, timeline } from './timeline.ts';

export interface SimulationOptions {
  /** The same seed gives the same movements; the sensor's own errors have their own chance. */
  readonly seed: number;
  readonly placement?: Placement;
  /** Sensor to body; where the clip lies flat on the body if not given. */
  readonly mounting?: Quaternion;
  readonly rateHz?: number;
  /** Time of the start, ms on the sample clock; the first sample is one interval later. */
  readonly startedAt?: number;
  readonly from?: 'standing' | 'seated';
  readonly person?: Person;
  readonly errors?: SensorErrors;
  readonly hasGyroscope?: boolean;
}

/** A sample and the angles that were true at its time. */
export interface SimulatedStep {
  readonly sample: ImuSample;
  readonly flexionDeg: number;
  readonly lateralDeg: number;
}

/** Commands one after another, without end or with one; the next is asked for when the last is nearly done. */
export type Scene = (body: Body, chance: Random) => Iterator<void>;

/** The commands of `Body`, to be written one after another with dots. */
type Chained = {
  readonly [Command in keyof Body]: (...how: Parameters<Body[Command]>) => SimulatedBody;
};

/** A body with a sensor on it: told what to do (see `Body`), it gives samples, and the truth beside them. */
export interface SimulatedBody extends Chained {
  /** Follows a scene after what it has been told, for as long as the scene goes on. */
  readonly follow: (scene: Scene) => SimulatedBody;
  readonly truth: readonly Truth[];
  /** End of what it has been told so far, ms on the sample clock. */
  readonly until: number;
  /** All samples from the start; each is the mean over its interval. Lazy: ask a scene only for what you need. */
  readonly samples: () => Generator<ImuSample, void>;
  readonly steps: () => Generator<SimulatedStep, void>;
}

/** A person, of 1.70 m unless given, with a clip-on sensor. */
export function simulatedBody({
  seed,
  placement = 'upper-back',
  mounting = MOUNTINGS[placement],
  rateHz = 50,
  startedAt = 0,
  from = 'standing',
  person = AVERAGE,
  errors = CLIP_ON,
  hasGyroscope = true,
}: SimulationOptions): SimulatedBody {
  const line = timeline(random(seed, 'unrest'), STANCES[from], person);
  const body = createBody(line, random(seed, 'movement'), from, person);
  const toSensor = conjugate(mounting);
  let script: Iterator<void> | null = null;

  /** Whether there is anything to do at a time, s; asks the scene for more if there is not. */
  function hasTime(seconds: number): boolean {
    while (line.end() < seconds) {
      if (!script || script.next().done) return false;
    }
    return true;
  }

  function* steps(): Generator<SimulatedStep, void> {
    const measure = imperfectSensor(errors, rateHz, random(seed, `sensor at ${placement}`));
    const move = kinematics(line.poseAt, placement, person.torsoM, rateHz);
    const looksAhead = 1 / rateHz;
    for (
      let index = 1;
      hasTime(index / rateHz + looksAhead) || index / rateHz <= line.end() + 1e-9;
      index++
    ) {
      const { acc, rate, pose } = move();
      const { acc: measured, gyr } = measure(rotate(toSensor, acc), rotate(toSensor, rate));
      if (line.doingAt(index / rateHz) === 'silence') continue;
      yield {
        sample: { t: startedAt + (index * 1000) / rateHz, acc: measured, gyr: hasGyroscope ? gyr : null },
        flexionDeg: pitchDeg(pose, placement),
        lateralDeg: pose.sideDeg,
      };
    }
  }

  const self: SimulatedBody = {
    ...chained(body, () => self),
    follow(scene) {
      script = scene(body, random(seed, 'scene'));
      return self;
    },
    get truth() {
      return line.truth(startedAt);
    },
    get until() {
      return startedAt + line.end() * 1000;
    },
    steps,
    *samples() {
      for (const { sample } of steps()) yield sample;
    },
  };
  return self;
}

function chained(body: Body, self: () => SimulatedBody): Chained {
  const commands = Object.entries(body) as [string, (...how: unknown[]) => void][];
  const links = commands.map(([name, command]) => [
    name,
    (...how: unknown[]) => {
      command(...how);
      return self();
    },
  ]);
  return Object.fromEntries(links) as Chained;
}
