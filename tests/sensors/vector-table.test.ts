import { expect, it } from 'vitest';
import type { VectorSheet } from './vector-sheet.ts';

const sheets = Object.values(
  import.meta.glob<{ readonly vectorSheet: VectorSheet }>('./*/vectors.ts', { eager: true }),
).map(({ vectorSheet }) => vectorSheet);

const HEAD = `# Sensors against known bytes

Byte vectors by others (frames that they captured, their tests, their documents) and computed ones, decoded or produced by the
drivers to 1e-6, or within the digits that are printed. Made by \`npm test -- vector-table\`; each row is a test of its own in
\`tests/sensors/vectors.test.ts\`.

| sensor | vectors | checked | not applicable | why not |
| --- | --- | --- | --- | --- |
`;

/** Reasons, each once, with how often it came. */
function reasons(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const why of all) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts].map(([why, count]) => (count > 1 ? `${why} (${count})` : why)).join('; ') || '-';
}

it('the table of vectors is as they come out', async () => {
  const rows = sheets
    .toSorted((a, b) => (a.driver.id < b.driver.id ? -1 : 1))
    .map(({ driver, vectors, judge }) => {
      const verdicts = vectors.map(judge);
      const why = verdicts.flatMap((verdict) => (verdict.type === 'not applicable' ? [verdict.why] : []));
      return `| ${driver.id} | ${vectors.length} | ${vectors.length - why.length} | ${why.length} | ${reasons(why)} |`;
    });
  await expect(`${HEAD}${rows.join('\n')}\n`).toMatchFileSnapshot('../../docs/sensor-vectors.md');
});
