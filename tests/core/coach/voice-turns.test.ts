import { describe, expect, it } from 'vitest';
import { type Cue, cue, type Saying, turn } from '../../../src/core/coach/cue.ts';
import { type VoiceInput, voiceTurns } from '../../../src/core/coach/voice-turns.ts';
import { feed } from '../../../src/core/machine.ts';

const count = (n: number): readonly Saying[] => [{ key: 'rep', count: n }];
const said = (...inputs: readonly (Cue | number)[]) =>
  feed(
    voiceTurns,
    inputs.map(
      (input): VoiceInput =>
        typeof input === 'number' ? { type: 'silent', t: input } : { type: 'cue', cue: input },
    ),
  ).flatMap(({ cue: { says } }) => says.map((saying) => (saying.key === 'rep' ? saying.count : saying.key)));

describe('the one voice of a session', () => {
  it('breaks off for what the session does now', () => {
    expect(said(cue(0, count(1)), turn(100, count(2)))).toEqual([1, 2]);
  });

  it('lets what comes next wait, one at most, and says it while it is true', () => {
    expect(said(turn(0, count(1)), cue(100, count(2)), cue(200, count(3)), 900)).toEqual([1, 3]);
    expect(said(turn(0, count(1)), cue(100, count(2), { freshMs: 500 }), 700)).toEqual([1]);
  });

  it('drops what waits when the session turns', () => {
    expect(said(turn(0, count(1)), cue(100, count(2)), turn(200, count(3)), 900)).toEqual([1, 3]);
  });

  it('says nothing that waited once it is hushed', () => {
    const outputs = feed(voiceTurns, [
      { type: 'cue', cue: turn(0, count(1)) },
      { type: 'cue', cue: cue(100, count(2)) },
      { type: 'hushed', t: 200 },
      { type: 'cue', cue: cue(300, count(3)) },
    ]);
    expect(outputs.map((say) => say.cue.t)).toEqual([0, 300]);
  });

  it('says an aside in a silence, and never into one that has just begun', () => {
    const aside = (t: number) => cue(t, count(9), { priority: 'aside' });
    expect(said(turn(0, count(1)), aside(100), 500, aside(600))).toEqual([1]);
    expect(said(turn(0, count(1)), 500, aside(2500))).toEqual([1, 9]);
  });
});
