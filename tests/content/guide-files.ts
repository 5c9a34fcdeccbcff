import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EvidenceCard } from '../../src/core/guide/evidence.ts';
import { Claims, Outline, Principles, Questions } from '../../src/core/guide/guide.ts';
import { OutcomeMeasures } from '../../src/core/guide/outcome-measure.ts';

const root = new URL('../../', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** Where a path from the root of the project lies. */
export const isThere = (path: string): boolean => existsSync(fileURLToPath(new URL(path, root)));

/** The evidence cards by the name of their file. */
export const cards: ReadonlyMap<string, EvidenceCard> = new Map(
  readdirSync(new URL('content/evidence', root)).map((name) => [
    name.replace('.json', ''),
    EvidenceCard.parse(json(`content/evidence/${name}`)),
  ]),
);

export const causes = Claims.parse(json('content/guide/causes.json'));
export const framing = Claims.parse(json('content/guide/framing.json'));
export const principles = Principles.parse(json('content/guide/principles.json'));
export const questions = Questions.parse(json('content/guide/questions.json'));
export const outline = Outline.parse(json('content/guide/outline.json'));
export const outcomes = OutcomeMeasures.parse(json('content/outcomes.json'));

/** The rows of GUIDE that each file of the guide speaks of. */
export const rowsIn: Readonly<Record<string, ReadonlySet<string>>> = {
  'content/guide/causes.json': new Set(causes.claims.flatMap(({ rows }) => rows)),
  'content/guide/framing.json': new Set(framing.claims.flatMap(({ rows }) => rows)),
  'content/guide/principles.json': new Set(principles.principles.flatMap(({ rows }) => rows)),
  'content/guide/questions.json': new Set(questions.questions.flatMap(({ rows }) => rows)),
  'content/guide/outline.json': new Set([
    ...outline.exercises.map(({ row }) => row),
    ...outline.tiers.flatMap(({ rows }) => rows),
    ...outline.firstPlan.rows,
    ...outline.sessionsPerWeek.rows,
  ]),
};

/** The table of `docs/guide-coverage.md`: the row, what it asks for, where it lives, and what is still to come. */
export const coverage = readFileSync(new URL('docs/guide-coverage.md', root), 'utf8')
  .split('\n')
  .filter((line) => /^\| S-\d{3} \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, row = '', asks = '', lives = '', toCome = '']) => ({ row, asks, lives, toCome }));
