import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { lowBatteryWords } from '../../strings/battery-words.ts';
import { base } from '../styles/base.ts';
import '../elements/status-banner.ts';

/** Says that the sensor's battery is low, what that means and what to do. Quietly: it waits to be read. */
@customElement('battery-note')
export class BatteryNote extends LitElement {
  static override styles = base;

  @property({ attribute: false }) percent: number | null = null;

  override render() {
    if (this.percent === null) return nothing;
    const { title, body, next } = lowBatteryWords(this.percent);
    return html`
      <status-banner role="status" icon="sensor" .heading=${title}>
        ${body} <b>${next}</b>
        <button slot="actions" type="button" @click=${() => this.dispatchEvent(new CustomEvent('battery-seen'))}>
          Understood
        </button>
      </status-banner>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'battery-note': BatteryNote;
  }

  interface HTMLElementEventMap {
    'battery-seen': CustomEvent;
  }
}
