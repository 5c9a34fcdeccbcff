import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeviceActions } from '../../ports/app.ts';
import type { LinkFault } from '../../ports/ports.ts';
import { DEVICE_ZERO_WORDS } from '../../strings/device-words.ts';
import { base } from '../styles/base.ts';
import '../elements/fault-note.ts';

/** Sets the sensor's own zero, for sensors that have one. */
@customElement('device-zero')
export class DeviceZero extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) actions!: DeviceActions;
  @state() private told = '';
  @state() private fault: LinkFault | null = null;

  override render() {
    const { title, body, button } = DEVICE_ZERO_WORDS;
    return html`
      <h3>${title}</h3>
      <p class="support">${body}</p>
      <div class="row"><button type="button" @click=${() => void this.calibrate()}>${button}</button></div>
      <p class="support" role="status">${this.told}</p>
      ${this.fault ? html`<fault-note .fault=${this.fault}></fault-note>` : nothing}
    `;
  }

  private async calibrate(): Promise<void> {
    this.told = '';
    this.fault = await this.actions.calibrate();
    this.told = this.fault ? '' : DEVICE_ZERO_WORDS.done;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'device-zero': DeviceZero;
  }
}
