import { describe, expect, it } from 'vitest';
import { readExercises } from '../../src/cli/content.ts';
import { waitingWords as waitingInGerman } from '../../src/core/progression/de/reasons.ts';
import type { Decision } from '../../src/core/progression/progress.ts';
import { waitingWords } from '../../src/core/progression/reasons.ts';
import { heldWords as heldInGerman } from '../../src/strings/de/what-if-words.ts';
import { heldWords } from '../../src/strings/what-if-words.ts';

const [EXERCISE] = readExercises();
if (!EXERCISE) throw new Error('no exercises');
const DOSE = { sets: 2, amount: 8 };
const held = (text: string) => [{ text }, { text }] as unknown as readonly Decision[];

describe('what keeps doses where they are', () => {
  it('is told once, without the dose', () => {
    expect(heldWords(held(waitingWords(EXERCISE, DOSE)))).toEqual([
      'the next-day answer is missing so far (2 doses)',
    ]);
  });

  it('is told so in German too', () => {
    expect(heldInGerman(held(waitingInGerman(EXERCISE, DOSE)))).toEqual([
      'Die Antwort vom nächsten Tag fehlt noch (2-mal)',
    ]);
  });
});
