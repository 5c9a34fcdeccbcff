import {
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  interval,
  map,
  merge,
  type Observable,
  Subject,
  Subscription,
} from 'rxjs';
import type { HoldEvent, PositionSeen, RepEvent } from '../core/detection/event.ts';
import type { Exercise } from '../core/exercise/exercise.ts';
import type { Readiness, RecordOf } from '../core/log/record.ts';
import type { PlayedSource } from '../core/log/record-base.ts';
import type { PlayerOutput, PlayerState, SetPlace, SetResult } from '../core/player/player.ts';
import type { Memory } from '../core/player/player-memory.ts';
import { type PlayerInput, sessionPlayer } from '../core/player/session-player.ts';
import { setsOf } from '../core/player/sets.ts';
import { type PlannedItem, takeSnapshot } from '../core/player/snapshot.ts';
import type { Neutral } from '../core/posture/neutral.ts';
import { itemOf } from '../core/progression/prescribe.ts';
import type { Prescription } from '../core/progression/progress.ts';
import type { SummaryAnswers } from '../ports/app.ts';
import type { Journal } from './journal.ts';
import { createSampleClock, type SampleClockSources } from './sample-clock.ts';
import type { SessionKeeper } from './session/session-keeper.ts';
import type { TakenUp } from './session/watch-unfinished.ts';

/** The player is told the time this often, ms. */
const TICK_MS = 100;

/** What a session listens to. */
export interface TrainingSources extends SampleClockSources {
  readonly effort$: Observable<HoldEvent | RepEvent>;
  readonly position$: Observable<PositionSeen>;
  /** Where the sensor is worn; null while it has no tall to measure from. */
  readonly neutral$: Observable<Pick<Neutral, 'placement'> | null>;
  /** What the sensor reads cannot be right: nothing is counted by it. */
  readonly doubted$: Observable<boolean>;
  readonly newId: () => string;
  /** What plays instead of the person's own sensor, if anything does. */
  readonly source: () => PlayedSource | null;
}

interface Running {
  readonly sessionId: string;
  readonly items: readonly PlannedItem[];
}

export interface Training {
  readonly player$: BehaviorSubject<PlayerState | null>;
  /** The exercise that the detectors should look for. */
  readonly exercise$: Observable<Exercise | null>;
  /** Sets, as they are logged. */
  readonly set$: Observable<RecordOf<'set'>>;
  /** `isCheck`: the check before the first session (M-28). */
  readonly start: (
    items: readonly Prescription[],
    pre: number | null,
    readiness: Readiness | null,
    isCheck?: boolean,
  ) => void;
  /** Takes up a session that broke off, where it was or at its summary. */
  readonly resume: (taken: TakenUp) => void;
  readonly send: (input: PlayerInput) => void;
  readonly prescription: () => PlannedItem | null;
  readonly sessionId: () => string | null;
  readonly time: () => number;
  /** Another tab has the session: here it stops, and nothing of it is forgotten. */
  readonly leave: () => void;
  readonly finish: (answers: SummaryAnswers) => Promise<void>;
}

/** Runs one session at a time and writes each set into the journal as it is done. */
export function createTraining(sources: TrainingSources, journal: Journal, keeper: SessionKeeper): Training {
  const player$ = new BehaviorSubject<PlayerState | null>(null);
  const exercise$ = player$.pipe(
    map((state) =>
      state && state.phase !== 'finished' ? (state.items[state.itemIndex]?.exercise ?? null) : null,
    ),
    distinctUntilChanged(),
  );
  const set$ = new Subject<RecordOf<'set'>>();
  const placement$ = sources.neutral$.pipe(
    map((neutral) => neutral?.placement ?? null),
    distinctUntilChanged(),
  );
  let running: Running | null = null;
  /** Records of the sets of this session. */
  let setIds = new Map<string, string>();
  let input$ = new Subject<PlayerInput>();
  let subscription = new Subscription();
  const sampleClock = createSampleClock(sources);
  const { time } = sampleClock;

  function start(
    items: readonly Prescription[],
    pre: number | null,
    readiness: Readiness | null,
    isCheck = false,
  ): void {
    const sessionId = sources.newId();
    if (!sampleClock.heard()) sampleClock.reset();
    const source = sources.source();
    const started = {
      type: 'session-started',
      sessionId,
      pre,
      readiness,
      items: items.map(itemOf),
      offPlan: false,
      ...(isCheck && { startCheck: true as const }),
    } as const;
    journal.add(source ? { ...started, source } : started);
    play(sessionId, items, null);
  }

  /** @param from the session as it stood, in place of one that begins. */
  function play(sessionId: string, items: Running['items'], from: Memory | null): void {
    running = { sessionId, items };
    setIds = new Map();
    subscription.unsubscribe();
    subscription = new Subscription();
    input$ = new Subject();

    const sampleTicks$ = sources.sampleTime$.pipe(
      distinctUntilChanged((told, t) => t - told < TICK_MS && t >= told),
    );
    const tick$ = merge(sampleTicks$, interval(TICK_MS).pipe(map(time))).pipe(
      map((t) => ({ type: 'tick', t, leapMs: sampleClock.leapMs() }) as const),
    );
    const heard$ = combineLatest([sources.heard$, sources.doubted$, placement$]).pipe(
      map(([heard, doubted, placement]) => {
        const isHeard = heard && !doubted;
        return { type: 'sensor', t: sampleClock.seenUntil(), heard: isHeard, placement } as const;
      }),
    );
    sampleClock.leapMs();
    const player = sessionPlayer(items, sampleClock.heard(), { t: time(), placement: null }, from);
    let memory = player.start();
    const take = (input: PlayerInput) => {
      const [next, outputs] = player.step(memory, input);
      memory = next;
      for (const output of outputs) tell(sessionId, output);
      if (next.shown.phase === 'finished') keeper.forget();
      else keeper.keep(next.shown, (savedAt) => takeSnapshot(sessionId, items, next, savedAt));
    };
    subscription.add(merge(input$, sources.effort$, sources.position$, heard$, tick$).subscribe(take));
    input$.next({ type: 'tick', t: time() });
  }

  function tell(sessionId: string, output: PlayerOutput): void {
    if (output.type === 'state') player$.next(output.state);
    else if (output.type === 'set-left')
      journal.add({ type: 'set-left', sessionId, ...output.left, why: output.why });
    else if (output.type === 'set-corrected') correct(output);
    else note(sessionId, output.set);
  }

  function note(sessionId: string, set: SetResult): void {
    const record = journal.add({ type: 'set', sessionId, ...recorded(set) }) as RecordOf<'set'>;
    setIds.set(keyOf(set), record.id);
    set$.next(record);
  }

  /** The person's word on a set stands beside what was counted. */
  function correct({ place, performed }: Extract<PlayerOutput, { type: 'set-corrected' }>): void {
    const setId = setIds.get(keyOf(place));
    if (setId !== undefined) journal.add({ type: 'set-corrected', setId, performed });
  }

  function resume(taken: TakenUp): void {
    if (running) return;
    const { session } = taken;
    if (taken.at === 'summary') {
      running = { sessionId: session.id, items: [] };
      player$.next(taken.state);
      return;
    }
    if (!sampleClock.heard()) sampleClock.reset();
    play(session.id, taken.plan, taken.memory);
    for (const set of session.sets) setIds.set(keyOf(set), set.id);
    // A set that was done, and was not yet in the log.
    for (const { set } of setsOf(taken.memory.shown)) if (!setIds.has(keyOf(set))) note(session.id, set);
  }

  function leave(): void {
    subscription.unsubscribe();
    running = null;
    player$.next(null);
  }

  async function finish({ untidy, ease = [], ...answers }: SummaryAnswers): Promise<void> {
    const cause = player$.value?.endedBy ?? 'stopped';
    if (!running) return;
    const { sessionId } = running;
    subscription.unsubscribe();
    keeper.forget();
    running = null;
    player$.next(null);
    journal.add({
      type: 'session-ended',
      sessionId,
      cause,
      ...answers,
      untidy: untidy && [...untidy],
      ...(ease.length > 0 && { ease: [...ease] }),
    });
    await journal.flush();
  }

  return {
    player$,
    exercise$,
    set$,
    start,
    resume,
    send: (input) => input$.next(input),
    prescription: () => running?.items[player$.value?.itemIndex ?? 0] ?? null,
    sessionId: () => running?.sessionId ?? null,
    time,
    leave,
    finish,
  };
}

const keyOf = ({ exerciseId, setIndex, side }: SetPlace): string => `${exerciseId} ${setIndex} ${side}`;

/** Null: the sensor says nothing about the form (M-16). */
const recorded = (set: SetResult) => ({ ...set, sensorForm: set.sensorForm ?? null });
