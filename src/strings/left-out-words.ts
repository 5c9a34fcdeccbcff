import type { ClosedBy } from '../core/exercise/left-out.ts';
import { FIRST_KG } from '../core/exercise/weights.ts';
import { EQUIPMENT_WORDS } from './exercise-words.ts';
import { lowered } from './lowered.ts';
import { flagWords } from './opening-words.ts';
import { PLACES_TO_GO } from './plan-words.ts';

/** Why exercises are left out, as a heading, and what opens them. */
export function closedByWords(by: ClosedBy): { readonly title: string; readonly opens: string } {
  switch (by.type) {
    case 'weight':
      return {
        title: 'A lighter weight',
        opens: `These begin with ${FIRST_KG} kg in a hand or less. A full bottle of a litre is about 1 kg.`,
      };
    case 'floor':
      return {
        title: 'The floor is hard to reach',
        opens: 'They open when you tell above that you can get down and up again.',
      };
    case 'equipment':
      if (PLACES_TO_GO.includes(by.equipment))
        return {
          title: `By choice: ${lowered(EQUIPMENT_WORDS[by.equipment])}`,
          opens: 'They are planned once you choose them above.',
        };
      return {
        title: `Not at home: ${lowered(EQUIPMENT_WORDS[by.equipment])}`,
        opens: 'They open when you tick it above.',
      };
    case 'flag':
      return {
        title: `Your answer: ${flagWords(by.flag)}`,
        opens: 'They open when your answers to the safety questions change.',
      };
    case 'professional':
      return { title: 'Left out by your professional', opens: 'They open when your professional agrees.' };
    case 'choice':
      return { title: 'By choice alone', opens: 'They are planned once you choose them above.' };
  }
}
