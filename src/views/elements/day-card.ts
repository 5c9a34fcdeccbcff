import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type DayTotals, totalsOf } from '../../core/desk/day.ts';
import type { DeskMinute, MinutePart } from '../../core/desk/minute.ts';
import { type Ribbon, ribbonOf } from '../../core/desk/ribbon.ts';
import { DAY_WORDS, dayStory, marksWithin, markWords, PART_WORDS } from '../../strings/desk-day-words.ts';
import { clockTime, timeSpan } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import './day-ribbon.ts';
import { LOOK_OF, ribbonPatterns, ribbonShape, ribbonStyles } from './ribbon-shapes.ts';

/** In the order of the legend; a part that the day has none of is left out. */
const LEGEND: readonly MinutePart[] = ['tall', 'relaxed', 'slumped', 'still', 'moving', 'away', 'unseen'];

/** A day at the desk: the ribbon with its totals, the same in words, and as a table. */
@customElement('day-card')
export class DayCard extends LitElement {
  static override styles = [
    base,
    ribbonStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
        padding: 10px 20px 8px;
      }

      header,
      .legend,
      .more {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        align-items: center;
      }

      h2 {
        margin-right: auto;
      }

      .legend {
        list-style: none;
      }

      .legend li {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        font-size: var(--text-15);
      }

      .more button {
        min-height: 44px;
        padding: 0 12px;
        border-color: transparent;
        background: none;
        color: var(--action);
        font-size: var(--text-15);
      }

      .more [aria-pressed="true"] {
        border-color: var(--action);
        background: var(--action-soft);
        color: var(--on-action-soft);
      }

      .story {
        display: grid;
        gap: 4px;
        padding-bottom: 10px;
      }

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
      }

      @media (width <= 760px) {
        .card {
          padding: 14px 16px 10px;
        }

        .legend {
          gap: 4px 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) minutes: readonly DeskMinute[] = [];
  @property({ type: Boolean }) live = false;
  @state() private shown: 'words' | 'table' | null = null;

  override render() {
    const ribbon = ribbonOf(this.minutes);
    const [first] = ribbon.spans;
    const totals = totalsOf(this.minutes);
    return html`
      <section class="card" aria-labelledby="heading">
        <header>
          <h2 id="heading">${first ? `Today since ${clockTime(first.from)}` : 'Today'}</h2>
          ${first ? this.more() : nothing}
        </header>
        ${first ? this.legend(totals) : nothing}
        <day-ribbon .ribbon=${ribbon} ?live=${this.live}></day-ribbon>
        ${
          this.shown === 'words'
            ? html`<div class="story">${dayStory(totals, ribbon).map((line) => html`<p>${line}</p>`)}</div>`
            : nothing
        }
        ${this.shown === 'table' ? table(ribbon) : nothing}
      </section>
    `;
  }

  private legend({ ms }: DayTotals) {
    return html`<ul class="legend">
      ${LEGEND.filter((part) => ms[part] >= 60_000).map(
        (part) => html`<li>
          <svg width="22" height="20" aria-hidden="true">
            ${part === 'relaxed' || part === 'slumped' || part === 'unseen' ? ribbonPatterns : nothing}
            ${svg`${ribbonShape(LOOK_OF[part], 0, 22, 19, 18)}`}
          </svg>
          <span>${PART_WORDS[part]} <b>${timeSpan(ms[part])}</b></span>
        </li>`,
      )}
    </ul>`;
  }

  private more() {
    return html`<div class="more">
      ${(['words', 'table'] as const).map(
        (what) => html`<button
          type="button"
          aria-pressed=${this.shown === what}
          @click=${() => this.show(what)}
        >${DAY_WORDS[what]}</button>`,
      )}
    </div>`;
  }

  private show(what: 'words' | 'table'): void {
    this.shown = this.shown === what ? null : what;
  }
}

function table({ spans, marks }: Ribbon) {
  return html`<div class="rows" tabindex="0" role="region" aria-label="The day as a table">
    <table>
      <thead><tr>${DAY_WORDS.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>
        ${spans.map(
          (span) => html`<tr>
            <td>${clockTime(span.from)}</td>
            <td>${clockTime(span.to)}</td>
            <td>${[PART_WORDS[span.part], ...marksWithin(span, marks).map((mark) => `${markWords(mark)}, ${clockTime(mark.t)}`)].join('; ')}</td>
            <td>${timeSpan(span.to - span.from)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'day-card': DayCard;
  }
}
