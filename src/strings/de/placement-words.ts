import type { Placement } from '../../core/posture/posture.ts';
import type { PlacementWords } from '../placement-words.ts';

export const PLACEMENT_WORDS: Readonly<Record<Placement, PlacementWords>> = {
  'upper-back': {
    name: 'Oberer Rücken',
    hint: 'Knapp unter dem Nacken. Am besten für den Schreibtisch.',
    tiltOf: 'die Neigung deines oberen Rückens',
  },
  sternum: {
    name: 'Brustbein',
    hint: 'Fürs Training, und auch für den Schreibtisch brauchbar.',
    tiltOf: 'die Neigung deiner Brust',
  },
  neck: {
    name: 'Unten am Nacken',
    hint: 'Auf dem Höcker, wo Nacken und Rücken sich treffen.',
    tiltOf: 'die Neigung unten am Nacken',
  },
  pelvis: {
    name: 'Vorn am Hosenbund',
    hint: 'Sieht Brücken gut. Zusammensinken sieht er nicht.',
    tiltOf: 'die Neigung an deinem Hosenbund',
  },
};

const WORN_ON: Readonly<Record<Placement, string>> = {
  'upper-back': 'am oberen Rücken',
  sternum: 'am Brustbein',
  neck: 'unten am Nacken',
  pelvis: 'vorn am Hosenbund',
};

/** "Getragen am oberen Rücken, oder am Brustbein oder vorn am Hosenbund." */
export function wornOnWords(placements: readonly Placement[]): string {
  const [best, ...others] = placements.map((each) => WORN_ON[each]);
  const also = others.length > 0 ? `, oder ${others.join(' oder ')}` : '';
  return `Getragen ${best}${also}.`;
}
