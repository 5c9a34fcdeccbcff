import type { Decision, Progress } from './progress.ts';

/** What is decided now and was not before, in order: what a correction or a late answer changed, with its reason. */
export function decidedSince(
  before: Pick<Progress, 'decisions'>,
  after: Pick<Progress, 'decisions'>,
): readonly Decision[] {
  const known = new Set(before.decisions.map(keyOf));
  return after.decisions.filter((decision) => !known.has(keyOf(decision)));
}

const keyOf = ({ rule, date, sessionId, chain, change, text }: Decision): string =>
  JSON.stringify([rule, date, sessionId, chain, change, text]);
