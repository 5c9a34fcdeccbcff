import { doseWords } from '../core/exercise/dose-words.ts';
import { workSeconds } from '../core/exercise/work-seconds.ts';
import type { BreakMove, Movement } from '../core/progression/break-menu.ts';
import type { DeskPrompt } from '../ports/desk-view.ts';
import { timeSpan } from './time-words.ts';

/** What a prompt to move says: an offer, never a rule (POSTURE sections 7 and 9). */
export function promptWords(kind: DeskPrompt['kind'], stillMs: number, seatedMs: number) {
  return kind === 'stillness'
    ? {
        title: 'Time for another position',
        body: `${timeSpan(stillMs)} in this one. Your best position is your next one.`,
      }
    : {
        title: 'Time for a short break',
        body: `${timeSpan(seatedMs)} seated. Two to five minutes of something else are plenty.`,
      };
}

/** One thing to do in a break, as it is shown. */
export interface BreakThing {
  readonly name: string;
  readonly time: string;
  readonly steps: readonly string[];
  /** A drawing that shows it (`content/figures/poses.json`). */
  readonly figure: string;
  readonly seconds: number;
  /** Where more is told of it; null: nothing is. */
  readonly href: string | null;
}

/** What anybody may do in a break. */
export const MOVEMENT_WORDS: Readonly<Record<Movement, Omit<BreakThing, 'href'>>> = {
  stand: {
    name: 'Stand up',
    time: '2 min',
    steps: [
      'Stand up in your own time.',
      'Shift your weight from foot to foot.',
      'Sit down again when you like.',
    ],
    figure: 'brace_stand',
    seconds: 120,
  },
  walk: {
    name: 'Walk a little',
    time: '2 to 5 min',
    steps: ['Any way will do: to the window, for water, up the stairs.', 'Let your arms swing.'],
    figure: 'walk_easy',
    seconds: 120,
  },
  'change-position': {
    name: 'Sit another way',
    time: '10 s',
    steps: ['Sit back, sit forward, or cross over to the other side.', 'Any change will do.'],
    figure: 'sit_another_way',
    seconds: 10,
  },
  breathe: {
    name: 'Breathe out slowly',
    time: '1 min',
    steps: [
      'Let your shoulders be.',
      'Breathe in by the nose, and out a little longer than in.',
      'Five or six times.',
    ],
    figure: 'breathe_out',
    seconds: 60,
  },
};

export const PROMPT_BUTTONS = {
  done: 'Done',
  notNow: 'Not now',
  start: 'Start the clock',
  close: 'Close',
} as const;

/** What a break offers, with its picture and its words. */
export function breakThing(move: BreakMove): BreakThing {
  if (move.type === 'movement') return { ...MOVEMENT_WORDS[move.movement], href: null };
  const { exercise, dose } = move;
  return {
    name: exercise.name,
    time: doseWords(exercise, dose),
    steps: exercise.steps,
    figure: exercise.figure,
    seconds: workSeconds(exercise, dose),
    href: `#/exercise/${exercise.id}`,
  };
}
