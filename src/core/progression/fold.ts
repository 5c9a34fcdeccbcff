import type { Library } from '../exercise/library.ts';
import { civilDate } from '../log/civil-date.ts';
import type { LogRecord } from '../log/record.ts';
import { wasTrained } from '../log/sessions.ts';
import { lighterWeek } from './deload.ts';
import { allEntries } from './entries.ts';
import { foldLog, NOTHING_FOLDED, standAt } from './folded.ts';
import { newItemTold } from './new-item.ts';
import { awaitingNextDay, dateToRecall } from './next-day.ts';
import type { Place, Progress } from './progress.ts';
import { questionsDue, waitingFor } from './screening.ts';
import { asksForEase } from './slots.ts';
import { type Standing, type Turn, usualPain } from './standing.ts';
import { wayBackOf } from './way-back.ts';

/** All that follows from the log at `now`. The same log gives the same progress, in any order of arrival (INV-20). */
export function foldProgress(
  records: readonly LogRecord[],
  library: Library,
  now: number,
  zone: string,
): Progress {
  return progressOf(fold(records, library, now, zone), records, library, now, zone);
}

/** What a fold tells, where the fold was made elsewhere; a plan for the same arguments draws on it. */
export function progressOf(
  [standing, decisions]: Turn,
  ...[records, library, now, zone]: Parameters<typeof fold>
): Progress {
  const progress: Progress = {
    state: standing.state,
    places: placesOf(standing, library),
    decisions,
    usualPain: usualPain(standing),
    awaitingNextDay: awaitingNextDay(standing, now),
    dateToRecall: dateToRecall(standing, now),
    sessions: allEntries(standing).filter(({ session }) => wasTrained(session)).length,
    circumstances: standing.circumstances,
    greens: standing.greens,
    lighterWeek: lighterWeek(standing),
    wayBack: wayBackOf(standing),
    asksEase: Object.values(standing.chains)
      .filter((chain) => asksForEase(standing, library, chain))
      .map(({ spot }) => spot.exercise.id),
    newItem: newItemTold(standing, library, now, civilDate(now, zone)),
    due: questionsDue(standing, civilDate(now, zone)),
    waiting: waitingFor(standing),
  };
  known.set(progress, { standing, of: [records, library, now, zone] });
  return progress;
}

/** The standing that a progress was told from, so that a plan for the same instant need not fold the log again. */
const known = new WeakMap<Progress, { readonly standing: Standing; readonly of: readonly unknown[] }>();

/** The standing that a progress was told from; undefined for one that was made elsewhere. */
export const standingOf = (progress: Progress): Standing | undefined => known.get(progress)?.standing;

export function standingBehind(
  progress: Progress,
  ...[records, library, now, zone]: Parameters<typeof fold>
): Standing {
  const remembered = known.get(progress);
  const isOfThese = remembered?.of.every((each, i) => each === [records, library, now, zone][i]);
  return remembered && isOfThese ? remembered.standing : fold(records, library, now, zone)[0];
}

/** The standing at `now`, and every decision on the way. */
export const fold = (records: readonly LogRecord[], library: Library, now: number, zone: string): Turn =>
  standAt(foldLog(NOTHING_FOLDED, library, records, now), library, now, zone);

const placesOf = ({ chains }: Standing, library: Library): Place[] =>
  library.chains.flatMap(({ id }) => {
    const chain = chains[id];
    return chain && !chain.closed
      ? [{ chain: id, exerciseId: chain.spot.exercise.id, rung: chain.spot.rung, streak: chain.streak }]
      : [];
  });
