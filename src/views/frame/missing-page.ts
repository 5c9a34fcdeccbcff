import { html, LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { MISSING_PAGE } from '../../strings/part-words.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import '../elements/part-missing.ts';

/** In place of a page whose part of the program could not be fetched. */
@customElement('missing-page')
export class MissingPage extends LitElement {
  static override styles = [base, page];

  override render() {
    return html`
      <div class="head"><h1>${MISSING_PAGE}</h1></div>
      <part-missing @again-asked=${() => this.dispatchEvent(new CustomEvent('again-asked'))}></part-missing>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'missing-page': MissingPage;
  }
}
