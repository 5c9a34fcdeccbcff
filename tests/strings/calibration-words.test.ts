import { describe, expect, it } from 'vitest';
import type { CalibrationRefusal, CalibrationStep } from '../../src/core/posture/calibration-event.ts';
import {
  CLIP_WORDS,
  questionedWords,
  rangeWords,
  refusalWords,
  STEP_WORDS,
} from '../../src/strings/calibration-words.ts';
import { bannedIn } from '../content/banned-words.ts';

const REFUSALS: readonly (readonly [CalibrationRefusal, CalibrationStep])[] = [
  ['moved', 'tall'],
  ['moved', 'tall-again'],
  ['not-upright', 'tall'],
  ['scale', 'tall'],
  ['slump-sideways', 'slump'],
  ['slump-backward', 'slump'],
  ['talls-differ', 'tall-again'],
  ['talls-differ', 'bow'],
  ['bow-small', 'bow'],
  ['bow-sideways', 'bow'],
];

describe('calibration words', () => {
  it.each(REFUSALS)('say for %s at %s what happened, what to do, and what is kept', (reason, step) => {
    const { title, body, again } = refusalWords(reason, step, 6.4);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(body).toMatch(/^[A-Z].*\.$/);
    if (again !== 'tall') expect(body).toContain('Your tall is kept.');
  });

  it('name the angle where one is the reason', () => {
    expect(refusalWords('talls-differ', 'tall-again', 6.4).title).toBe('Your two talls are 6° apart');
    expect(refusalWords('bow-small', 'bow', 7.8).body).toContain('saw 8°');
    expect(questionedWords(14.2, '8:11').title).toBe('That is 14° lower than at 8:11');
  });

  it('say what a range means, and that a small one gives no nudges', () => {
    expect(rangeWords(24, 14.4)).toBe('Your slump is 24° from it. Slumped begins at 14°.');
    expect(rangeWords(5, null)).toContain('no slouch nudges');
  });

  it('judge nobody and promise nothing', () => {
    const said = [
      ...REFUSALS.flatMap(([reason, step]) => Object.values(refusalWords(reason, step, 6))),
      ...Object.values(STEP_WORDS).flatMap((words) => Object.values(words)),
      ...Object.values(CLIP_WORDS).flatMap((words) => Object.values(words)),
      ...Object.values(questionedWords(14, '8:11')),
      rangeWords(5, null),
    ];
    expect(said.flatMap(bannedIn)).toEqual([]);
  });
});
