import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Reading } from '../../core/outcomes/series.ts';
import { longDay, shortMonthDay } from '../../strings/time-words.ts';
import { OwnWidth } from '../controllers/own-width.ts';
import { base } from '../styles/base.ts';

/** Drawing area, px. */
const WIDEST = 460;
const HEIGHT = 150;
const LEFT = 30;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 26;

/** Answers over weeks on an axis that never changes: points joined by lines, the dates of the ends, and a table. */
@customElement('trend-line')
export class TrendLine extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        max-width: 460px;
      }

      h3 {
        margin-bottom: 4px;
      }

      svg {
        width: 100%;
        height: 150px;
        overflow: visible;
      }

      .grid {
        stroke: var(--line);
      }

      .line {
        fill: none;
        stroke: var(--action);
        stroke-width: 2.6;
        stroke-linejoin: round;
      }

      circle {
        fill: var(--action);
      }

      text {
        fill: var(--ink-2);
        font-size: 14px;
      }

      summary {
        min-height: 32px;
        color: var(--action);
        font-size: var(--text-15);
        cursor: pointer;
      }

      table {
        border-collapse: collapse;
        font-size: var(--text-15);
      }

      th,
      td {
        padding: 4px 18px 4px 0;
        font-weight: 400;
        text-align: left;
      }

      tr + tr {
        border-top: 1px solid var(--line);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) readings: readonly Reading[] = [];
  /** The upper end of the axis; the lower is 0. */
  @property({ type: Number }) most = 10;
  private readonly width = new OwnWidth(this, WIDEST);

  override render() {
    const [first, last] = [this.readings[0], this.readings.at(-1)];
    if (!first || !last) return nothing;
    const words = `${this.label}: ${this.readings.length} answers, from ${first.value} on ${longDay(first.date)} to ${last.value} on ${longDay(last.date)}.`;
    return html`
      <h3>${this.label}</h3>
      <svg viewBox="0 0 ${this.width.value} ${HEIGHT}" role="img" aria-label=${words}>
        ${[0, this.most / 2, this.most].map((value) => this.gridLine(value))} ${this.line()}
        ${this.readings.map((reading) => this.point(reading))}
        <text x=${LEFT} y=${HEIGHT - 4}>${shortMonthDay(first.date)}</text>
        ${
          last === first
            ? nothing
            : svg`<text x=${this.width.value - RIGHT} y=${HEIGHT - 4} text-anchor="end">${shortMonthDay(last.date)}</text>`
        }
      </svg>
      <details>
        <summary>As a table</summary>
        <table>
          <tr><th scope="col">Date</th><th scope="col">Answer</th></tr>
          ${this.readings.map(({ date, value }) => html`<tr><td>${longDay(date)}</td><td>${value}</td></tr>`)}
        </table>
      </details>
    `;
  }

  private gridLine(value: number) {
    const y = this.y(value);
    return svg`<line class="grid" x1=${LEFT} x2=${this.width.value - RIGHT} y1=${y} y2=${y} />
      <text x=${LEFT - 8} y=${y + 5} text-anchor="end">${value}</text>`;
  }

  private line() {
    const points = this.readings.map((reading) => `${this.x(reading)},${this.y(reading.value)}`);
    return svg`<polyline class="line" points=${points.join(' ')} />`;
  }

  private point(reading: Reading) {
    return svg`<circle cx=${this.x(reading)} cy=${this.y(reading.value)} r="4.5" />`;
  }

  /** By date, so that a gap of weeks looks like one. */
  private x({ date }: Reading): number {
    const [from, to] = [this.readings[0]?.date ?? date, this.readings.at(-1)?.date ?? date].map(Date.parse);
    const share =
      from === undefined || to === undefined || to === from ? 0 : (Date.parse(date) - from) / (to - from);
    return LEFT + 6 + share * (this.width.value - LEFT - RIGHT - 12);
  }

  private y(value: number): number {
    return TOP + (1 - value / this.most) * (HEIGHT - TOP - BOTTOM);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trend-line': TrendLine;
  }
}
