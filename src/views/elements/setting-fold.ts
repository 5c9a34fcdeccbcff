import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import './icon-mark.ts';

/** Settings that few need, folded away below their heading and a line on what is set. */
@customElement('setting-fold')
export class SettingFold extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        scroll-margin-top: 24px;
        border-top: 1px solid var(--line);
      }

      summary {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 14px;
        align-items: center;
        min-height: 60px;
        padding: 10px 0;
        cursor: pointer;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      h2,
      h3 {
        font-size: var(--text-17);
        font-weight: 640;
        line-height: 1.3;
      }

      .support {
        display: block;
        margin-top: 2px;
      }

      icon-mark {
        --icon-size: 20px;
        color: var(--ink-3);
        rotate: 90deg;
        transition: rotate var(--motion-place) var(--ease-out);
      }

      [open] icon-mark {
        rotate: -90deg;
      }

      .inside {
        display: grid;
        gap: 18px;
        padding: 6px 0 20px;
      }
    `,
  ];

  @property() heading = '';
  /** What is set now. */
  @property() line = '';
  @property({ type: Boolean }) open = false;
  /** Below another heading. */
  @property({ type: Boolean }) under = false;

  override render() {
    return html`
      <details ?open=${this.open} @toggle=${this.remember}>
        <summary>
          <span>${this.under ? html`<h3>${this.heading}</h3>` : html`<h2>${this.heading}</h2>`} <span class="support">${this.line}</span></span>
          <icon-mark name="forward"></icon-mark>
        </summary>
        <div class="inside"><slot></slot></div>
      </details>
    `;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('summary')?.focus(options);
  }

  private remember(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setting-fold': SettingFold;
  }
}
