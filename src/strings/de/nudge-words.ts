import type { Widening } from '../../core/alerts/widening.ts';
import { degreesText } from './posture-words.ts';

export const NUDGE_CHOICE_WORDS = {
  nudgeTrigger: {
    question: 'Ein Hinweis kommt nach',
    options: [
      { id: 'exposure', text: 'Neigung und Dauer' },
      { id: 'delay', text: 'Dauer allein' },
    ],
  },
  strictness: {
    question: 'Eine Neigung gilt als Zusammensinken',
    options: [
      { id: 'strict', text: 'früher' },
      { id: 'normal', text: 'wie üblich' },
      { id: 'relaxed', text: 'später' },
    ],
  },
} as const;

export const slouchGoesOn = (trigger: 'exposure' | 'delay', delay: string): string =>
  trigger === 'delay'
    ? `Dauert das ${delay}, kann ein Hinweis kommen.`
    : 'Hält das an, kann ein Hinweis kommen: früher bei starker Neigung, später bei leichter.';

export function wideningWords({ deg, full }: Widening, pending: boolean, fromDeg: number): readonly string[] {
  const begins = degreesText(fromDeg);
  return [
    ...(deg > 0
      ? [
          `Du hast zweimal in einer halben Stunde gesagt, dass du aufrecht warst. Zusammensinken beginnt darum ${degreesText(deg)} später, bei ${begins}.`,
        ]
      : []),
    ...(full
      ? ['Mehr Spielraum gibt es nicht. Vielleicht sitzt der Clip jetzt anders: Leg aufrecht neu fest.']
      : []),
    ...(pending
      ? [
          'Notiert: Du warst aufrecht. Sagst du es in der nächsten halben Stunde noch einmal, beginnt Zusammensinken 2° später.',
        ]
      : []),
    ...(deg > 0 && !full ? ['Legst du aufrecht neu fest, beginnt das von vorn.'] : []),
  ];
}

export const LEAN_WORDS = {
  left: 'Du neigst dich schon eine Weile nach links. Ein Wechsel der Seite kann angenehm sein.',
  right: 'Du neigst dich schon eine Weile nach rechts. Ein Wechsel der Seite kann angenehm sein.',
  back: 'Locker, ganz ohne Zwang. Bequem ist aufrecht genug.',
} as const;
