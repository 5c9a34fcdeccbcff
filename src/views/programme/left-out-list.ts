import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LeftOut } from '../../core/exercise/left-out.ts';
import { closedByWords } from '../../strings/left-out-words.ts';
import { base } from '../styles/base.ts';

/** What no plan holds for this person, cause by cause, and what would open it. */
@customElement('left-out-list')
export class LeftOutList extends LitElement {
  static override styles = [
    base,
    css`
      details {
        border-top: 1px solid var(--line);
      }

      summary {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        align-items: baseline;
        justify-content: space-between;
        min-height: 48px;
        padding: 11px 0;
        cursor: pointer;
      }

      b {
        font-weight: 640;
      }

      ul {
        columns: 2 200px;
        gap: 24px;
        padding: 6px 0 14px 1.2em;
        font-size: var(--text-15);
      }

      a {
        display: inline-block;
        min-height: 28px;
      }
    `,
  ];

  @property({ attribute: false }) causes: readonly LeftOut[] = [];

  override render() {
    if (this.causes.length === 0)
      return html`<p>Nothing. All that there is may come into your plan, step by step.</p>`;
    return this.causes.map(({ by, exercises, opens }) => {
      const words = closedByWords(by);
      return html`
        <details>
          <summary>
            <b>${words.title}</b>
            <span class="support">${exercises.length === 1 ? '1 exercise' : `${exercises.length} exercises`}</span>
          </summary>
          <p class="support">${words.opens} ${opens < exercises.length ? `${opens} of them have no other reason.` : ''}</p>
          <ul>
            ${exercises.map(({ id, name }) => html`<li><a href="#/exercise/${id}">${name}</a></li>`)}
          </ul>
        </details>
      `;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'left-out-list': LeftOutList;
  }
}
