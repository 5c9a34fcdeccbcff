import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SensorCheck } from '../../ports/app.ts';
import { wrongScaleWords } from '../../strings/sensor-check-words.ts';
import { UNCHECKED } from '../sensor/unchecked.ts';
import '../elements/status-banner.ts';

/** Says that what the sensor reads cannot be right. */
@customElement('scale-banner')
export class ScaleBanner extends LitElement {
  static override styles = css`
    status-banner {
      display: block;
      margin-bottom: 18px;
    }
  `;

  @property({ attribute: false }) check: SensorCheck = UNCHECKED;

  override render() {
    const words = wrongScaleWords(this.check);
    if (!words) return nothing;
    return html`<status-banner role="alert" icon="sensor" .heading=${words.title}>${words.body} ${words.next}</status-banner>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'scale-banner': ScaleBanner;
  }
}
