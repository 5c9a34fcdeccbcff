import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SET_UP, SET_UP_SHORT } from '../../strings/before-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

/** How one begins a set (GUIDE S-059): a list, or one line where there is little room. */
@customElement('set-up-list')
export class SetUpList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      ul {
        display: grid;
        gap: 6px;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        gap: 10px;
        align-items: center;
      }

      icon-mark {
        --icon-size: 18px;
        flex: none;
        color: var(--brass-text);
      }

      p {
        color: var(--ink-2);
        font-size: var(--text-15);
        line-height: 1.35;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) compact = false;

  override render() {
    if (this.compact)
      return html`<p><span class="visually-hidden">Before the set:</span> ${SET_UP_SHORT}</p>`;
    return html`
      <ul aria-label="Before each set">
        ${SET_UP.map((each) => html`<li><icon-mark name="check"></icon-mark>${each}</li>`)}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'set-up-list': SetUpList;
  }
}
