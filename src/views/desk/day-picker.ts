import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CivilDate } from '../../core/log/civil-date.ts';
import { DAYS_WORDS, dayLabel } from '../../strings/days-words.ts';
import { SHORT_WEEKDAYS } from '../../strings/plan-words.ts';
import { dayAddress } from '../routes.ts';
import { base } from '../styles/base.ts';

/** A day that can be picked, and how long the sensor was worn. */
export interface PickableDay {
  readonly date: CivilDate;
  readonly wornMs: number;
}

const HOUR_MS = 3_600_000;
/** The bar of a day of so many hours fills its tile. */
const FULL_HOURS = 8;

/** The last weeks as tiles, Monday first: a bar for how long the sensor was worn, none where nothing was kept. */
@customElement('day-picker')
export class DayPicker extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      h2 {
        margin-bottom: 10px;
      }

      ol,
      .weekdays {
        display: grid;
        grid-template-columns: repeat(7, minmax(0, 1fr));
        gap: 6px;
        list-style: none;
      }

      .weekdays {
        margin-bottom: 4px;
        color: var(--ink-2);
        font-size: var(--text-15);
        text-align: center;
      }

      a {
        display: grid;
        gap: 5px;
        align-content: center;
        justify-items: center;
        min-height: 52px;
        border: 1.5px solid var(--line);
        border-radius: var(--radius-control);
        background: var(--raised);
        color: var(--ink);
        font-variant-numeric: tabular-nums;
        text-decoration: none;
      }

      a:hover {
        background: var(--action-soft);
      }

      .nothing {
        border-style: dashed;
        border-color: var(--line-strong);
        background: none;
        color: var(--ink-2);
      }

      [aria-current] {
        border-width: 2px;
        border-style: solid;
        border-color: var(--action);
        background: var(--action-soft);
        color: var(--on-action-soft);
        font-weight: 640;
      }

      i {
        width: calc(var(--part) * 70%);
        min-width: 4px;
        height: 5px;
        border-radius: 3px;
        background: var(--action);
      }

      .nothing i {
        visibility: hidden;
      }

      @media (width <= 360px) {
        ol,
        .weekdays {
          gap: 3px;
        }
      }

      @media (forced-colors: active) {
        i {
          forced-color-adjust: none;
          background: CanvasText;
        }

        [aria-current] {
          outline: 3px solid Highlight;
        }
      }
    `,
  ];

  /** In order, without a hole. */
  @property({ attribute: false }) days: readonly PickableDay[] = [];
  /** The one that is looked at. */
  @property() date: CivilDate = '';

  override render() {
    const [first] = this.days;
    if (!first) return nothing;
    return html`
      <nav class="card" aria-labelledby="heading">
        <h2 id="heading">${DAYS_WORDS.picker}</h2>
        <div class="weekdays" aria-hidden="true">${SHORT_WEEKDAYS.map((name) => html`<span>${name}</span>`)}</div>
        <ol>
          ${this.days.map((day, index) => this.tile(day, index === 0 ? columnOf(first.date) : null))}
        </ol>
      </nav>
    `;
  }

  private tile({ date, wornMs }: PickableDay, column: number | null) {
    const part = Math.min(1, wornMs / (FULL_HOURS * HOUR_MS));
    return html`<li .style=${column === null ? '' : `grid-column-start: ${column}`}>
      <a
        class=${wornMs > 0 ? '' : 'nothing'}
        href=${dayAddress(date)}
        aria-label=${dayLabel(date, wornMs)}
        aria-current=${date === this.date ? 'date' : nothing}
      >
        <span>${Number(date.slice(8))}</span><i .style=${`--part: ${part.toFixed(2)}`}></i>
      </a>
    </li>`;
  }
}

/** 1 for a Monday. */
const columnOf = (date: CivilDate): number => ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;

declare global {
  interface HTMLElementTagNameMap {
    'day-picker': DayPicker;
  }
}
