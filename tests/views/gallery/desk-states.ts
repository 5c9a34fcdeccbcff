import type { Exercise } from '../../../src/core/exercise/exercise.ts';
import type { JudgedPosture } from '../../../src/core/posture/posture.ts';
import type { BreakMove } from '../../../src/core/progression/break-menu.ts';
import type { DeskView } from '../../../src/ports/app.ts';
import type { PracticeView } from '../../../src/ports/desk-view.ts';
import { dayAfter } from '../../../src/strings/time-words.ts';
import { earlierDays, markedDay, workingDay } from './desk-day.ts';
import type { ViewState } from './view-states.ts';

const MINUTE = 60_000;

/** What the desk's states are made of. */
export interface DeskParts {
  readonly now: number;
  readonly today: string;
  readonly live: ViewState;
  readonly quiet: DeskView;
  readonly slumped: JudgedPosture;
  readonly reset: Exercise;
  /** A record of a day so many days ago. */
  readonly deskDay: (daysAgo: number, fields: object) => ViewState['records'][number];
}

const PRACTICE: PracticeView = {
  practisedMs: 12 * MINUTE,
  ofMs: 20 * MINUTE,
  running: true,
  week: 1,
  share: { given: 1, of: 1 },
  refresher: false,
};

const OWN_PLACES = [
  { id: 'own-1', name: 'Kitchen stool', isStanding: false },
  { id: 'own-2', name: 'Counter', isStanding: true },
];

/** The desk in every state of practice, quiet and prompts. */
export function deskStates(parts: DeskParts): Readonly<Record<string, ViewState>> {
  const { now, today, live, quiet, slumped, reset } = parts;
  const day = workingDay(now);
  const menu: readonly BreakMove[] = [
    { type: 'movement', movement: 'stand' },
    { type: 'movement', movement: 'walk' },
    { type: 'movement', movement: 'change-position' },
    { type: 'movement', movement: 'breathe' },
    { type: 'exercise', exercise: reset, dose: { sets: 1, amount: 10 } },
  ];
  const desk = (change: Partial<DeskView>, more: Partial<ViewState> = {}): ViewState => ({
    ...live,
    deskDay: day,
    today: { ...live.today, breaks: menu },
    desk: { ...quiet, ...change },
    ...more,
  });
  const until = now + 25 * MINUTE;
  const silent = (silence: DeskView['silence'], practice: PracticeView | null = null) =>
    desk({ silence, practice });
  const told = (ago: number) =>
    parts.deskDay(ago, {
      type: 'desk-day',
      date: dayAfter(today, -ago),
      wornMs: 300 * MINUTE,
      tallMs: 110 * MINUTE,
      relaxedMs: 110 * MINUTE,
      slumpedMs: (ago > 9 ? 60 : 40) * MINUTE,
      unseenMs: 4 * MINUTE,
      practisedMs: 20 * MINUTE,
      shifts: ago > 9 ? 22 : 31,
      longestStillMs: 48 * MINUTE,
      nudges: 4,
      prompts: 2,
    });
  const past = [16, 15, 14, 13, 4, 3, 2, 1].map(told);
  return {
    'desk/practice': desk({ practice: PRACTICE }),
    'desk/practice-fading': desk({ practice: { ...PRACTICE, week: 4, share: { given: 1, of: 3 } } }),
    'desk/practice-waits': silent(
      { reason: 'practice-waits' },
      { ...PRACTICE, practisedMs: 0, running: false },
    ),
    'desk/practice-paused': silent({ reason: 'practice-waits' }, { ...PRACTICE, running: false }),
    'desk/practice-done': silent(
      { reason: 'practice-done' },
      { ...PRACTICE, practisedMs: 20 * MINUTE, running: false },
    ),
    'desk/refresher': desk({ practice: { ...PRACTICE, week: 5, refresher: true } }),
    'desk/course-over': desk(
      { silence: { reason: 'course-over', refresherOn: dayAfter(today, 4) } },
      { records: [...live.records, ...past] },
    ),
    'desk/call': silent({ reason: 'call', until }),
    'desk/driving': silent({ reason: 'driving', until }),
    'desk/quiet-hours': silent({ reason: 'quiet-hours', until }),
    'desk/next-nudge': silent({ reason: 'gap', until }, PRACTICE),
    'desk/hour-full': silent({ reason: 'hour-full', until }),
    'desk/day-full': silent({ reason: 'day-full', until }),
    'desk/movement-only': silent({ reason: 'movement-only' }),
    'desk/worn-off': silent({ reason: 'unanswered' }),
    'desk/session-runs': silent({ reason: 'session' }),
    'desk/held-back': desk({ heldBack: { at: now, nudges: 2, prompts: 1 } }),
    'desk/encouraged': desk({ encouragedAt: now - 4000 }),
    'desk/stillness': desk({
      prompt: { kind: 'stillness', at: now, menu },
      movement: { ...quiet.movement, stillMs: 30 * MINUTE },
    }),
    'desk/break': desk({
      prompt: { kind: 'break', at: now, menu },
      movement: { ...quiet.movement, seatedMs: 50 * MINUTE },
    }),
    'desk/sofa': desk(
      {},
      { calibration: { state: 'none' }, posture: null, settings: { ...live.settings, deskPlace: 'sofa' } },
    ),
    'desk/own-place': desk(
      {},
      {
        calibration: { state: 'none' },
        posture: null,
        settings: { ...live.settings, deskPlace: 'own-1', ownPlaces: OWN_PLACES },
      },
    ),
    'desk/places': desk({}, { settings: { ...live.settings, ownPlaces: OWN_PLACES } }),
    'desk/break-sheet': desk({
      prompt: { kind: 'break', at: now, menu },
      movement: { ...quiet.movement, seatedMs: 50 * MINUTE },
    }),
    'desk/course-over-early': silent({ reason: 'course-over', refresherOn: dayAfter(today, 1) }),
    'desk/worn-for-hours': desk({ recalibrate: 'hours' }),
    'small-window/first': { ...live, calibration: { state: 'none' }, posture: null },
    'small-window/stillness': desk({
      prompt: { kind: 'stillness', at: now, menu },
      movement: { ...quiet.movement, stillMs: 30 * MINUTE },
    }),
    'small-window/course-over': silent({ reason: 'course-over', refresherOn: dayAfter(today, 4) }),
    'small-window/worn-off': silent({ reason: 'unanswered' }),
    'desk/first-minutes': desk({}, { deskDay: { ...day, minutes: day.minutes.slice(-3) } }),
    'desk/first-day': desk(
      { practice: { ...PRACTICE, practisedMs: 0 } },
      { deskDay: { ...day, minutes: [] } },
    ),
    'desk/put-on': desk({ recalibrate: 'put-on' }),
    'desk/marked': desk({}, { deskDay: markedDay(now), earlierDays: earlierDays(now) }),
    'day/today': desk({}, { deskDay: markedDay(now), earlierDays: earlierDays(now) }),
    'day/first': { ...live, deskDay: day },
    'day/none': { ...live, sensor: null, deskDay: { ...day, minutes: [] } },
    'day/played': desk({}, { deskDay: { ...day, isPlayed: true } }),
    'day/yesterday': desk({}, { earlierDays: earlierDays(now) }),
    'day/empty': desk({}, { earlierDays: earlierDays(now) }),
    'day/gone': desk({}, { records: [...live.records, told(40)], earlierDays: earlierDays(now) }),
    'desk/nudge-in-practice': desk(
      {
        practice: PRACTICE,
        zoneSince: now - 130_000,
        slouchSince: now - 130_000,
        nudge: { at: now - 5000, slouchStartedAt: now - 130_000 },
      },
      { posture: slumped },
    ),
  };
}
