import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PainAndLoad } from '../../core/trends/pain-and-load.ts';
import {
  countedTold,
  deskTold,
  firstToNow,
  flaresNoun,
  periodTold,
  REPORT_PARTS,
  REPORT_WORDS,
  type ReportPart,
  sessionsNoun,
  stopsNoun,
} from '../../strings/report-words.ts';
import { longDay } from '../../strings/time-words.ts';
import { dayTold, painAndLoadTold } from '../../strings/trend-words.ts';
import { painAndLoadPlot } from '../charts/pain-and-load-plot.ts';
import type { Plot } from '../charts/plot.ts';
import '../charts/chart-frame.ts';
import '../charts/chart-legend.ts';
import { base } from '../styles/base.ts';
import type { Report } from './report.ts';

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

      section,
      tr {
        break-inside: avoid;
      }

      .drawn {
        margin-top: 22px;
      }

      @media screen {
        .paper {
          display: none;
        }
      }

      @media print {
        .scroll {
          overflow: visible;
        }
      }
    `,
  ];

  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) parts: readonly ReportPart[] = [];
  /** Emergency signs that were ticked, in words. */
  @property({ attribute: false }) signs: readonly string[] = [];

  /** What is known: of the rest, no number is shown. */
  @property({ attribute: false }) known: readonly ('sessions' | 'pain')[] = ['sessions', 'pain'];

  override render() {
    const { report } = this;
    const knowsPain = this.known.includes('pain');
    const knowsSessions = this.known.includes('sessions');
    return html`
      <h2>${REPORT_WORDS.heading}</h2>
      <p class="support">${periodTold(report.from, report.to)} ${REPORT_WORDS.frame}</p>
      <div class="numbers">
        ${knowsSessions ? number(String(report.sessions), sessionsNoun(report.sessions)) : nothing}
        ${knowsPain ? number(firstToNow(report.usualFirst, report.usualNow), REPORT_WORDS.usual) : nothing}
        ${knowsPain ? number(String(report.flares), flaresNoun(report.flares)) : nothing}
        ${knowsSessions ? number(String(report.stops), stopsNoun(report.stops)) : nothing}
      </div>
      ${(Object.keys(REPORT_PARTS) as ReportPart[])
        .filter((part) => this.parts.includes(part))
        .map((part) => this.chapter(part))}
    `;
  }

  private chapter(part: ReportPart) {
    const { report } = this;
    switch (part) {
      case 'chart':
        return html`<section class="drawn">
          <chart-frame
            bare
            heading=${REPORT_WORDS.chart}
            .summary=${painAndLoadTold(report.timeline)}
            .plot=${this.plot(report.timeline)}
            .points=${report.timeline.days.map(dayTold)}
          >
            <chart-legend slot="legend" .marks=${['pain', 'work', 'up', 'flare', 'usual']}></chart-legend>
          </chart-frame>
        </section>`;
      case 'weeks':
        return section(
          REPORT_WORDS.weeks,
          table(
            REPORT_WORDS.weeks,
            REPORT_WORDS.weeksHeads,
            report.weeks.map(({ from, sessions, pain }) => [longDay(from), String(sessions), toldOr(pain)]),
          ),
        );
      case 'exercises':
        return section(REPORT_WORDS.exercises, this.exercises());
      case 'desk':
        return section(
          REPORT_WORDS.desk,
          html`<p>${report.desk ? deskTold(report.desk.days, report.desk.middle) : REPORT_WORDS.deskNone}</p>`,
        );
      case 'answers':
        return section(REPORT_WORDS.answers, this.answers());
      case 'told':
        return section(REPORT_WORDS.told, list(report.told, REPORT_WORDS.toldNone));
      case 'signs':
        return this.signs.length > 0 ? section(REPORT_WORDS.signs, list(this.signs, '')) : nothing;
      case 'notes':
        return html`<div class="paper"><h3>${REPORT_WORDS.notes}</h3><div class="lines"></div></div>`;
    }
  }

  private exercises() {
    const { exercises } = this.report;
    if (exercises.length === 0) return html`<p>${REPORT_WORDS.none}</p>`;
    return table(
      REPORT_WORDS.exercises,
      REPORT_WORDS.exercisesHeads,
      exercises.map(({ name, first, now, peak, ways, corrected }) => [
        name,
        first,
        now,
        toldOr(peak),
        countedTold(ways, corrected),
      ]),
    );
  }

  private answers() {
    const { answers } = this.report;
    if (answers.length === 0) return html`<p>${REPORT_WORDS.answersNone}</p>`;
    return table(
      REPORT_WORDS.answers,
      REPORT_WORDS.answersHeads,
      answers.map(({ name, first, last, change }) => [name, String(first), String(last), change]),
    );
  }

  /** The same drawing for the same numbers: a chart is drawn anew only for others. */
  private plot(timeline: PainAndLoad) {
    if (this.drawn?.timeline !== timeline) this.drawn = { timeline, plot: painAndLoadPlot(timeline) };
    return this.drawn.plot;
  }

  private drawn: { readonly timeline: PainAndLoad; readonly plot: Plot } | null = null;
}

const number = (value: string, what: string) => html`<p><b>${value}</b><span>${what}</span></p>`;
const toldOr = (value: number | null) => (value === null ? REPORT_WORDS.notTold : String(value));
const section = (heading: string, content: unknown) => html`<section><h3>${heading}</h3>${content}</section>`;
const list = (lines: readonly string[], none: string) =>
  lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p>${none}</p>`;

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
