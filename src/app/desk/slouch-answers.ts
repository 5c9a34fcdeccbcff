import { BehaviorSubject, map } from 'rxjs';
import { NO_WIDENING, type Widening, wideningOf } from '../../core/alerts/widening.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { Nudging } from './nudging.ts';

/** What the person said of slouches since their tall was set: "that was not a slouch", and taken back. */
export interface SlouchAnswers {
  readonly widening$: BehaviorSubject<Widening>;
  /** `t`: when, on the sample clock. */
  readonly say: (t: number) => void;
  /** Takes the latest answer back. */
  readonly undo: (t: number) => void;
  /** A new tall, or one that was set before with what was said since. */
  readonly begin: (answers: readonly number[]) => void;
}

/** @param keep writes an answer down, so that it holds over a reload. */
export function createSlouchAnswers(
  nudging: Nudging,
  keep: (answer: 'upright' | 'taken-back', answeredAt: number) => void,
): SlouchAnswers {
  const answers$ = new BehaviorSubject<readonly number[]>([]);
  const widening$ = new BehaviorSubject<Widening>(NO_WIDENING);
  answers$.pipe(map(wideningOf)).subscribe(widening$);
  return {
    widening$,
    say(t) {
      nudging.notASlouch(t);
      answers$.next([...answers$.value, t]);
      keep('upright', t);
    },
    undo(t) {
      nudging.slouchAfterAll();
      answers$.next(answers$.value.slice(0, -1));
      keep('taken-back', t);
    },
    begin: (answers) => answers$.next(answers),
  };
}

/** The answers that the log holds of this sensor, given after `since` (epoch ms). */
export function answersSince(
  records: readonly LogRecord[],
  sensor: string,
  since: number,
): readonly number[] {
  const answers: number[] = [];
  for (const record of records) {
    if (record.type !== 'slouch-answer' || record.sensor !== sensor || record.at <= since) continue;
    if (record.answer === 'upright') answers.push(record.answeredAt);
    else answers.pop();
  }
  return answers;
}
