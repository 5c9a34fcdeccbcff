import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import { bob, brassGradient } from './bob.ts';

/** The mark and the name; leads to Today. `open`: the thread runs on below it, down the rail. */
@customElement('brand-link')
export class BrandLink extends LitElement {
  static override styles = [
    base,
    css`
      a {
        display: inline-flex;
        gap: 11px;
        align-items: center;
        min-height: 44px;
        color: var(--ink);
        font-size: 1.375rem;
        font-weight: 640;
        letter-spacing: -0.02em;
        text-decoration: none;
      }

      svg {
        flex: none;
        width: 22px;
        height: 36px;
      }

      @media (width <= 480px) {
        :host([adaptive]) span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }

      @media (width <= 760px) {
        a {
          min-width: 44px;
          gap: 8px;
          font-size: 1.1875rem;
        }

        svg {
          width: 18px;
          height: 30px;
        }
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Only the mark is seen. */
  @property({ type: Boolean }) short = false;

  override render() {
    return html`
      <a href="#/today">
        <svg viewBox="0 0 22 36" aria-hidden="true">
          <defs>${brassGradient}</defs>
          <path d="M1.5 4h19" stroke="var(--ink)" stroke-width="3" stroke-linecap="round" />
          <path d="M11 4v${this.open ? 32 : 10}" stroke="var(--thread)" stroke-width="1.5" />
          <g transform="translate(11 12) ${this.open ? 'scale(0)' : ''}">${bob}</g>
        </svg>
        <span class=${this.short ? 'visually-hidden' : ''}>Plumbline</span>
      </a>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'brand-link': BrandLink;
  }
}
