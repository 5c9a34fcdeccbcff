import type { Exercise, ExerciseId } from '../exercise/exercise.ts';
import { addDays, type CivilDate, daysBetween } from '../log/civil-date.ts';
import type { LogRecord } from '../log/record.ts';
import type { Decision } from '../progression/progress.ts';
import { painByDate, workByDate } from './by-date.ts';

/** One date of the timeline. */
export interface TimelineDay {
  readonly date: CivilDate;
  /** The highest pain that was told for it, 0 to 10; null: nothing was told. */
  readonly pain: number | null;
  /** Strength work that was done, all sets and sides, seconds. */
  readonly workSeconds: number;
  /** How many exercises went up. */
  readonly rises: number;
}

/** A flare from its first date to its last; `to` is null while it lasts. */
export interface FlareSpan {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** Pain and strength work side by side, every date of the stretch once. */
export interface PainAndLoad {
  readonly days: readonly TimelineDay[];
  readonly flares: readonly FlareSpan[];
  /** Between which values the middle half of the days outside flares lies; null with fewer than `ENOUGH_DAYS`. */
  readonly usual: { readonly low: number; readonly high: number } | null;
}

/** With fewer days than this nothing is called usual. */
const ENOUGH_DAYS = 5;

/** @param decisions all that the rules decided: flares and rises are read off them */
export function painAndLoad(
  records: readonly LogRecord[],
  decisions: readonly Decision[],
  exerciseOf: (id: ExerciseId) => Exercise | undefined,
  from: CivilDate,
  to: CivilDate,
): PainAndLoad {
  const pain = painByDate(records);
  const work = workByDate(records, exerciseOf);
  const rises = new Map<CivilDate, number>();
  for (const { change, date } of decisions) {
    if (change === 'up') rises.set(date, (rises.get(date) ?? 0) + 1);
  }
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const date = addDays(from, index);
    return {
      date,
      pain: pain.get(date) ?? null,
      workSeconds: work.get(date) ?? 0,
      rises: rises.get(date) ?? 0,
    };
  });
  const flares = flareSpans(decisions).filter((flare) => flare.from <= to && (flare.to ?? to) >= from);
  return { days, flares, usual: usualRange(days, flares) };
}

/** A flare begins and ends with a change of state: into FLARE, and out of it into RAMP or anything else. */
export function flareSpans(decisions: readonly Decision[]): FlareSpan[] {
  const spans: FlareSpan[] = [];
  for (const { change, inputs, date } of decisions) {
    if (change !== 'state') continue;
    const open = spans.at(-1);
    if (inputs.what === 'flare') spans.push({ from: date, to: null });
    else if (inputs.what === 'ramp' && open && open.to === null) spans.splice(-1, 1, { ...open, to: date });
  }
  return spans;
}

function usualRange(days: readonly TimelineDay[], flares: readonly FlareSpan[]): PainAndLoad['usual'] {
  const inFlare = (date: CivilDate) => flares.some(({ from, to }) => date >= from && date <= (to ?? date));
  const values = days
    .flatMap(({ date, pain }) => (pain === null || inFlare(date) ? [] : [pain]))
    .sort((a, b) => a - b);
  if (values.length < ENOUGH_DAYS) return null;
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  return { low: at(0.25), high: at(0.75) };
}
