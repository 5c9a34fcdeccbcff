import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { livesChart } from './lives/chart.ts';
import { KINDS } from './lives/kinds.ts';
import { liveSideBySide } from './lives/side-by-side.ts';
import { livesTold } from './lives/tables.ts';
import { writeOut } from './stdout.ts';
import { withOptions } from './with-options.ts';

const HELP = `npm run -s lives -- [options]

Lets made-up people live by the rules of progression, day by day, checks the invariants on the way, and prints how far
they come, who is stuck, and whether the screen says why. The same numbers give the same lives.

  --people N      how many (default 60)
  --weeks W       for how long (default 52)
  --write         writes docs/progression-lives.md and its chart instead of printing
  --help          this text`;

const DOCS = join(import.meta.dirname, '../../docs');
/** How it goes is told on stderr, so often. */
const TOLD_EVERY_SECONDS = 5;
const MOST_PEOPLE = 100_000;
const MOST_WEEKS = 520;

/** Lives as many lives as the arguments say. @returns the exit code. */
export const main = (argv: readonly string[]): number | Promise<number> =>
  withOptions({ name: 'lives', help: HELP }, () => read(argv), run);

function read(argv: readonly string[]) {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      people: { type: 'string', default: '60' },
      weeks: { type: 'string', default: '52' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    ...values,
    people: whole('--people', values.people, KINDS.length, MOST_PEOPLE),
    weeks: whole('--weeks', values.weeks, 1, MOST_WEEKS),
  };
}

function whole(option: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`${option} is "${given}"; it must be a whole number from ${least} to ${most}`);
}

async function run({ people, weeks, write }: ReturnType<typeof read>): Promise<number> {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  let toldAt = 0;
  const crowd = await liveSideBySide(people, weeks, (lived) => {
    if (lived < people && seconds() < toldAt + TOLD_EVERY_SECONDS) return;
    toldAt = seconds();
    console.error(`lives: ${lived} of ${people} people, ${toldAt} s`);
  });
  const told = livesTold(crowd, weeks);
  if (write) {
    writeFileSync(join(DOCS, 'progression-lives.md'), `${introduction(people, weeks, seconds())}\n${told}`);
    writeFileSync(join(DOCS, 'progression-lives.svg'), livesChart(crowd, weeks));
  } else writeOut(told);
  return 0;
}

const introduction = (people: number, weeks: number, seconds: number): string => `# Made-up lives

Written by \`npm run -s lives -- --people ${people} --weeks ${weeks} --write\`, and so is the chart; it took ${seconds} s in
${availableParallelism()} threads. People of six kinds live by the app day by day, with up to six mains in a session: they
answer, train what the plan has, or do not. How they live is made up, not measured on anybody: this shows what the rules
do, not what training does. Nobody's back is in these numbers.

${KINDS.map(({ id, words }) => `- **${id}**: ${words}`).join('\n')}

Answers are missing now and then, and one session in two hundred begins ill. On the
way every plan and decision is held to the invariants 2, 3, 4, 6, 8 to 18, 21 and 25 of the rules; the others need a history that these lives do not have, and have tests of their own.

People with a usual pain of 4 or more start two levels lower on the bridge: the same top is a higher gain for them.
How many people of each kind there are is in the column; take the spread for no more than that.

![Levels gained over the weeks, by kind](progression-lives.svg)

## The pace of a perfect person

Pain 0, every morning answered, everything in the house, three sessions a week: the week of the first session with an
item, on every ladder (\`tests/soak/progression.test.ts\` prints all of them). Foretold is what another implementation
of the same rules found, with content of its own.

| effort | db_deadlift | side_full | plank_full | slrdl | sl_partial |
| --- | --- | --- | --- | --- | --- |
| 5 | 14 | 18 | 23 | 42 | 47 |
| 5, foretold | 12 | 17 | 22 | 33 | 39 |
| 4 | 12 | 14 | 20 | 39 | 42 |
| 4, foretold | 11 | 12 | 13 | 33 | 34 |

What is left of the difference is the rules' own. Eleven ladders of mains take turns in six places, the longest untrained first,
and 35 minutes hold three to seven of them once the doses are long (R-7): each is trained about once a week, and moves up
after two of its sessions (R-6.4). The weekly cap does not bind after the first month, nor do the slots for these ladders.
A rest is counted after each side, as the session has it.
`;
