import type { Dose, Exercise } from '../exercise/exercise.ts';
import { harderItem, type Library } from '../exercise/library.ts';
import type { CivilDate } from '../log/civil-date.ts';
import { BASELINE_SESSIONS } from './baseline.ts';
import { roleOf } from './composition.ts';
import { EASY_SESSIONS, easySessions } from './ease.ts';
import { RAMP_SHARES } from './flare.ts';
import { doseAt, nextItem } from './ladder.ts';
import { isBeforeBigStep, kgFor, LOAD_EFFORT, loadBar, nextStep } from './load.ts';
import { effortForRiseOn } from './record-session.ts';
import { prospectOf } from './slots.ts';
import { type ChainStanding, greenLimit, type Standing, usualPain } from './standing.ts';

/** What would open the next step of a ladder, as things stand. */
export type Outlook =
  /** So many good sessions in a row, each with no more effort than this, lead to the item. */
  | {
      readonly type: 'step';
      readonly to: { readonly exercise: Exercise; readonly dose: Dose; readonly kg?: number };
      readonly sessions: number;
      readonly effort: number;
      /** One session is enough if it is very easy. */
      readonly atOnceIfEasy: boolean;
    }
  /** So many good sessions come first, for this reason. */
  | {
      readonly type: 'sessions-first';
      readonly because: 'first-sessions' | 'ramp' | 'return' | 'hold' | 'comeback';
      readonly sessions: number;
    }
  | {
      readonly type: 'waits';
      readonly for:
        | 'flare'
        | 'lighter-week'
        | 'usual'
        | 'questions'
        | 'practice'
        | 'ease'
        | 'own-limits'
        | 'weights-unknown'
        | 'too-far'
        | 'goals-met'
        | 'nothing-higher';
    };

/** What would open the next step of a chain, from where it stands on a date. */
export function outlookOf(
  standing: Standing,
  library: Library,
  chain: ChainStanding,
  date: CivilDate,
): Outlook {
  const { state, limits, circumstances } = standing;
  if (chain.resting) return { type: 'waits', for: 'questions' };
  const phase = phaseOutlook(standing);
  if (phase) return phase;
  if (chain.comeback)
    return { type: 'sessions-first', because: 'comeback', sessions: 2 - chain.comeback.stage };
  if (chain.hold > 0) return { type: 'sessions-first', because: 'hold', sessions: chain.hold };
  const walks = roleOf(chain.spot.exercise) === 'walk';
  if (usualPain(standing) > greenLimit(standing) && !walks) return { type: 'waits', for: 'usual' };

  const session = { activeNumber: standing.activeSessions + 1, usual: usualPain(standing) };
  const prospect = prospectOf(standing, library, chain, session);
  const step = nextStep(chain, circumstances);
  const isTight = prospect.byEase && easySessions(chain) < EASY_SESSIONS;
  const above = prospect.toItem && !isTight ? nextItem(library, chain.spot, circumstances)?.spot : null;
  const to = above ? { spot: above, kg: kgFor(chain, above.exercise, circumstances) } : step;
  if (state !== 'active') return { type: 'waits', for: 'nothing-higher' };
  if (!to && isTight) return { type: 'waits', for: 'ease' };
  if (!to) {
    const higher = harderItem(library, chain.spot.exercise, circumstances);
    return { type: 'waits', for: higher ? 'practice' : (loadBar(chain, circumstances) ?? 'nothing-higher') };
  }
  const effort = effortForRiseOn(standing, date);
  if (limits.risesPerSession === 0) return { type: 'waits', for: 'own-limits' };
  return {
    type: 'step',
    to: {
      exercise: to.spot.exercise,
      dose: doseAt(to.spot, circumstances),
      ...(to.kg !== null && { kg: to.kg }),
    },
    sessions: Math.max(1, prospect.streakNeeded - Math.min(chain.streak, chain.fit)),
    effort: isBeforeBigStep(chain, circumstances) ? Math.min(effort, LOAD_EFFORT) : effort,
    atOnceIfEasy: prospect.fastTrack,
  };
}

/** What the phase that the person is in asks for first. */
function phaseOutlook({ state, baseline, rampStage, returning, goalsMet }: Standing): Outlook | null {
  const first = (because: 'first-sessions' | 'ramp' | 'return', sessions: number): Outlook => ({
    type: 'sessions-first',
    because,
    sessions: Math.max(1, sessions),
  });
  switch (state) {
    case 'baseline':
      return first('first-sessions', BASELINE_SESSIONS - baseline.counted.length);
    case 'ramp':
      return first('ramp', RAMP_SHARES.length - rampStage);
    case 'return':
      return first('return', returning.needed - returning.greens);
    case 'flare':
      return { type: 'waits', for: 'flare' };
    case 'maintenance':
      return goalsMet?.confirmed ? { type: 'waits', for: 'goals-met' } : null;
    case 'deload':
      return { type: 'waits', for: 'lighter-week' };
    default:
      return null;
  }
}
