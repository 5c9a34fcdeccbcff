import type { Exercise } from '../core/exercise/exercise.ts';
import type { RecordOf } from '../core/log/record.ts';
import type { NewItemTold } from '../core/progression/progress.ts';

/** Something new to take up, once a month while what was reached is kept (M-31). */
export const NEW_ITEM_HEADING = 'Something new, if you like';
export const NEW_ITEM_RULE = 'Rule M-31';
export const WHY_NEW_ITEM = 'Why it is offered';
export const TRY_NEW_ITEM = 'Add it';
export const PUT_OFF_NEW_ITEM = 'Not now';
export const TAKE_BACK = 'Undo';

/** What it would change. @param after the exercise that it follows on its ladder. */
export const newItemReason = (after: Exercise | null): string =>
  after
    ? `It comes after ${lower(after.name)}, which went well in your latest sessions, and takes its place. It stays at this dose while you keep what you have.`
    : 'It joins your walks and stretches, for any day you like. Everything else stays as it is.';

/** What was said to it today. */
export const newItemAnswered = (
  exercise: Exercise,
  { answer, after }: Pick<NewItemTold, 'answer' | 'after'>,
): string =>
  answer === 'try'
    ? `${exercise.name} is in your plan${after ? ' from the next session on' : ''}.`
    : `${exercise.name} is put off. Something else comes in four weeks at the earliest.`;

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The same in the days of the history. */
export const NEW_ITEM_NOTES: Readonly<Record<RecordOf<'new-item'>['answer'], string>> = {
  try: 'Something new added to the plan',
  'not-now': 'Something new put off',
  'taken-back': 'The answer to something new taken back',
};
