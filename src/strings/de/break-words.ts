import { doseWords } from '../../core/exercise/dose-words.ts';
import { workSeconds } from '../../core/exercise/work-seconds.ts';
import type { BreakMove, Movement } from '../../core/progression/break-menu.ts';
import type { DeskPrompt } from '../../ports/desk-view.ts';
import type { BreakThing } from '../break-words.ts';
import { timeSpan } from './time-words.ts';

export function promptWords(kind: DeskPrompt['kind'], stillMs: number, seatedMs: number) {
  return kind === 'stillness'
    ? {
        title: 'Zeit für eine andere Position',
        body: `${timeSpan(stillMs)} in dieser. Deine beste Position ist die nächste.`,
      }
    : {
        title: 'Zeit für eine kurze Pause',
        body: `${timeSpan(seatedMs)} im Sitzen. Zwei bis fünf Minuten etwas anderes genügen völlig.`,
      };
}

export const MOVEMENT_WORDS: Readonly<Record<Movement, Omit<BreakThing, 'href'>>> = {
  stand: {
    name: 'Aufstehen',
    time: '2 min',
    steps: [
      'Steh in deinem Tempo auf.',
      'Verlagere dein Gewicht von Fuß zu Fuß.',
      'Setz dich wieder, wann du magst.',
    ],
    figure: 'brace_stand',
    seconds: 120,
  },
  walk: {
    name: 'Ein paar Schritte gehen',
    time: '2 bis 5 min',
    steps: ['Egal wohin: ans Fenster, Wasser holen, die Treppe hinauf.', 'Lass die Arme schwingen.'],
    figure: 'walk_easy',
    seconds: 120,
  },
  'change-position': {
    name: 'Anders hinsetzen',
    time: '10 s',
    steps: [
      'Lehn dich zurück, rutsch nach vorn oder verlagere dich auf die andere Seite.',
      'Jede Änderung ist recht.',
    ],
    figure: 'sit_another_way',
    seconds: 10,
  },
  breathe: {
    name: 'Langsam ausatmen',
    time: '1 min',
    steps: [
      'Lass die Schultern sinken.',
      'Atme durch die Nase ein, und etwas länger aus als ein.',
      'Fünf- oder sechsmal.',
    ],
    figure: 'breathe_out',
    seconds: 60,
  },
};

export const PROMPT_BUTTONS = {
  done: 'Erledigt',
  notNow: 'Nicht jetzt',
  start: 'Uhr starten',
  close: 'Schließen',
} as const;

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
