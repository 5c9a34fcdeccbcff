import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import '../elements/status-banner.ts';

/** In place of a page that is closed until an emergency sign was looked at (M-5). */
@customElement('closed-page')
export class ClosedPage extends LitElement {
  static override styles = [base, page];

  override render() {
    return html`
      <div class="head"><h1>Closed for now</h1></div>
      <status-banner tone="info" icon="info" heading="First get what you ticked checked">
        It needs to be seen in person. This opens again once a professional has seen you, you tell Plumbline so, and you
        answer the questions anew. Your records and the settings stay open.
        <a slot="actions" class="button" href="#/help">Get help now</a>
        <a slot="actions" class="button" href="#/professional">A professional has seen me</a>
      </status-banner>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'closed-page': ClosedPage;
  }
}
