import { type KindLived, levelAt, meanLevel } from './crowd.ts';
import type { Lived } from './lived.ts';

const WEEKS = [4, 8, 13, 26, 39, 52];
const SHARES = [0.1, 0.25, 0.5, 0.75, 0.9];

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** All that a run shows, in Markdown. */
export function livesTold(kinds: readonly KindLived[], weeks: number): string {
  const at = [...WEEKS.filter((week) => week < weeks), weeks];
  const levels = table(
    ['kind', 'people', ...at.map((week) => `week ${week}`), `mean, week ${weeks}`, 'sessions'],
    kinds.map(({ kind, lives }) => [
      kind.id,
      lives.length,
      ...at.map((week) => SHARES.map((share) => levelAt(lives, week, share)).join(' ')),
      meanLevel(lives, weeks).toFixed(1),
      median(lives.map(({ sessions }) => sessions)),
    ]),
  );
  const stuck = table(
    ['kind', 'stuck', 'of these, the screen does not say why', 'what it says most'],
    kinds.map(({ kind, lives }) => {
      const reasons = lives.flatMap(({ stuck }) => (stuck ? [stuck.why] : []));
      const silent = reasons.filter((why) => why === null).length;
      return [kind.id, reasons.length, silent, commonest(reasons) ?? '-'];
    }),
  );
  return [
    'Levels gained since the start, summed over the strength ladders: the 10th, 25th, 50th, 75th and 90th of a hundred people.',
    levels,
    'Stuck: eight or more sessions in the last eight weeks, not at every top, and nothing moved up.',
    stuck,
    breachesTold(kinds.flatMap(({ lives }) => lives)),
  ].join('\n\n');
}

function breachesTold(lives: readonly Lived[]): string {
  const people = new Map<string, { count: number; example: string }>();
  for (const { kind, seed, breaches } of lives) {
    for (const breach of new Set(breaches.map((each) => each.split(' ', 1)[0] ?? ''))) {
      const example = breaches.find((each) => each.startsWith(`${breach} `)) ?? '';
      const known = people.get(breach);
      people.set(breach, {
        count: (known?.count ?? 0) + 1,
        example: known?.example ?? `${kind} ${seed}: ${example}`,
      });
    }
  }
  if (people.size === 0) return 'Invariants that did not hold: none.';
  const lines = [...people].map(
    ([name, { count, example }]) => `- ${name}: ${count} of ${lives.length} people, first ${example}`,
  );
  return `Invariants that did not hold:\n\n${lines.join('\n')}`;
}

function commonest(reasons: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const why of reasons) if (why !== null) counts.set(why, (counts.get(why) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? `${most[0]} (${most[1]})` : null;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
