import type { OtherActivity } from '../core/log/other-activities.ts';

/** What was done beside the plan, as a button says it and as a sentence goes on with it. */
export const OTHER_ACTIVITY_WORDS: Readonly<
  Record<OtherActivity, { readonly button: string; readonly inSentence: string }>
> = {
  gym: { button: 'Gym', inSentence: 'gym' },
  gardening: { button: 'Gardening', inSentence: 'gardening' },
  drive: { button: 'Long drive', inSentence: 'a long drive' },
  sport: { button: 'Sport', inSentence: 'sport' },
  walks: { button: 'Walks', inSentence: 'walks' },
  stretches: { button: 'Stretches', inSentence: 'stretches' },
  exercises: { button: 'Exercises of the plan', inSentence: 'exercises of the plan' },
};

/** "gym and a long drive"; empty where nothing was done. */
export function didWords(did: readonly OtherActivity[]): string {
  const words = did.map((each) => OTHER_ACTIVITY_WORDS[each].inSentence);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
