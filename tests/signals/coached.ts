import { coach } from '../../src/core/coach/coach.ts';
import type { Cue } from '../../src/core/coach/cue.ts';
import type { CountAloud } from '../../src/core/coach/rep-cues.ts';
import type { Prescribed } from '../../src/core/player/player-memory.ts';
import { type PlayerInput, sessionPlayer } from '../../src/core/player/session-player.ts';
import { cueWords } from '../../src/strings/coach-words.ts';

const STEP_MS = 100;

/** The time going on from one moment to another, ms. */
export const ticks = (from: number, to: number): PlayerInput[] =>
  Array.from({ length: Math.floor((to - from) / STEP_MS) + 1 }, (_, step) => ({
    type: 'tick',
    t: from + step * STEP_MS,
  }));

interface Circumstances {
  readonly heard?: boolean;
  readonly countAloud?: CountAloud;
}

/** What is told of a session in which these things happen. */
export function coached(
  prescribed: readonly Prescribed[],
  inputs: readonly PlayerInput[],
  { heard = true, countAloud = 'every' }: Circumstances = {},
): readonly Cue[] {
  const player = sessionPlayer(prescribed, heard);
  let memory = player.start();
  let told = coach.start();
  return inputs.flatMap((input) => {
    const [next, outputs] = player.step(memory, input);
    memory = next;
    return outputs.flatMap((output) => {
      if (output.type !== 'state') return [];
      const [after, cues] = coach.step(told, { t: input.t, state: output.state, countAloud });
      told = after;
      return cues;
    });
  });
}

/** The same as one reads a script: "bell: what is said". */
export const script = (cues: readonly Cue[]): string[] =>
  cues.map((cue) => [cue.sound, cueWords(cue)].filter(Boolean).join(': '));
