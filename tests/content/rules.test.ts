import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import content from '../../content/rules.json';
import { ANNOUNCEMENTS } from '../../src/core/progression/announce.ts';
import { LIMIT_IDS } from '../../src/core/progression/own-limits.ts';
import { SHARES } from '../../src/core/progression/reasons.ts';
import { partsOf, RuleBook, ruleOf, rulesIn } from '../../src/core/progression/rule-book.ts';
import { ruleNumbers } from '../../src/core/progression/rule-numbers.ts';
import { bannedIn } from './banned-words.ts';
import { cards } from './guide-files.ts';

const book = RuleBook.parse(content);
const rules = rulesIn(book);
const numbers = ruleNumbers();

const FOLDER = new URL('../../src/core/progression/', import.meta.url);
const engine = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !/^rule-/.test(name))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n');

describe('content/rules.json', () => {
  it('has an entry for every rule that a decision can name', () => {
    const named = new Set(
      [...engine.matchAll(/rule: (?:[^\n,;]*\? )?'([A-Z]+-[\d.]+)'(?: : '([A-Z]+-[\d.]+)')?/g)].flatMap(
        ([, one, other]) => [one, other].filter((id) => id !== undefined),
      ),
    );
    expect([...named].sort()).toEqual(
      expect.arrayContaining([
        'R-1',
        'R-5',
        'R-6.1',
        'R-6.2',
        'R-6.3',
        'R-6.4',
        'R-6.5',
        'R-8',
        'R-9.26',
        'M-28',
      ]),
    );
    for (const rule of named) expect(ruleOf(book, { rule, inputs: {} }), rule).toBeDefined();
  });

  it('has one entry for everything that is told of a person as a whole, and for every share of a place', () => {
    for (const what of ANNOUNCEMENTS) {
      expect(rules.filter(({ announces }) => announces.includes(what)).length, what).toBe(1);
      expect(ruleOf(book, { rule: 'R-8', inputs: { what } })?.announces).toContain(what);
    }
    for (const share of SHARES) {
      expect(rules.filter(({ shares }) => shares.includes(share)).length, share).toBe(1);
      expect(ruleOf(book, { rule: 'R-8', inputs: { share } })?.shares).toContain(share);
    }
    const known: readonly string[] = ANNOUNCEMENTS;
    for (const { announces } of rules) for (const what of announces) expect(known).toContain(what);
  });

  it('takes every number from the rules, and leaves none of them out', () => {
    const shown = rules.flatMap(({ text }) => text.flatMap((sentence) => partsOf(sentence, numbers)));
    const names = new Set(shown.flatMap((part) => (typeof part === 'string' ? [] : [part.name])));
    expect([...names].sort()).toEqual(Object.keys(numbers).sort());
    for (const part of shown)
      if (typeof part === 'string') expect(part.replace(/ of 10\b/g, '')).not.toMatch(/\d/);
  });

  it('offers each number that can be tightened once, in a rule that names it', () => {
    expect(rules.flatMap(({ adjustable }) => adjustable).sort()).toEqual([...LIMIT_IDS].sort());
    for (const { adjustable, text } of rules)
      for (const id of adjustable) expect(text.join(' ')).toContain(`{${id}}`);
  });

  it('has ids and groups once', () => {
    const ids = [...rules.map(({ id }) => id), ...book.groups.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names sources that the evidence carries, word for word', () => {
    const known = [...cards.values()].flatMap(({ sources }) =>
      sources.map(({ name, url }) => `${name} ${url}`),
    );
    for (const { sources } of rules)
      for (const { name, url } of sources) expect(known).toContain(`${name} ${url}`);
  });

  it('never judges, frightens or promises', () => {
    expect(bannedIn(JSON.stringify(book))).toEqual([]);
  });
});
