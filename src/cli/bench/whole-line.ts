import { BehaviorSubject, EMPTY, type Observable, of, Subject } from 'rxjs';
import { witmotion } from '../../../sensors/witmotion/witmotion.ts';
import { manners, slouchChoice } from '../../app/desk/desk-settings.ts';
import { pipeline } from '../../app/pipeline.ts';
import type { AlertCommand } from '../../core/alerts/policy.ts';
import { NOTHING_EARLIER } from '../../core/alerts/policy-state.ts';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { feed } from '../../core/machine.ts';
import { fusion } from '../../core/orientation/fusion.ts';
import { calibrate } from '../../core/posture/calibrate.ts';
import type { Neutral } from '../../core/posture/neutral.ts';
import { FACE_OUT } from '../../core/simulation/mounting.ts';
import { desk, training } from '../../core/simulation/scenes.ts';
import { simulatedBody } from '../../core/simulation/simulated-body.ts';
import type { Arrival } from '../../ports/ports.ts';
import { DEFAULT_SETTINGS } from '../../ports/settings.ts';
import { motionFrame } from './frames.ts';

const RATE_HZ = 100;
/** Tall at first, to calibrate. */
const TALL_SECONDS = 20;

/** A stretch of a person's life as frames of bytes, and what was calibrated in it. */
export interface Stretch {
  readonly frames: readonly DataView[];
  readonly neutral: Neutral;
  readonly exercise: Exercise | null;
}

/** So many seconds at the desk, or of an exercise again and again, at 100 Hz. */
export function stretchOf(exercise: Exercise | null, seconds: number): Stretch {
  const body = simulatedBody({ seed: 7, rateHz: RATE_HZ, from: exercise ? 'standing' : 'seated' });
  const samples = exercise
    ? body
        .stand(TALL_SECONDS)
        .follow(training(() => exercise.id))
        .samples()
    : body.sit(TALL_SECONDS, { still: true }).follow(desk()).samples();
  const taken = Array.from({ length: seconds * RATE_HZ }, () => samples.next().value).filter(
    (sample) => sample !== undefined,
  );
  const orientations = feed(
    fusion({ sampling: 'interval', rateHz: RATE_HZ }),
    taken.slice(0, TALL_SECONDS * RATE_HZ),
  );
  const told = feed(calibrate(FACE_OUT, 'upper-back'), orientations);
  const calibrated = told.find((event) => event.type === 'calibrated');
  if (!calibrated) throw new Error('the simulated body could not be calibrated');
  return { frames: taken.map(motionFrame), neutral: calibrated.neutral, exercise };
}

/** The line as in the app, bytes at one end; counts what comes out at the other. */
export function openLine({ neutral, exercise }: Stretch) {
  const arrivals$ = new Subject<Arrival>();
  const { timeSource, ratesHz, sampling } = witmotion;
  const line = pipeline(
    { kind: 'bluetooth', input: { kind: 'arrivals', arrivals$, timeSource, ratesHz }, sampling },
    {
      neutral$: new BehaviorSubject<Neutral | null>(neutral),
      exercise$: new BehaviorSubject(exercise),
      alertInput$: new Subject<AlertCommand>(),
      clipConfirmed$: EMPTY,
      choice$: of(slouchChoice(DEFAULT_SETTINGS, 0)),
      manners: manners(DEFAULT_SETTINGS),
      earlier: NOTHING_EARLIER,
    },
  );
  const told: Record<string, number> = {};
  const streams: readonly Observable<{ readonly type: string }>[] = [line.slouch$, line.alert$, line.effort$];
  for (const stream$ of streams) {
    stream$.subscribe(({ type }) => {
      told[type] = (told[type] ?? 0) + 1;
    });
  }
  const decode = witmotion.open().decode;
  const characteristic = 'data';
  let frames = 0;

  return {
    told,
    /** A notification for each frame, each a few ms late as radios are. @returns how many they were. */
    send(stretch: readonly DataView[]): number {
      for (const data of stretch) {
        const receivedAt = (frames * 1000) / RATE_HZ + (frames % 7);
        frames++;
        arrivals$.next({ receivedAt, messages: decode({ characteristic, data, receivedAt }) });
      }
      return stretch.length;
    },
  };
}
