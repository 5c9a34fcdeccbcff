import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Placement } from '../../core/posture/posture.ts';
import type { SensorInfo } from '../../ports/app.ts';
import { part } from '../../ports/part.ts';
import type { LinkStatus } from '../../ports/ports.ts';
import { sensorWords } from '../../strings/sensor-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

const batteryMark = part(() => import('./battery-mark.ts'));

/** Where the sensor stands, in words; leads to the sensor's page. A card, or a chip where room is short. */
@customElement('sensor-card')
export class SensorCard extends LitElement {
  static override styles = [
    base,
    css`
      a {
        position: relative;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 8px;
        align-items: center;
        min-height: 44px;
        padding: 10px 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        background: var(--surface);
        color: var(--ink);
        font-size: var(--text-15);
        line-height: 1.35;
        text-decoration: none;
      }

      a:hover {
        border-color: var(--line-strong);
      }

      icon-mark {
        color: var(--brass-text);
      }

      b {
        font-weight: 640;
      }

      b {
        grid-column: 2 / 4;
      }

      .detail {
        grid-column: 2;
        color: var(--ink-2);
        font-size: var(--text-13);
      }

      battery-mark {
        font-size: var(--text-13);
      }

      :host([chip]) a {
        display: flex;
        padding: 0 10px;
        border-color: transparent;
        border-radius: var(--radius-pill);
        background: var(--well);
        white-space: nowrap;
      }

      :host([chip]) icon-mark {
        --icon-size: 18px;
      }

      :host([chip]) .detail,
      :host([chip]) b:has(~ battery-mark) {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      :host([chip]) b {
        overflow: hidden;
        text-overflow: ellipsis;
      }

      @media (width <= 400px) {
        :host([chip]) b {
          font-size: var(--text-13);
          line-height: 1.1;
          white-space: normal;
        }
      }

      :host([narrow]) a {
        grid-template-columns: 1fr;
        justify-items: center;
        padding: 8px 4px;
        font-size: var(--text-13);
        text-align: center;
      }

      :host([narrow]) b,
      :host([narrow]) battery-mark {
        grid-column: 1;
      }

      :host([narrow]) .detail {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) status: LinkStatus = {
    state: 'none',
    fault: null,
    attempt: 0,
    batteryPercent: null,
  };
  @property({ attribute: false }) sensor: SensorInfo | null = null;
  @property() placement: Placement = 'upper-back';
  @property({ type: Boolean, reflect: true }) chip = false;
  @property({ type: Boolean, reflect: true }) narrow = false;

  protected override willUpdate(): void {
    if (this.battery !== null) void batteryMark();
  }

  /** Percent; null where no sensor tells it. */
  private get battery(): number | null {
    return this.status.state === 'live' ? this.status.batteryPercent : null;
  }

  override render() {
    const { battery } = this;
    const { title, detail } = sensorWords(this.status, this.sensor, this.placement);
    return html`
      <a href="#/pair">
        <icon-mark name="sensor"></icon-mark>
        <b>${title}</b>
        <span class="detail">${detail}</span>
        ${battery === null ? nothing : html`<span class="visually-hidden">battery</span><battery-mark .percent=${battery}></battery-mark>`}
      </a>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sensor-card': SensorCard;
  }
}
