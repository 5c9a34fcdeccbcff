import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeviceView } from '../../ports/app.ts';
import { automaticRateWords, rateWords } from '../../strings/rate-words.ts';
import { base } from '../styles/base.ts';
import '../elements/option-row.ts';

const AUTOMATIC = 'automatic';

/** How often the sensor measures: by what it is used for, or one of its rates. */
@customElement('rate-choice')
export class RateChoice extends LitElement {
  static override styles = base;

  @property({ attribute: false }) device!: DeviceView;

  override render() {
    const { driver, rateHz, choices } = this.device;
    const now = `It is asked for ${rateWords(rateHz)} now. More is finer, and empties its battery sooner.`;
    if (driver.ratesHz.length < 2) return html`<p class="support">It measures at ${rateWords(rateHz)}.</p>`;
    const rates = driver.ratesHz.map((hz) => ({ id: String(hz), text: rateWords(hz) }));
    return html`
      <option-row
        question="How often it measures"
        .options=${[{ id: AUTOMATIC, text: automaticRateWords(driver) }, ...rates]}
        .value=${choices.rateHz === null ? AUTOMATIC : String(choices.rateHz)}
        @option-chosen=${(event: CustomEvent<string>) => this.choose(event.detail)}
      ></option-row>
      <p class="support">${now}</p>
    `;
  }

  private choose(id: string): void {
    const detail = id === AUTOMATIC ? null : Number(id);
    this.dispatchEvent(new CustomEvent('rate-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rate-choice': RateChoice;
  }

  interface HTMLElementEventMap {
    'rate-chosen': CustomEvent<number | null>;
  }
}
