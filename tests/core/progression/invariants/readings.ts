import { library } from '../../../signals/library.ts';
import type { Account } from './any-script.ts';

const more = (value: number | null | undefined, by: number) => Math.min(10, (value ?? 0) + by);
const differing = (account: Account, readiness: 'bad-night' | 'ill'): Account =>
  account.readiness === 'same' ? { ...account, readiness } : account;

/** The same account with one reading worse. */
export const WORSE: Readonly<Record<string, (account: Account, by: number) => Account>> = {
  'more peak pain': (account, by) => ({ ...account, peak: more(account.peak, by) }),
  'more pain before': (account, by) => ({ ...account, pre: more(account.pre, by) }),
  'more pain right after': (account, by) => ({ ...account, post: more(account.post, by) }),
  'more pain the next day': (account, by) => ({ ...account, nextDay: more(account.nextDay, by) }),
  'more effort': (account, by) => ({ ...account, effort: more(account.effort, by) }),
  'less done': (account, by) => ({ ...account, done: Number(account.done ?? 1) * (1 - by / 12) }),
  'less tidy': (account) => ({ ...account, untidy: library.exercises.map(({ id }) => id) }),
  'a day that was not like the others': (account) => differing(account, 'bad-night'),
  illness: (account) => differing(account, 'ill'),
};

/** The same account with one answer missing. */
export const MISSING: Readonly<Record<string, (account: Account) => Account>> = {
  'no peak pain': (account) => ({ ...account, peak: null }),
  'no pain before': (account) => ({ ...account, pre: null }),
  'no readiness': (account) => ({ ...account, readiness: null }),
  'no pain right after': (account) => ({ ...account, post: null }),
  'no effort': (account) => ({ ...account, effort: null }),
  'no form': (account) => ({ ...account, untidy: null }),
  'no next day': (account) => ({ ...account, nextDay: null }),
  'no summary': (account) => ({ ...account, brokenOff: true }),
};
