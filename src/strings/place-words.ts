import type { OwnPlace, USUAL_PLACES } from '../core/desk/places.ts';
import type { DeskPlace } from '../ports/desk-view.ts';

const USUAL_WORDS: Readonly<Record<(typeof USUAL_PLACES)[number], string>> = {
  chair: 'Chair',
  sofa: 'Sofa',
  standing: 'Standing desk',
};

/** What a place is called. */
export const placeWords = (place: DeskPlace, own: readonly OwnPlace[]): string =>
  own.find(({ id }) => id === place)?.name ??
  (place in USUAL_WORDS ? USUAL_WORDS[place as keyof typeof USUAL_WORDS] : USUAL_WORDS.chair);

/** A place that has no tall of its own yet, or lost it. */
export const tallAskedWords = (
  place: DeskPlace,
  own: readonly OwnPlace[],
): { readonly title: string; readonly line: string } => ({
  title:
    place === 'chair'
      ? 'Set your comfortable tall'
      : `Set your tall for this place: ${placeWords(place, own).toLowerCase()}`,
  line:
    place === 'chair'
      ? 'It takes 5 seconds. Every angle is measured from it, so there are none before.'
      : 'Each place has its own. It takes 5 seconds, and every angle here is measured from it.',
});

/** The person's own places. */
export const OWN_PLACE_WORDS = {
  edit: 'Your places',
  lead: 'Each place has a tall of its own, set where you sit or stand. Chair, sofa and standing desk are always there.',
  none: 'None of your own yet.',
  add: 'Add a place',
  name: 'What is it called?',
  example: 'Such as kitchen stool, or car',
  stands: 'I stand there',
  standsHint: 'Then no break from sitting is suggested.',
  save: 'Save',
  cancel: 'Cancel',
  empty: 'Give it a name first.',
  taken: 'There is a place of that name already.',
  full: 'Twelve places are the most.',
  undo: 'Undo',
} as const;

export const renamePlace = ({ name }: OwnPlace): string => `Change ${name}`;
export const removePlace = ({ name }: OwnPlace): string => `Remove ${name}`;
export const placeRemoved = ({ name }: OwnPlace): string => `${name} was removed.`;
