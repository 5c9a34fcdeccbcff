import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';

const PARTS = [
  ['progress', 'Ladders'],
  ['trends', 'Trends'],
  ['history', 'History'],
  ['professional', 'Report'],
] as const;

/** The ways between the parts of Progress. */
@customElement('progress-tabs')
export class ProgressTabs extends LitElement {
  static override styles = [
    base,
    css`
      nav {
        display: inline-flex;
        max-width: 100%;
        padding: 3px;
        border: 1.5px solid var(--line-strong);
        border-radius: 14px;
        background: var(--raised);
      }

      a {
        display: inline-flex;
        align-items: center;
        min-height: 44px;
        padding: 0 18px;
        border-radius: var(--radius-control);
        color: var(--ink);
        font-weight: 600;
        text-decoration: none;
      }

      a:hover {
        background: var(--action-soft);
      }

      [aria-current] {
        background: var(--action);
        color: var(--on-action);
      }

      @media (width <= 480px) {
        nav {
          display: flex;
        }

        a {
          flex: 1 1 auto;
          justify-content: center;
          padding: 0 8px;
          font-size: var(--text-15);
        }
      }

      @media print {
        :host {
          display: none;
        }
      }

      @media (forced-colors: active) {
        [aria-current] {
          outline: 3px solid Highlight;
          outline-offset: -3px;
        }
      }
    `,
  ];

  @property() current: (typeof PARTS)[number][0] = 'progress';

  override render() {
    return html`<nav aria-label="Progress">
      ${PARTS.map(
        ([route, name]) =>
          html`<a href="#/${route}" aria-current=${route === this.current ? 'page' : nothing}>${name}</a>`,
      )}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-tabs': ProgressTabs;
  }
}
