import type { CivilDate } from '../log/civil-date.ts';
import type { RecordOf } from '../log/record.ts';
import { TIGHTENED_WORDS } from './announcement-words.ts';
import { LIMIT_IDS, limitsOf, RULE_LIMITS } from './own-limits.ts';
import type { Decision } from './progress.ts';
import type { Standing, Turn } from './standing.ts';

/**
 * Limits that the person or a professional tightened hold from here on. What the rules alone would have led to is kept
 * beside it, for good: nothing is ever offered above it.
 */
export function tightened(
  standing: Standing,
  { by, limits: told }: RecordOf<'own-limits'>,
  date: CivilDate,
): Turn {
  const limits = limitsOf(told);
  const changed = LIMIT_IDS.filter((id) => limits[id] !== RULE_LIMITS[id]);
  const decision: Decision = {
    rule: 'R-9.26',
    date,
    sessionId: null,
    chain: null,
    before: null,
    after: null,
    change: 'state',
    inputs: { by, ...Object.fromEntries(changed.map((id) => [id, limits[id]])) },
    text: TIGHTENED_WORDS[changed.length > 0 ? by : 'restored'],
  };
  return [{ ...standing, limits, untightened: standing.untightened ?? standing }, [decision]];
}
