import type { OtherActivity } from '../../core/log/other-activities.ts';

export const OTHER_ACTIVITY_WORDS: Readonly<
  Record<OtherActivity, { readonly button: string; readonly inSentence: string }>
> = {
  gym: { button: 'Fitnessstudio', inSentence: 'Fitnessstudio' },
  gardening: { button: 'Gartenarbeit', inSentence: 'Gartenarbeit' },
  drive: { button: 'Lange Fahrt', inSentence: 'eine lange Fahrt' },
  sport: { button: 'Sport', inSentence: 'Sport' },
  walks: { button: 'Spaziergänge', inSentence: 'Spaziergänge' },
  stretches: { button: 'Dehnen', inSentence: 'Dehnen' },
  exercises: { button: 'Übungen aus dem Plan', inSentence: 'Übungen aus dem Plan' },
};

export function didWords(did: readonly OtherActivity[]): string {
  const words = did.map((each) => OTHER_ACTIVITY_WORDS[each].inSentence);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;
}
