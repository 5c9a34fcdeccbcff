import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** How full the sensor's battery is: drawing and number. */
@customElement('battery-mark')
export class BatteryMark extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      font-size: var(--text-15);
      font-weight: 600;
      white-space: nowrap;
    }

    svg {
      flex: none;
      width: 25px;
      height: 13px;
    }

    @media (width < 360px) {
      svg {
        display: none;
      }
    }
  `;

  @property({ type: Number }) percent = 0;
  @property({ type: Boolean }) charging = false;

  override render() {
    return html`
      <svg viewBox="0 0 25 13" aria-hidden="true">
        <rect x="0.75" y="0.75" width="21" height="11.5" rx="3" fill="none" stroke="currentColor" stroke-width="1.5" />
        <rect x="3" y="3" width=${(16.5 * this.percent) / 100} height="7" rx="1.2" fill="currentColor" />
        <path d="M24 4.5v4" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
      </svg>
      ${Math.round(this.percent)} %${this.charging ? ', charging' : ''}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'battery-mark': BatteryMark;
  }
}
