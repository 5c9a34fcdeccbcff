import type { Exercise } from '../../core/exercise/exercise.ts';
import type { RecordOf } from '../../core/log/record.ts';
import type { NewItemTold } from '../../core/progression/progress.ts';

/** Something new to take up, once a month while what was reached is kept (M-31). */
export const NEW_ITEM_HEADING = 'Etwas Neues, wenn du magst';
export const NEW_ITEM_RULE = 'Regel M-31';
export const WHY_NEW_ITEM = 'Warum du das siehst';
export const TRY_NEW_ITEM = 'Dazunehmen';
export const PUT_OFF_NEW_ITEM = 'Nicht jetzt';
export const TAKE_BACK = 'Rückgängig';

/** What it would change. @param after the exercise that it follows on its ladder. */
export const newItemReason = (after: Exercise | null): string =>
  after
    ? `Es folgt auf „${after.name}“, das in deinen letzten Trainings gut ging, und kommt an dessen Stelle. Es bleibt bei diesem Umfang, solange du hältst, was du hast.`
    : 'Es kommt zu deinen Spaziergängen und Dehnungen dazu, für jeden Tag, an dem du magst. Alles andere bleibt, wie es ist.';

/** What was said to it today. */
export const newItemAnswered = (
  exercise: Exercise,
  { answer, after }: Pick<NewItemTold, 'answer' | 'after'>,
): string =>
  answer === 'try'
    ? `„${exercise.name}“ steht ${after ? 'ab dem nächsten Training ' : ''}in deinem Plan.`
    : `„${exercise.name}“ ist aufgeschoben. Etwas anderes kommt frühestens in vier Wochen.`;

/** The same in the days of the history. */
export const NEW_ITEM_NOTES: Readonly<Record<RecordOf<'new-item'>['answer'], string>> = {
  try: 'Etwas Neues in den Plan genommen',
  'not-now': 'Etwas Neues aufgeschoben',
  'taken-back': 'Die Antwort auf etwas Neues zurückgenommen',
};
