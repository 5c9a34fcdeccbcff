import type { Chart as ChartType } from 'chart.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { part } from '../../ports/part.ts';
import { MISSING_CHART, PART_BUTTONS } from '../../strings/part-words.ts';
import { base } from '../styles/base.ts';
import { paletteAt } from './palette.ts';
import type { Plot } from './plot.ts';

/** The drawing library. */
const chartKit = part(() => import('./chart-kit.ts'));

/** The same numbers for who would rather read: column heads, and rows whose first cell names the row. */
export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A chart with its name, one sentence of what it shows, and the same as a table. Arrow keys go from point to point and
 * tell each. The drawing library is fetched with the first chart.
 */
@customElement('chart-frame')
export class ChartFrame extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 18px;
        align-items: baseline;
        justify-content: space-between;
        margin-bottom: 10px;
      }

      .scroll {
        overflow-x: auto;
        border-radius: var(--radius-control);
      }

      .plot {
        position: relative;
        width: 100%;
        height: var(--chart-height, 240px);
      }

      .told {
        min-height: 1.5em;
        margin-top: 6px;
        font-size: var(--text-15);
      }

      summary {
        width: fit-content;
        min-height: 44px;
        padding: 10px 0;
        color: var(--action);
        font-size: var(--text-15);
        font-weight: 600;
        cursor: pointer;
      }

      .rows {
        max-height: 320px;
        overflow: auto;
      }

      table {
        border-collapse: collapse;
        font-size: var(--text-15);
        font-variant-numeric: tabular-nums;
      }

      th,
      td {
        padding: 5px 22px 5px 0;
        border-bottom: 1px solid var(--line);
        font-weight: 400;
        text-align: left;
      }

      thead th {
        color: var(--ink-2);
        font-weight: 640;
      }

      .probe {
        display: none;
      }
    `,
  ];

  @property() heading = '';
  /** Without its table, where the same numbers stand beside it. */
  @property({ type: Boolean }) bare = false;
  /** One sentence of what is seen. */
  @property() summary = '';
  @property({ attribute: false }) plot: Plot | null = null;
  @property({ attribute: false }) table: ChartTable = { heads: [], rows: [] };
  /** How many points stand side by side, and what is told of each. */
  @property({ attribute: false }) points: readonly string[] = [];
  /** The least width of the drawing, px: a longer one scrolls sideways, and begins at its newest end. */
  @property({ type: Number }) least = 0;
  @state() private at: number | null = null;
  @state() private missing = false;

  @query('canvas') private readonly canvas!: HTMLCanvasElement | null;
  @query('.probe') private readonly probe!: HTMLElement;
  @query('.scroll') private readonly scroller!: HTMLElement;

  private chart: ChartType | null = null;
  /** The width at which the newest end was last brought into sight: a drawing made anew stays where it was read. */
  private shownAt: number | null = null;
  private readonly darkness = matchMedia('(prefers-color-scheme: dark)');
  private readonly chosenTheme = new MutationObserver(() => void this.draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.darkness.addEventListener('change', this.redraw);
    this.chosenTheme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    if (this.hasUpdated) void this.draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.darkness.removeEventListener('change', this.redraw);
    this.chosenTheme.disconnect();
    this.clear();
  }

  override render() {
    return html`
      <div class="head"><h2 id="name">${this.heading}</h2><slot name="legend"></slot></div>
      <p class="support">${this.summary}</p>
      ${this.missing ? this.instead() : this.drawing()}
      ${this.bare ? nothing : this.tableTwin()}
      <span class="probe"></span>
    `;
  }

  private instead() {
    const again = () => {
      this.missing = false;
      void this.updateComplete.then(() => this.draw());
    };
    return html`<div class="head">
      <p class="support">${MISSING_CHART}</p>
      <button type="button" class="small" @click=${again}>${PART_BUTTONS.again}</button>
    </div>`;
  }

  private tableTwin() {
    return html`
      <details ?open=${this.missing}>
        <summary>As a table</summary>
        <div class="rows" tabindex="0" role="region" aria-label="${this.heading}, as a table">
          <table>
            <thead>
              <tr>${this.table.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
            </thead>
            <tbody>
              ${this.table.rows.map(
                ([first, ...cells]) =>
                  html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    `;
  }

  private drawing() {
    return html`
      <div
        class="scroll"
        tabindex="0"
        role="group"
        aria-labelledby="name"
        aria-describedby="keys"
        @keydown=${this.step}
        @blur=${this.leave}
      >
        <div class="plot" .style=${this.least > 0 ? `min-width: ${this.least}px` : ''}>
          <canvas role="img" aria-label=${this.summary}></canvas>
        </div>
      </div>
      <p id="keys" class="visually-hidden">Left and right arrow keys go from point to point.</p>
      ${this.at === null ? nothing : html`<p class="told" role="status">${this.points[this.at]}</p>`}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('plot') || changed.has('least')) void this.draw();
  }

  private readonly redraw = () => void this.draw();

  private async draw(): Promise<void> {
    const { plot } = this;
    if (!plot) return;
    let kit: typeof import('./chart-kit.ts');
    try {
      kit = await chartKit();
    } catch {
      this.missing = true;
      return;
    }
    if (!this.isConnected || !this.canvas || plot !== this.plot) return;
    this.clear();
    this.chart = new kit.Chart(this.canvas, plot(paletteAt(this, this.probe)));
    if (this.shownAt !== this.least) this.scroller.scrollLeft = this.scroller.scrollWidth;
    this.shownAt = this.least;
  }

  private clear(): void {
    this.chart?.destroy();
    this.chart = null;
  }

  private step(event: KeyboardEvent): void {
    const last = this.points.length - 1;
    const from = this.at ?? last + 1;
    const next = { ArrowLeft: from - 1, ArrowRight: this.at === null ? last : from + 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    this.at = Math.min(Math.max(next, 0), last);
    this.show(this.at);
  }

  private leave(): void {
    this.at = null;
    this.chart?.setActiveElements([]);
    this.chart?.tooltip?.setActiveElements([], { x: 0, y: 0 });
    this.chart?.update('none');
  }

  /** Marks a point as a pointer over it would. */
  private show(index: number): void {
    const { chart } = this;
    if (!chart) return;
    const at = chart.data.datasets.flatMap(({ data }, datasetIndex) =>
      data[index] === null || data[index] === undefined ? [] : [{ datasetIndex, index }],
    );
    chart.setActiveElements(at);
    chart.update('none');
    const x = chart.scales.x?.getPixelForValue(index);
    if (x !== undefined && this.least > 0) this.scroller.scrollLeft = x - this.scroller.clientWidth / 2;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chart-frame': ChartFrame;
  }
}
