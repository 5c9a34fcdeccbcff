import content from '../../content/rules.json';
import type { LimitId } from '../core/progression/own-limits.ts';
import type { Decision } from '../core/progression/progress.ts';
import { type Rule, RuleBook, ruleOf } from '../core/progression/rule-book.ts';

/** Every rule in plain words, parsed once. */
export const RULES = RuleBook.parse(content);

/** The rule behind a decision. */
export const ruleBehind = (decision: Pick<Decision, 'rule' | 'inputs'>): Rule | undefined =>
  ruleOf(RULES, decision);

export interface LimitWords {
  readonly label: string;
  readonly unit: (value: number) => string;
  /** Said where somebody asks for more than the rule gives. */
  readonly looser: (rule: number) => string;
}

const counted = (one: string, many: string) => (value: number) => `${value} ${value === 1 ? one : many}`;

/** What the numbers are called that can be tightened, and why a looser one is refused. */
export const LIMIT_WORDS: Readonly<Record<LimitId, LimitWords>> = {
  sessionsAWeek: {
    label: 'Sessions in seven days, at most',
    unit: counted('session', 'sessions'),
    looser: (rule) => `The rule has ${rule} at most, with rest days between them.`,
  },
  restHours: {
    label: 'Rest between two sessions, at least',
    unit: counted('hour', 'hours'),
    looser: (rule) => `The rule asks for ${rule} hours at least.`,
  },
  sessionMinutes: {
    label: 'Length of a session, at most',
    unit: counted('minute', 'minutes'),
    looser: (rule) => `The rule has ${rule} minutes at most.`,
  },
  weeklyGrowthPercent: {
    label: 'Growth of a week, at most',
    unit: (value) => `${value} %`,
    looser: (rule) => `The rule has ${rule} % at most.`,
  },
  risesPerSession: {
    label: 'Exercises that go up from one session, at most',
    unit: counted('exercise', 'exercises'),
    looser: (rule) => `The rule has ${rule} at most.`,
  },
  goodSessions: {
    label: 'Good sessions in a row before a step up',
    unit: counted('session', 'sessions'),
    looser: (rule) => `The rule asks for ${rule} at least.`,
  },
  effortForRise: {
    label: 'Effort up to which something may go up',
    unit: (value) => `${value} of 10`,
    looser: (rule) => `The rule has ${rule} of 10 at most.`,
  },
  painLimit: {
    label: 'Pain above which nothing goes up',
    unit: (value) => `${value} of 10`,
    looser: (rule) => `The rule has ${rule} of 10; only a professional’s agreement raises it.`,
  },
};

export const ONLY_TIGHTER = 'Limits only get tighter here.';
export const TIGHT_ENOUGH = 'Tighter than this would leave no plan. You can pause the plan in the settings.';
