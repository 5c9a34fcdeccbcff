import { html, nothing } from 'lit';
import { KEPT_DAYS } from '../../app/desk/kept-minutes.ts';
import type { DeskNote } from '../../core/desk/notes.ts';
import { addDays, type CivilDate } from '../../core/log/civil-date.ts';
import type { RecordOf } from '../../core/log/record.ts';
import { DAYS_WORDS } from '../../strings/days-words.ts';
import { deskDayLines, markWords } from '../../strings/desk-day-words.ts';
import { timeSpan } from '../../strings/time-words.ts';
import { dayAddress } from '../routes.ts';

/** A day at the desk, in a few lines, with the person's notes; single slouches are told beside it. */
export function deskSection(
  date: CivilDate,
  day: RecordOf<'desk-day'> | null,
  notes: readonly DeskNote[],
  today: CivilDate,
) {
  if (!day && notes.length === 0) return nothing;
  const told = notes.map((note) => markWords({ type: 'note', ...note })).map(capital);
  const isKept = date > addDays(today, -KEPT_DAYS);
  return html`
    <div>
      <h3><icon-mark name="desk"></icon-mark>At the desk${day ? `, ${timeSpan(day.wornMs)}` : ''}</h3>
      <ul>${[...(day ? deskDayLines(day) : []), ...told].map((line) => html`<li>${line}</li>`)}</ul>
      ${isKept ? html`<p class="support"><a href=${dayAddress(date)}>${DAYS_WORDS.seeDay}</a></p>` : nothing}
    </div>
  `;
}

const capital = (line: string): string => line.replace(/^./, (first) => first.toUpperCase());
