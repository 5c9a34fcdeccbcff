import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';

/** Something that takes a while: what it is, how far it has come, and the way to end it. */
@customElement('busy-line')
export class BusyLine extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 6px 16px;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        padding: 14px 16px;
        border-radius: var(--radius-control);
        background: var(--well);
        /* What is over in a moment never shows. */
        animation: appear 1ms 300ms both;
      }

      @keyframes appear {
        from {
          visibility: hidden;
        }
      }

      progress {
        grid-column: 1;
        width: 100%;
        height: 8px;
        overflow: hidden;
        border: 0;
        border-radius: var(--radius-pill);
        background: var(--line);
        accent-color: var(--action);
      }

      progress::-webkit-progress-bar {
        background: var(--line);
      }

      progress::-webkit-progress-value {
        border-radius: var(--radius-pill);
        background: var(--action);
      }

      progress::-moz-progress-bar {
        background: var(--action);
      }

      button {
        grid-row: 1 / span 2;
        grid-column: 2;
      }

      @media (forced-colors: active) {
        :host {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  @property() words = '';
  /** 0 to 1. */
  @property({ type: Number }) share = 0;
  /** What ends it; empty where nothing does. */
  @property() end = '';

  override render() {
    return html`
      <p class="support" role="status">${this.words}</p>
      <progress aria-label=${this.words} max="100" .value=${Math.round(this.share * 100)}></progress>
      ${
        this.end
          ? html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('ended-early'))}>${this.end}</button>`
          : null
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'busy-line': BusyLine;
  }

  interface HTMLElementEventMap {
    'ended-early': CustomEvent;
  }
}
