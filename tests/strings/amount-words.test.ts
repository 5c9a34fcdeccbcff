import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../src/ports/settings.ts';
import { type Amount, RANGES } from '../../src/ports/settings-ranges.ts';
import { AMOUNT_WORDS } from '../../src/strings/amount-words.ts';

const AMOUNTS = Object.keys(RANGES) as Amount[];

describe('amounts that can be chosen', () => {
  it.each(AMOUNTS)('%s goes from the least to the most of its range, and no further', (name) => {
    const { choices } = AMOUNT_WORDS[name];
    expect([choices[0], choices.at(-1)]).toEqual(RANGES[name]);
    for (const choice of choices) expect(readSettings({ [name]: choice })[name]).toBe(choice);
  });

  it.each(AMOUNTS)('%s offers what holds where nobody chose', (name) => {
    const usual = DEFAULT_SETTINGS[name];
    if (usual !== null) expect(AMOUNT_WORDS[name].choices).toContain(usual);
  });
});
