import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.ts';
import './plumb-mark.ts';

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

      svg,
      plumb-mark {
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

        plumb-mark {
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
        ${this.open ? beam : html`<plumb-mark></plumb-mark>`}
        <span class=${this.short ? 'visually-hidden' : ''}>Plumbline</span>
      </a>
    `;
  }
}

/** Only the beam and the thread's beginning: the rail draws the rest. */
const beam = html`
  <svg viewBox="0 0 22 36" aria-hidden="true">
    <path d="M1.5 3h19" stroke="var(--ink)" stroke-width="2.8" stroke-linecap="round" />
    <path d="M11 3v33" stroke="var(--thread)" stroke-width="1.5" />
  </svg>
`;

declare global {
  interface HTMLElementTagNameMap {
    'brand-link': BrandLink;
  }
}
