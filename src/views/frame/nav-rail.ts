import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { bob } from '../elements/bob.ts';
import { textureDefs } from '../elements/shape-svg.ts';
import { ROUTE_TITLES, type Route, TABS } from '../routes.ts';
import { base } from '../styles/base.ts';
import './brand-link.ts';
import '../elements/icon-mark.ts';

/** Height of a tab and the gap below it, px; the bob hangs beside the current one. */
const STEP = 52;

/** The left rail: a thread from the mark to where you are. Its foot is a slot. */
@customElement('nav-rail')
export class NavRail extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        position: sticky;
        z-index: var(--layer-rail);
        top: 0;
        display: flex;
        flex-direction: column;
        height: 100dvh;
        padding: 22px 16px 18px 22px;
        overflow-y: auto;
        border-right: 1px solid var(--line);
        background: var(--bg);
      }

      nav {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 4px;
        margin-top: 24px;
        padding-left: 26px;
      }

      nav a {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 48px;
        padding: 0 14px;
        border-radius: 12px;
        color: var(--ink-2);
        font-weight: 560;
        text-decoration: none;
      }

      nav a:hover {
        background: var(--well);
      }

      nav a[aria-current] {
        background: var(--action-soft);
        color: var(--on-action-soft);
        font-weight: 640;
      }

      .thread {
        position: absolute;
        top: -40px;
        left: 3px;
        width: 16px;
        transition: height var(--motion-settle) var(--ease-in-out);
      }

      .thread::before {
        position: absolute;
        inset: 0 auto 0 7.25px;
        width: 1.5px;
        background: var(--thread);
        content: "";
      }

      .thread svg {
        position: absolute;
        bottom: -22px;
        left: 0;
        width: 16px;
        height: 24px;
      }

      .foot {
        display: flex;
        flex-direction: column;
        gap: 10px;
        margin-top: auto;
        padding-top: 16px;
      }

      @media (width <= 1180px) {
        :host {
          padding: 20px 10px;
        }

        brand-link {
          align-self: center;
        }

        nav {
          padding-left: 0;
        }

        nav a {
          flex-direction: column;
          gap: 2px;
          justify-content: center;
          min-height: 60px;
          padding: 8px 2px;
          font-size: var(--text-13);
        }

        .thread {
          display: none;
        }
      }
    `,
  ];

  @property() current: Route | null = null;
  @property({ type: Boolean }) narrow = false;

  override render() {
    const index = this.current === null ? -1 : TABS.indexOf(this.current);
    return html`
      <brand-link ?open=${!this.narrow && index >= 0} ?short=${this.narrow}></brand-link>
      <nav aria-label="Main">
        ${
          index < 0
            ? null
            : html`<i class="thread" .style=${`height: ${40 + index * STEP + 8}px`}>
                <svg viewBox="-8 -1 16 24" aria-hidden="true">${textureDefs}${bob}</svg>
              </i>`
        }
        ${TABS.map(
          (tab) => html`
            <a href="#/${tab}" aria-current=${tab === this.current ? 'page' : nothing}>
              <icon-mark .name=${tab}></icon-mark>${ROUTE_TITLES[tab]}
            </a>
          `,
        )}
      </nav>
      <div class="foot"><slot></slot></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nav-rail': NavRail;
  }
}
