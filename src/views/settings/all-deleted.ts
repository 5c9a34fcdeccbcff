import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Erased } from '../../ports/keep-view.ts';
import { ERASED_WORDS } from '../../strings/erase-words.ts';
import { focusHeading } from '../elements/heading-focus.ts';
import { base } from '../styles/base.ts';

/** In place of everything, once everything was deleted. */
@customElement('all-deleted')
export class AllDeleted extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 16px;
        max-width: 620px;
        margin: 12vh auto 0;
        padding: 0 24px;
      }

      h1:focus {
        outline: none;
      }
    `,
  ];

  @property({ attribute: false }) erased!: Erased;

  override render() {
    const { title, text, left, close, anew } = ERASED_WORDS;
    return html`
      <h1>${title(this.erased)}</h1>
      <p>${text(this.erased)}</p>
      ${left(this.erased.left).map((sentence) => html`<p>${sentence}</p>`)}
      <p class="support">${close}</p>
      <div><button type="button" @click=${this.beginAnew}>${anew}</button></div>
    `;
  }

  protected override firstUpdated(): void {
    void focusHeading(this.renderRoot);
  }

  private beginAnew(): void {
    location.hash = '';
    location.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'all-deleted': AllDeleted;
  }
}
