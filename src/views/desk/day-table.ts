import { css, html } from 'lit';
import type { Ribbon } from '../../core/desk/ribbon.ts';
import { DAY_WORDS, marksWithin, markWords, PART_WORDS } from '../../strings/desk-day-words.ts';
import { clockTime, timeSpan } from '../../strings/time-words.ts';

export const dayTableStyles = css`
  .rows {
    max-height: 320px;
    overflow: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-15);
  }

  th,
  td {
    padding: 6px 12px 6px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
`;

/** The same as the ribbon, stretch by stretch. */
export const dayTable = ({ spans, marks }: Ribbon) => html`<div
  class="rows"
  tabindex="0"
  role="region"
  aria-label="The day as a table"
>
  <table>
    <thead><tr>${DAY_WORDS.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>
      ${spans.map(
        (span) => html`<tr>
          <td>${clockTime(span.from)}</td>
          <td>${clockTime(span.to)}</td>
          <td>${[PART_WORDS[span.part], ...marksWithin(span, marks).map(markWords)].join('; ')}</td>
          <td>${timeSpan(span.to - span.from)}</td>
        </tr>`,
      )}
    </tbody>
  </table>
</div>`;
