import type { ExerciseId } from '../../core/exercise/exercise.ts';
import { alternatives } from '../../core/progression/alternatives.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import type { App, TodayView } from '../../ports/app.ts';
import type { SessionLock } from '../../ports/session-store.ts';
import type { Journal } from '../journal.ts';
import type { Training } from '../training.ts';
import { foretell, withSwaps } from './before-session.ts';
import { type ActivitySources, logActivity } from './log-activity.ts';
import type { SessionKeeper } from './session-keeper.ts';
import type { TakenUp } from './watch-unfinished.ts';

type SessionCommands = Pick<
  App,
  | 'foretell'
  | 'alternatives'
  | 'startSession'
  | 'logActivity'
  | 'resumeSession'
  | 'command'
  | 'waitFor'
  | 'adjustCount'
  | 'useWeight'
  | 'sayWhy'
  | 'hurt'
  | 'finishSession'
>;

/** What the person can do around and in a session. */
export function sessionCommands(
  training: Training,
  journal: Journal,
  /** The person's own press lets the page sound. */
  unlockSound: () => void,
  today: () => TodayView | null,
  unfinished: () => TakenUp | null,
  sources: Pick<ActivitySources, 'library' | 'now' | 'newId'> & {
    readonly zone: () => string;
    readonly kept: SessionKeeper;
    readonly lock: SessionLock;
  },
): SessionCommands {
  /** The easier variant that the plan names for the present exercise; without one, it is left out. */
  function easier(hurts = false): void {
    const prescription = training.prescription();
    const t = training.time();
    if (!prescription?.easier) training.send({ type: 'skip-exercise', t });
    else training.send({ type: 'easier', t, hurts, ...prescription.easier });
  }

  return {
    foretell(told) {
      const { library, now, zone } = sources;
      const view = today();
      return view && foretell(view.progress, library, told, now(), zone());
    },
    alternatives(item) {
      const view = today();
      return view ? alternatives(view.progress, sources.library, item) : [];
    },
    startSession({ pre, readiness, offer, swaps = {}, lighter = {} }) {
      const view = today();
      const plan = view?.offers[offer];
      unlockSound();
      if (!view || !plan) return;
      void sources.lock.hold(true, training.leave);
      // A check is of what it names, and of nothing in its place.
      const isCheck = offer === 'check';
      const items = withSwaps(
        withLighter(plan.items, lighter),
        isCheck ? {} : swaps,
        view.progress,
        sources.library,
      );
      if (items.length > 0) training.start(items, pre, readiness, isCheck);
    },
    logActivity: (activity) => logActivity(activity, today()?.offers.daily ?? null, sources, journal),
    async resumeSession(takeOver = true) {
      if (!(await sources.lock.hold(takeOver, training.leave))) return;
      await Promise.all([sources.kept.reread(), journal.reread()]);
      const session = unfinished();
      if (session) training.resume(session);
    },
    command(type, cause = 'stopped') {
      const t = training.time();
      if (type === 'easier') easier();
      else if (type === 'stop') training.send({ type, t, cause });
      else training.send({ type, t });
    },
    waitFor: (why) => training.send({ type: 'wait', t: training.time(), why }),
    adjustCount: (by) => training.send({ type: 'adjust', t: training.time(), by }),
    useWeight: (kg) => training.send({ type: 'use-weight', t: training.time(), kg }),
    sayWhy: (why) => training.send({ type: 'say-why', t: training.time(), why }),
    hurt(value, choice, signs) {
      const sessionId = training.sessionId();
      const exerciseId = training.prescription()?.exercise.id ?? null;
      if (sessionId) journal.add({ type: 'hurt', sessionId, exerciseId, value, signs: [...signs], choice });
      const t = training.time();
      if (choice === 'easier') easier(true);
      else if (choice === 'skip') training.send({ type: 'skip-exercise', t });
      else if (choice === 'stop') training.send({ type: 'stop', t, cause: 'hurt' });
    },
    async finishSession(answers) {
      await training.finish(answers);
      sources.lock.release();
    },
  };
}

/** The items with lighter dumbbells where the person took them; nothing gets heavier by it. */
function withLighter(
  items: readonly Prescription[],
  lighter: Readonly<Record<ExerciseId, number>>,
): readonly Prescription[] {
  return items.map((item) => {
    const kg = lighter[item.exercise.id];
    if (kg === undefined || item.kg === undefined || kg >= item.kg) return item;
    const { easier } = item;
    return {
      ...item,
      kg,
      easier: easier?.kg === undefined ? easier : { ...easier, kg: Math.min(kg, easier.kg) },
    };
  });
}
