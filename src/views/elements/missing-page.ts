import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import './status-banner.ts';

/** In place of a page whose part of the program could not be fetched. */
@customElement('missing-page')
export class MissingPage extends LitElement {
  static override styles = [base, page];

  override render() {
    return html`
      <div class="head"><h1>Not loaded</h1></div>
      <status-banner role="alert" tone="info" icon="info" heading="This page could not be loaded">
        There may be no network, or Plumbline was just updated. Everything you recorded is kept.
        <button slot="actions" @click=${() => location.reload()}>Load again</button>
      </status-banner>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'missing-page': MissingPage;
  }
}
