import type { Library } from '../../core/exercise/library.ts';
import type { Looked } from '../../core/lives/running-fold.ts';
import { type CivilDate, daysBetween } from '../../core/log/civil-date.ts';
import { isTopPlace } from '../../core/progression/load.ts';

/** Somebody who trained for eight weeks, is not at every top, and moved up nowhere. */
export interface Stuck {
  /** The reason that the screen gives for most of the items that could still rise; null: it gives none. */
  readonly why: string | null;
}

const STUCK_DAYS = 56;
const STUCK_SESSIONS = 8;

export function stuckAt({ standing, plan }: Looked, library: Library, date: CivilDate): Stuck | null {
  const { circumstances } = standing;
  const recent = standing.entries.filter(({ session }) => daysBetween(session.date, date) <= STUCK_DAYS);
  if (recent.length < STUCK_SESSIONS) return null;
  const ladders = Object.values(standing.chains).filter(
    ({ spot, closed }) => !closed && spot.exercise.countsAsStrength,
  );
  const open = ladders.filter((chain) => !isTopPlace(library, chain, circumstances));
  const rose = ladders.some(({ lastRise }) => lastRise !== null && daysBetween(lastRise, date) <= STUCK_DAYS);
  if (open.length === 0 || rose) return null;

  if (plan.type === 'locked') return { why: plan.reason };
  const items = plan.type === 'session' ? plan.items : plan.upcoming;
  const shown = items.filter(({ exercise }) => open.some(({ chain }) => chain === exercise.chain));
  if (shown.length === 0) return { why: plan.type === 'session' ? plan.note : plan.reason };
  const reasons = shown.map(({ reason }) => (reason ? short(reason.text) : null));
  return { why: mostOf(reasons) };
}

/** "Held at 8 reps: a good session ..." without its numbers. */
const short = (text: string): string =>
  text
    .replace(/^[^:]*?(: | because )/, '')
    .replace(/\d+/g, 'n')
    .replace(/\.$/, '');

function mostOf(reasons: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
