import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';

/** The person says that this is a flare: what follows, before it is said. */
@customElement('flare-sheet')
export class FlareSheet extends LitElement {
  static override styles = [
    base,
    css`
      .row {
        margin-top: 20px;
      }

      p + p {
        margin-top: 10px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;

  override render() {
    return html`
      <dialog-sheet heading="Is this a flare?" ?open=${this.open}>
        <p>Flares are common and usually settle. Your place on every ladder is kept.</p>
        <p>
          There is no strength work for 48 hours, then half of it, until two calm days in a row. Easy movement and
          walks stay welcome.
        </p>
        <p>Is anything about it new, such as numbness or a weak leg? <a href="#/screening">New symptom?</a></p>
        <div class="row">
          <button type="button" class="primary" @click=${() => this.dispatchEvent(new CustomEvent('flare-told'))}>
            Yes, start quiet days
          </button>
          <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('sheet-closed'))}>No, go back</button>
        </div>
      </dialog-sheet>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'flare-sheet': FlareSheet;
  }

  interface HTMLElementEventMap {
    'flare-told': CustomEvent;
  }
}
