import type { ClosedBy } from '../../core/exercise/left-out.ts';
import { FIRST_KG } from '../../core/exercise/weights.ts';
import { PLACES_TO_GO } from '../plan-words.ts';
import { EQUIPMENT_WORDS } from './exercise-words.ts';
import { LOCALE } from './language.ts';
import { flagWords } from './opening-words.ts';

export function closedByWords(by: ClosedBy): { readonly title: string; readonly opens: string } {
  switch (by.type) {
    case 'weight':
      return {
        title: 'Ein leichteres Gewicht',
        opens: `Diese beginnen mit höchstens ${FIRST_KG.toLocaleString(LOCALE)} kg in einer Hand. Eine volle Literflasche wiegt etwa 1 kg.`,
      };
    case 'floor':
      return {
        title: 'Der Boden ist schwer zu erreichen',
        opens: 'Sie öffnen sich, wenn du oben angibst, dass du hinunter und wieder hoch kommst.',
      };
    case 'equipment':
      if (PLACES_TO_GO.includes(by.equipment))
        return {
          title: `Auf Wunsch: ${EQUIPMENT_WORDS[by.equipment]}`,
          opens: 'Sie kommen in den Plan, sobald du sie oben wählst.',
        };
      return {
        title: `Nicht zu Hause: ${EQUIPMENT_WORDS[by.equipment]}`,
        opens: 'Sie öffnen sich, wenn du es oben ankreuzt.',
      };
    case 'flag':
      return {
        title: `Deine Antwort: ${flagWords(by.flag)}`,
        opens: 'Sie öffnen sich, wenn sich deine Antworten auf die Sicherheitsfragen ändern.',
      };
    case 'professional':
      return {
        title: 'Von deiner Fachperson ausgelassen',
        opens: 'Sie öffnen sich, wenn deine Fachperson zustimmt.',
      };
    case 'choice':
      return { title: 'Nur auf Wunsch', opens: 'Sie kommen in den Plan, sobald du sie oben wählst.' };
  }
}
