import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SeenFault } from '../../ports/diagnosis.ts';
import { LINK_FAULT_WORDS } from '../../strings/link-words.ts';
import { clockTimeToSecond } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';

/** The last faults of this visit, the latest first. */
@customElement('fault-list')
export class FaultList extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        display: grid;
        list-style: none;
      }

      li {
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }

      li:first-child {
        border-top: 0;
      }

      b {
        font-weight: 640;
      }

      summary {
        min-height: 24px;
        color: var(--ink-2);
        font-size: var(--text-15);
        cursor: pointer;
      }

      details p {
        color: var(--ink-2);
        font-size: var(--text-15);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) faults: readonly SeenFault[] = [];

  override render() {
    return html`
      <section class="card">
        <h2>What went wrong in this visit</h2>
        ${this.faults.length === 0 ? html`<p class="support">Nothing so far.</p>` : this.list()}
      </section>
    `;
  }

  private list() {
    return html`<ol>
      ${this.faults.toReversed().map(
        ({ fault, at, times }) => html`
          <li>
            <b>${LINK_FAULT_WORDS[fault.code].title}</b>
            <p class="support">${clockTimeToSecond(at)}${times > 1 ? `, ${times} times one after another` : ''}. ${LINK_FAULT_WORDS[fault.code].nextStep}</p>
            ${fault.detail ? html`<details><summary>Details</summary><p>${fault.detail}</p></details>` : nothing}
          </li>
        `,
      )}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fault-list': FaultList;
  }
}
