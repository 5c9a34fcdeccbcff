import { BehaviorSubject, EMPTY, of, Subject } from 'rxjs';
import { type Line, pipeline } from '../../src/app/pipeline.ts';
import { USUAL_MANNERS } from '../../src/core/alerts/manners.ts';
import type { AlertCommand } from '../../src/core/alerts/policy.ts';
import { NOTHING_EARLIER } from '../../src/core/alerts/policy-state.ts';
import type { Exercise } from '../../src/core/exercise/exercise.ts';
import type { SampleEvent } from '../../src/core/imu/sample.ts';
import type { TimeSource } from '../../src/core/imu/time-source.ts';
import type { Sampling } from '../../src/core/orientation/integration.ts';
import type { Neutral } from '../../src/core/posture/neutral.ts';
import type { Arrival, LinkInput } from '../../src/ports/ports.ts';

/** An event of the line as it came out. */
export interface Told {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface Wearing {
  readonly neutral: Neutral;
  readonly exercise: Exercise | null;
  readonly sampling?: Sampling;
}

/** The whole line behind an input, with a nudge after 20 s of slouching; it notes all that comes out at its end. */
function behind(input: LinkInput, { neutral, exercise, sampling = 'interval' }: Wearing) {
  const line: Line = pipeline(
    { kind: 'recording', input, sampling },
    {
      neutral$: new BehaviorSubject<Neutral | null>(neutral),
      exercise$: new BehaviorSubject(exercise),
      alertInput$: new Subject<AlertCommand>(),
      clipConfirmed$: EMPTY,
      choice$: of({
        strictness: 'normal',
        widenedDeg: 0,
        trigger: { kind: 'delay', seconds: 20 },
      } as const),
      manners: { ...USUAL_MANNERS, way: 'all-day', gapMs: 60_000 },
      earlier: NOTHING_EARLIER,
    },
  );
  const told: Told[] = [];
  for (const stream$ of [line.slouch$, line.alert$, line.effort$, line.scale$]) {
    (stream$ as typeof line.slouch$).subscribe((event) => told.push({ ...event }));
  }
  return { line, told };
}

/** A line that is given samples with their time. */
export function lineOfSamples(wearing: Wearing) {
  const samples$ = new Subject<SampleEvent>();
  return { ...behind({ kind: 'samples', samples$ }, wearing), samples$ };
}

/** A line that is given readings as they arrive. */
export function lineOfArrivals(timeSource: TimeSource, ratesHz: readonly number[], wearing: Wearing) {
  const arrivals$ = new Subject<Arrival>();
  return { ...behind({ kind: 'arrivals', arrivals$, timeSource, ratesHz }, wearing), arrivals$ };
}
