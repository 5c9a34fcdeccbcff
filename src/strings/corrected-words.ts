import type { Exercise } from '../core/exercise/exercise.ts';
import type { Decision } from '../core/progression/progress.ts';

const KEPT = 'Your numbers are kept, beside those that were counted first. The plan was worked out anew';
/** what comes after a session was judged may only lower. */
const SAME =
  ', and stays as it is. Once a session is judged, a number that is put right can hold a step back and cannot bring one.';

/** What numbers that were put right changed in the plan, in the engine's own sentences. */
export function correctedWords(decisions: readonly Decision[], exercises: readonly Exercise[]): string {
  const sentences = decisions.flatMap(({ before, after, text }) => {
    const id = (before ?? after)?.exerciseId;
    const name = exercises.find((each) => each.id === id)?.name;
    return name ? [`${name}: ${text}`] : [text];
  });
  return sentences.length === 0 ? `${KEPT}${SAME}` : `${KEPT}. ${sentences.join(' ')}`;
}
