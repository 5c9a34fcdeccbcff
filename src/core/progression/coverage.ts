import type { Library } from '../exercise/library.ts';
import { type CivilDate, daysBetween } from '../log/civil-date.ts';
import { DAYS_AHEAD } from './schedule.ts';
import type { SessionEntry } from './standing.ts';

/** Ways of moving that two weeks cover between them (GUIDE S-055, S-049), by the ladders that train them. */
export const WAYS = [
  { id: 'front', chains: ['BRACE', 'PLANK', 'CURLUP'] },
  { id: 'back', chains: ['BRIDGE', 'BIRDDOG'] },
  { id: 'side', chains: ['SIDE', 'ANTIROT/carry'] },
  { id: 'turn', chains: ['ANTIROT', 'CHOP'] },
  { id: 'hinge', chains: ['HINGE'] },
  { id: 'squat', chains: ['SQUAT'] },
  { id: 'shoulders', chains: ['POSTURE', 'STRETCH/chest', 'STRETCH/upper-back', 'STRETCH/prayer'] },
  { id: 'balance', chains: ['STANCE'] },
  { id: 'mobility', chains: ['CATCOW', 'STRETCH'] },
  { id: 'walk', chains: ['AEROBIC'] },
] as const;
export type Way = (typeof WAYS)[number]['id'];

/** On how many dates of two weeks a way of moving was trained, and will be. */
export interface Covered {
  readonly way: Way;
  readonly done: number;
  readonly ahead: number;
}

/** The two weeks up to today beside the two weeks to come. */
export function coverage(
  entries: readonly SessionEntry[],
  ahead: readonly { readonly date: CivilDate; readonly chains: readonly string[] }[],
  library: Library,
  today: CivilDate,
): Covered[] {
  const past = entries
    .filter(({ session }) => {
      const days = daysBetween(session.date, today);
      return days >= 0 && days < DAYS_AHEAD;
    })
    .map(({ session }) => ({
      date: session.date,
      chains: session.sets.flatMap(({ exerciseId, performed }) =>
        performed > 0 ? [library.byId.get(exerciseId)?.chain ?? ''] : [],
      ),
    }));
  return WAYS.map(({ id, chains }) => ({
    way: id,
    done: datesWith(past, chains),
    ahead: datesWith(ahead, chains),
  }));
}

const datesWith = (
  days: readonly { readonly date: CivilDate; readonly chains: readonly string[] }[],
  ways: readonly string[],
): number =>
  new Set(days.filter((day) => day.chains.some((chain) => trains(chain, ways))).map(({ date }) => date)).size;

/** A way that names a whole chain holds all its ladders, save those that another way names. */
const trains = (chain: string, ways: readonly string[]): boolean =>
  ways.includes(chain) || (!NAMED.has(chain) && ways.includes(chain.replace(/\/.*/, '')));

const NAMED: ReadonlySet<string> = new Set(WAYS.flatMap(({ chains }) => chains as readonly string[]));
