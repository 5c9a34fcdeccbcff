import type { OwnPlace, USUAL_PLACES } from '../../core/desk/places.ts';
import type { DeskPlace } from '../../ports/desk-view.ts';

const USUAL_WORDS: Readonly<Record<(typeof USUAL_PLACES)[number], string>> = {
  chair: 'Stuhl',
  sofa: 'Sofa',
  standing: 'Stehpult',
};

export const placeWords = (place: DeskPlace, own: readonly OwnPlace[]): string =>
  own.find(({ id }) => id === place)?.name ??
  (place in USUAL_WORDS ? USUAL_WORDS[place as keyof typeof USUAL_WORDS] : USUAL_WORDS.chair);

export const tallAskedWords = (
  place: DeskPlace,
  own: readonly OwnPlace[],
): { readonly title: string; readonly line: string } => ({
  title:
    place === 'chair'
      ? 'Leg fest, was für dich aufrecht ist'
      : `Leg aufrecht für diesen Ort fest: ${placeWords(place, own)}`,
  line:
    place === 'chair'
      ? 'Es dauert 5 Sekunden. Jeder Winkel wird von dort gemessen, vorher gibt es also keine.'
      : 'Jeder Ort hat seine eigene aufrechte Position. Es dauert 5 Sekunden, und jeder Winkel hier wird von dort gemessen.',
});

export const OWN_PLACE_WORDS = {
  edit: 'Deine Orte',
  lead: 'Jeder Ort hat seine eigene aufrechte Position, festgelegt, wo du sitzt oder stehst. Stuhl, Sofa und Stehpult sind immer da.',
  none: 'Noch kein eigener.',
  add: 'Ort hinzufügen',
  name: 'Wie heißt er?',
  example: 'Etwa Küchenhocker oder Auto',
  stands: 'Dort stehe ich',
  standsHint: 'Dann kommt kein Vorschlag, eine Pause vom Sitzen zu machen.',
  save: 'Speichern',
  cancel: 'Abbrechen',
  empty: 'Gib ihm zuerst einen Namen.',
  taken: 'Einen Ort mit diesem Namen gibt es schon.',
  full: 'Mehr als zwölf Orte gehen nicht.',
  undo: 'Rückgängig',
} as const;

export const renamePlace = ({ name }: OwnPlace): string => `${name} ändern`;
export const removePlace = ({ name }: OwnPlace): string => `${name} entfernen`;
export const placeRemoved = ({ name }: OwnPlace): string => `${name} ist entfernt.`;
