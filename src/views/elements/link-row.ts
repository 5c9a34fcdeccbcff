import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import type { IconName } from './icon-shapes.ts';
import './icon-mark.ts';

/** A way to another page: what is there, and in one line how it stands now. */
@customElement('link-row')
export class LinkRow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      a {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 14px;
        align-items: center;
        min-height: 60px;
        padding: 10px 12px;
        border-radius: var(--radius-control);
        color: var(--ink);
        line-height: 1.3;
        text-decoration: none;
      }

      a:hover {
        background: var(--action-soft);
      }

      a:focus-visible {
        border-radius: var(--radius-control);
      }

      .lead {
        color: var(--brass-text);
      }

      b,
      .support {
        display: block;
      }

      b {
        font-weight: 640;
      }

      .forward {
        --icon-size: 20px;
        color: var(--ink-3);
      }
    `,
  ];

  @property() href = '';
  @property() name = '';
  @property() line = '';
  @property() icon: IconName = 'settings';

  override render() {
    return html`
      <a href=${this.href}>
        <icon-mark class="lead" .name=${this.icon}></icon-mark>
        <span><b>${this.name}</b> <span class="support">${this.line}</span></span>
        <icon-mark class="forward" name="forward"></icon-mark>
      </a>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'link-row': LinkRow;
  }
}
