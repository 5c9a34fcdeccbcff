import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceActions, DeviceView } from '../../ports/app.ts';
import { base } from '../styles/base.ts';
import './device-zero.ts';
import './nudge-choice.ts';
import './press-choice.ts';
import './rate-choice.ts';

/** What the sensor in use can be asked for besides measuring, and what was chosen for it. */
@customElement('sensor-controls')
export class SensorControls extends LitElement {
  static override styles = [
    base,
    css`
      rate-choice {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) device!: DeviceView;
  @property({ attribute: false }) actions!: DeviceActions;
  /** The person allows notifications. */
  @property({ type: Boolean }) notifications = false;

  override render() {
    return html`
      <section class="card stack" aria-labelledby="heading">
        <h2 id="heading">What this sensor does</h2>
        <rate-choice
          .device=${this.device}
          @rate-chosen=${(event: CustomEvent<number | null>) => void this.actions.choose({ rateHz: event.detail })}
        ></rate-choice>
        <nudge-choice
          .device=${this.device}
          .actions=${this.actions}
          ?notifications=${this.notifications}
        ></nudge-choice>
        ${
          this.device.driver.buttons.length > 0
            ? html`<press-choice .device=${this.device} .actions=${this.actions}></press-choice>`
            : nothing
        }
        ${this.device.calibrates ? html`<device-zero .actions=${this.actions}></device-zero>` : nothing}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sensor-controls': SensorControls;
  }
}
