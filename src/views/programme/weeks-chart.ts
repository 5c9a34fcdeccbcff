import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SupposedWeek } from '../../core/lives/supposed.ts';
import { shortDay } from '../../strings/time-words.ts';
import { weeksWords, weekTold } from '../../strings/what-if-words.ts';
import { base } from '../styles/base.ts';

/** In the drawing's own units; the drawing is as wide as its weeks ask for. */
const WEEK = 76;
const BAR = 40;
const LEFT = 40;
const TOP = 44;
const HEIGHT = 132;
const BOTTOM = 46;

/** Strength work week by week, as bars in minutes, with how many exercises go up and down over each. */
@customElement('weeks-chart')
export class WeeksChart extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        overflow-x: auto;
      }

      svg {
        width: 100%;
        min-width: var(--least);
        max-width: var(--most);
        height: auto;
        font-size: 14px;
      }

      text {
        fill: var(--ink-2);
      }

      .strong {
        fill: var(--ink);
        font-weight: 640;
      }

      .grid {
        stroke: var(--line);
      }

      .bar {
        fill: var(--action);
      }

      .none {
        stroke: var(--line-strong);
        stroke-dasharray: 2 5;
        stroke-width: 2;
      }

      .up {
        fill: var(--brass);
      }

      .down {
        fill: var(--zone-slumped);
      }

      @media (forced-colors: active) {
        .bar,
        .up,
        .down {
          fill: CanvasText;
        }
      }
    `,
  ];

  @property({ attribute: false }) weeks: readonly SupposedWeek[] = [];

  override render() {
    const { weeks } = this;
    const most = Math.max(1, ...weeks.map(({ workSeconds }) => minutes(workSeconds)));
    const step = most > 20 ? 10 : most > 8 ? 5 : 2;
    const top = Math.ceil(most / step) * step;
    const y = (value: number) => TOP + HEIGHT - (value / top) * HEIGHT;
    const width = LEFT + weeks.length * WEEK;
    const lines = Array.from({ length: top / step + 1 }, (_, i) => i * step);
    return html`
      <svg
        viewBox="0 0 ${width} ${TOP + HEIGHT + BOTTOM}"
        role="img"
        aria-label="Strength work by week. ${weeksWords(weeks)}"
        .style=${`--least: ${Math.round(width * 0.9)}px; --most: ${Math.round(width * 1.15)}px`}
      >
        ${lines.map(
          (value) => svg`
            <line class="grid" x1=${LEFT} x2=${width} y1=${y(value)} y2=${y(value)}></line>
            <text x=${LEFT - 8} y=${y(value) + 5} text-anchor="end">${value}</text>`,
        )}
        <text x="0" y="16">min a week</text>
        ${weeks.map((week, index) => column(week, index, y))}
      </svg>
    `;
  }
}

const minutes = (seconds: number): number => seconds / 60;

function column(week: SupposedWeek, index: number, y: (value: number) => number) {
  const middle = LEFT + index * WEEK + WEEK / 2;
  const top = y(minutes(week.workSeconds));
  const { up, down } = weekTold(week);
  return svg`
    <g>
      ${
        week.workSeconds > 0
          ? svg`<rect class="bar" x=${middle - BAR / 2} y=${top} width=${BAR} height=${y(0) - top} rx="5"></rect>`
          : svg`<line class="none" x1=${middle - BAR / 2} x2=${middle + BAR / 2} y1=${y(0) - 2} y2=${y(0) - 2}></line>`
      }
      ${up.length > 0 ? marked(middle - (down.length > 0 ? 17 : 0), top - 12, up.length, 'up') : null}
      ${down.length > 0 ? marked(middle + (up.length > 0 ? 17 : 0), top - 12, down.length, 'down') : null}
      <text class="strong" x=${middle} y=${y(0) + 20} text-anchor="middle">${index + 1}</text>
      <text x=${middle} y=${y(0) + 38} text-anchor="middle">${shortDay(week.from)}</text>
    </g>`;
}

/** A triangle and how many. */
function marked(x: number, y: number, count: number, direction: 'up' | 'down') {
  const points =
    direction === 'up'
      ? `${x - 14},${y} ${x - 2},${y} ${x - 8},${y - 10}`
      : `${x - 14},${y - 10} ${x - 2},${y - 10} ${x - 8},${y}`;
  return svg`
    <polygon class=${direction} points=${points}></polygon>
    <text class="strong" x=${x + 2} y=${y + 1}>${count}</text>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'weeks-chart': WeeksChart;
  }
}
