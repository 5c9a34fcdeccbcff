import type { Exercise } from '../../core/exercise/exercise.ts';
import type { Decision } from '../../core/progression/progress.ts';

const KEPT =
  'Deine Zahlen sind gespeichert, neben denen, die zuerst gezählt wurden. Der Plan wurde neu berechnet';
const SAME =
  ' und bleibt, wie er ist. Ist ein Training einmal bewertet, kann eine berichtigte Zahl einen Schritt aufhalten, aber keinen bringen.';

export function correctedWords(decisions: readonly Decision[], exercises: readonly Exercise[]): string {
  const sentences = decisions.flatMap(({ before, after, text }) => {
    const id = (before ?? after)?.exerciseId;
    const name = exercises.find((each) => each.id === id)?.name;
    return name ? [`${name}: ${text}`] : [text];
  });
  return sentences.length === 0 ? `${KEPT}${SAME}` : `${KEPT}. ${sentences.join(' ')}`;
}
