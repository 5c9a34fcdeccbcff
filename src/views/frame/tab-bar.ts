import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ROUTE_TITLES, type Route, TABS } from '../routes.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

/** The tabs at the foot of a phone. */
@customElement('tab-bar')
export class TabBar extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        z-index: var(--layer-rail);
        inset: auto 0 0;
        border-top: 1px solid var(--line);
        background: var(--surface);
      }

      nav {
        display: grid;
        grid-template-columns: repeat(${TABS.length}, auto);
        padding: 4px 4px max(6px, env(safe-area-inset-bottom));
      }

      a {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 3px;
        align-items: center;
        justify-content: center;
        min-height: 56px;
        color: var(--ink-2);
        /* Five names stand side by side at any size of text. */
        font-size: clamp(12px, 3.4vw, var(--text-13));
        font-weight: 560;
        /* Where letters are large, German names are broken between syllables. */
        hyphenate-limit-chars: 10 5 4;
        text-align: center;
        text-decoration: none;
      }

      a[aria-current] {
        color: var(--on-action-soft);
        font-weight: 680;
      }

      a[aria-current]::before {
        position: absolute;
        top: -4px;
        width: 40px;
        height: 3px;
        border-radius: 0 0 3px 3px;
        background: var(--brass);
        content: "";
      }
    `,
  ];

  @property() current: Route | null = null;

  override render() {
    return html`
      <nav aria-label="Main">
        ${TABS.map(
          (tab) => html`
            <a href="#/${tab}" aria-current=${tab === this.current ? 'page' : nothing}>
              <icon-mark .name=${tab}></icon-mark>${ROUTE_TITLES[tab]}
            </a>
          `,
        )}
      </nav>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tab-bar': TabBar;
  }
}
