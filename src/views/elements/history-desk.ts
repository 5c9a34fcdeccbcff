import { html } from 'lit';
import type { RecordOf } from '../../core/log/record.ts';
import { deskDayLines } from '../../strings/desk-day-words.ts';
import { timeSpan } from '../../strings/time-words.ts';

/** A whole day at the desk, in a few lines; single slouches are told beside it. */
export function deskSection(day: RecordOf<'desk-day'>) {
  return html`
    <div>
      <h3><icon-mark name="desk"></icon-mark>At the desk, ${timeSpan(day.wornMs)}</h3>
      <ul>${deskDayLines(day).map((line) => html`<li>${line}</li>`)}</ul>
    </div>
  `;
}
