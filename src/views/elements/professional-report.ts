import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { longDay } from '../../strings/time-words.ts';
import type { Report } from '../report.ts';
import { base } from '../styles/base.ts';

/** A page to print for a professional (S-016): what was trained, how it felt, what was told. */
@customElement('professional-report')
export class ProfessionalReport extends LitElement {
  static override styles = [
    base,
    css`
      h2 {
        margin-bottom: 6px;
      }

      h3 {
        margin: 22px 0 8px;
      }

      .numbers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: 14px 24px;
        margin-top: 18px;
        padding: 14px 0;
        border-top: 2px solid var(--ink);
        border-bottom: 1px solid var(--line-strong);
      }

      .numbers b {
        display: block;
        font-size: 1.875rem;
        font-weight: 600;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
      }

      .numbers span {
        color: var(--ink-2);
        font-size: var(--text-15);
      }

      .scroll {
        overflow-x: auto;
      }

      .scroll:focus-visible {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }

      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--text-15);
        font-variant-numeric: tabular-nums;
      }

      th,
      td {
        padding: 8px 12px 8px 0;
        border-bottom: 1px solid var(--line);
        text-align: left;
        vertical-align: baseline;
      }

      thead th {
        color: var(--ink-2);
        font-weight: 640;
      }

      ul {
        padding-left: 1.2em;
      }

      .lines {
        height: 96px;
        border-bottom: 1px solid var(--line-strong);
        background: linear-gradient(transparent 47px, var(--line-strong) 47px 48px, transparent 48px);
      }

      @media screen {
        .paper {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) report!: Report;
  /** Emergency signs that were ticked, in words: only where the person wants them in (M-46). */
  @property({ attribute: false }) signs: readonly string[] = [];

  override render() {
    const { report } = this;
    return html`
      <h2>Exercise and comfort report</h2>
      <p class="support">
        ${longDay(report.from)} to ${longDay(report.to)}. For a physiotherapist, doctor or trainer. Written by the person’s own
        app from their own entries. Not a medical finding.
      </p>
      <div class="numbers">
        ${number(String(report.sessions), report.sessions === 1 ? 'session' : 'sessions')}
        ${number(
          report.usualFirst === null ? String(report.usualNow) : `${report.usualFirst} to ${report.usualNow}`,
          'usual pain, first and now (0 to 10)',
        )}
        ${number(String(report.flares), report.flares === 1 ? 'flare' : 'flares')}
        ${number(String(report.stops), report.stops === 1 ? 'session ended for pain or a sign' : 'sessions ended for pain or a sign')}
      </div>
      <h3>Week by week</h3>
      ${table(
        'Week by week',
        ['Week from', 'Sessions', 'Pain, the middle value'],
        report.weeks.map(({ from, sessions, pain }) => [
          longDay(from),
          String(sessions),
          pain === null ? 'not told' : String(pain),
        ]),
      )}
      <h3>Exercises</h3>
      ${
        report.exercises.length > 0
          ? table(
              'Exercises',
              ['Exercise', 'First dose', 'Now', 'Most pain in its last 4 sessions'],
              report.exercises.map(({ name, first, now, peak }) => [
                name,
                first,
                now,
                peak === null ? 'not told' : String(peak),
              ]),
            )
          : html`<p>None yet.</p>`
      }
      <h3>Told in the safety questions</h3>
      ${
        report.told.length > 0
          ? html`<ul>${report.told.map((words) => html`<li>${words}</li>`)}</ul>`
          : html`<p>Nothing that needs a check or closes an exercise.</p>`
      }
      ${
        this.signs.length > 0
          ? html`<h3>Emergency signs that were ticked</h3>
              <ul>${this.signs.map((words) => html`<li>${words}</li>`)}</ul>`
          : nothing
      }
      <div class="paper"><h3>Notes from the professional</h3><div class="lines"></div></div>
    `;
  }
}

const number = (value: string, what: string) => html`<p><b>${value}</b><span>${what}</span></p>`;

function table(name: string, heads: readonly string[], rows: readonly (readonly string[])[]) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${name}>
    <table>
      <thead>
        <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'professional-report': ProfessionalReport;
  }
}
