import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Licence, Shipped } from '../../ports/shipped.ts';
import { ABOUT_WORDS } from '../../strings/settings-words.ts';
import { base } from '../styles/base.ts';

/** Whose work this build holds, each with its licence in its own words. */
@customElement('licence-list')
export class LicenceList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      ul {
        list-style: none;
      }

      li {
        max-width: none;
      }

      summary {
        min-height: 44px;
        padding: 10px 0;
        cursor: pointer;
      }

      b {
        font-weight: 640;
      }

      .text {
        overflow-wrap: anywhere;
        padding: 12px 14px;
        border-radius: var(--radius-control);
        background: var(--well);
        color: var(--ink-2);
        font-size: var(--text-13);
        line-height: 1.5;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) load!: Shipped['licences'];
  @state() private licences: readonly Licence[] = [];
  @state() private lost = false;

  protected override async firstUpdated(): Promise<void> {
    try {
      this.licences = await this.load();
    } catch {
      this.lost = true;
    }
  }

  override render() {
    if (this.lost) return html`<p class="support">${ABOUT_WORDS.lost}</p>`;
    return html`<ul>
      ${this.licences.map(
        ({ name, version, id, text }) => html`<li>
          <details>
            <summary><b>${name}</b> ${version} <span class="support">${id}</span></summary>
            <p class="text">${text}</p>
          </details>
        </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'licence-list': LicenceList;
  }
}
