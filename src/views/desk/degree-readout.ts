import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GlyphName } from '../../strings/posture-words.ts';
import { base } from '../styles/base.ts';
import '../elements/zone-glyph.ts';

/** One number in degrees, one word, one line. Without degrees there is no number, never a stale one. */
@customElement('degree-readout')
export class DegreeReadout extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: 8px 28px;
        align-items: center;
      }

      .degrees {
        flex: none;
        min-width: 1.35em;
        font-size: 6.5rem;
        font-weight: 560;
        line-height: 0.9;
        letter-spacing: -0.04em;
      }

      .degrees span {
        color: var(--ink-2);
        font-size: 0.55em;
        vertical-align: 0.52em;
      }

      .word {
        display: flex;
        gap: 12px;
        align-items: center;
        font-size: var(--text-30);
        font-weight: 640;
        line-height: 1.15;
        letter-spacing: -0.015em;
      }

      .line {
        margin-top: 4px;
        color: var(--ink-2);
        line-height: 1.4;
      }

      @media (width <= 760px) {
        :host {
          gap: 8px 16px;
        }

        .degrees {
          font-size: 4.25rem;
        }

        .word {
          font-size: var(--text-24);
        }

        .line {
          font-size: var(--text-15);
        }
      }
    `,
  ];

  @property({ attribute: false }) degrees: number | null = null;
  @property() glyph: GlyphName = 'gap';
  @property() word = '';
  @property() line = '';

  override render() {
    const whole = this.degrees === null ? null : Math.round(this.degrees);
    const shown = whole !== null && whole < 0 ? `−${-whole}` : whole;
    return html`
      ${whole === null ? nothing : html`<p class="degrees">${shown}<span>°</span></p>`}
      <div>
        <p class="word"><zone-glyph .name=${this.glyph}></zone-glyph>${this.word}</p>
        <p class="line">${this.line}</p>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'degree-readout': DegreeReadout;
  }
}
