import type { RecordOf } from '../log/record.ts';

/**
 * The numbers of the rules that the person or a professional may tighten, as they hold: at first those of RULES. None
 * can be loosened: `limitsOf` never gives more than these, whatever a record says.
 */
export interface Limits {
  /** Dates with strength work in any seven. */
  readonly sessionsAWeek: number;
  /** From the end of one session with strength work to the start of the next, h. */
  readonly restHours: number;
  /** A session is at most this long, min. */
  readonly sessionMinutes: number;
  /** How much a week's strength work may be above the best of the four before, % (R-7). */
  readonly weeklyGrowthPercent: number;
  /** Items that may go up from one session. */
  readonly risesPerSession: number;
  /** Green sessions in a row that a step up needs. */
  readonly goodSessions: number;
  /** Effort from which nothing goes up, 0 to 10. */
  readonly effortForRise: number;
  /** g: pain above it holds the plan. 5 with a clearance, 3 without one; `greenLimit` takes the lower. */
  readonly painLimit: number;
}

export type LimitId = keyof Limits;

/** The numbers of RULES, v2. */
export const RULE_LIMITS: Limits = {
  sessionsAWeek: 3,
  restHours: 36,
  sessionMinutes: 35,
  weeklyGrowthPercent: 20,
  risesPerSession: 3,
  goodSessions: 2,
  effortForRise: 7,
  painLimit: 5,
};

/** How far each may be tightened, and in which steps (product rules: what is left is still a plan). */
export const TIGHTEST: Readonly<Record<LimitId, { readonly value: number; readonly step: number }>> = {
  sessionsAWeek: { value: 1, step: 1 },
  restHours: { value: 96, step: 12 },
  sessionMinutes: { value: 15, step: 5 },
  weeklyGrowthPercent: { value: 0, step: 5 },
  risesPerSession: { value: 0, step: 1 },
  goodSessions: { value: 5, step: 1 },
  effortForRise: { value: 3, step: 1 },
  painLimit: { value: 0, step: 1 },
};

export const LIMIT_IDS = Object.keys(RULE_LIMITS) as readonly LimitId[];

/** What somebody asked for; what is left out holds as in RULES. */
export type Tightened = RecordOf<'own-limits'>['limits'];

/** True where more of the number asks for more care: more rest, more good sessions. */
const isTighterUp = (id: LimitId): boolean => TIGHTEST[id].value > RULE_LIMITS[id];

/** The limits that hold: each told number, kept between the rule and the tightest. */
export function limitsOf(told: Tightened): Limits {
  const held = LIMIT_IDS.map((id) => {
    const [rule, tightest] = [RULE_LIMITS[id], TIGHTEST[id].value];
    const value = told[id] ?? rule;
    return [id, Math.min(Math.max(value, Math.min(rule, tightest)), Math.max(rule, tightest))] as const;
  });
  return Object.fromEntries(held) as unknown as Limits;
}

/**
 * The limits that hold tighter than the rules have them.
 *
 * @param rulePainLimit g without tightening: 3, or 5 with a clearance.
 */
export const tightenedIds = (held: Limits, rulePainLimit: number): readonly LimitId[] =>
  LIMIT_IDS.filter((id) => held[id] !== (id === 'painLimit' ? rulePainLimit : RULE_LIMITS[id]));

/**
 * Why a number cannot be taken: `looser` than the rule, or `too-tight` to leave a plan; null where it can.
 *
 * @param rule what holds for this person without tightening, where that is less than in RULES.
 */
export function refusalOf(id: LimitId, value: number, rule = RULE_LIMITS[id]): 'looser' | 'too-tight' | null {
  const tightest = TIGHTEST[id].value;
  if (isTighterUp(id) ? value < rule : value > rule) return 'looser';
  return (isTighterUp(id) ? value > tightest : value < tightest) ? 'too-tight' : null;
}

/** The numbers that can be chosen, from the rule to the tightest. */
export function choicesFor(id: LimitId, rule = RULE_LIMITS[id]): readonly number[] {
  const { value, step } = TIGHTEST[id];
  const direction = isTighterUp(id) ? step : -step;
  return Array.from({ length: Math.abs(value - rule) / step + 1 }, (_, i) => rule + i * direction);
}
