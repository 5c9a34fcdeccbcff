import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { encodeQR } from 'qr';
import { CODE_WORDS } from '../../strings/code-words.ts';
import { base } from '../styles/base.ts';

/** The empty frame that a reader needs around a code, modules (ISO/IEC 18004, 6.3.8). */
const QUIET_MODULES = 4;

/**
 * A text as a QR code: always dark on white, also in the dark, since many readers know nothing else.
 * `low` correction makes larger modules, for screens; `medium` is for paper, which gets folds and stains.
 */
@customElement('qr-code')
export class QrCode extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        width: min(100%, var(--qr-size, 420px));
      }

      svg {
        width: 100%;
        height: auto;
        border-radius: var(--radius-control);
        shape-rendering: crispEdges;
        forced-color-adjust: none;
        print-color-adjust: exact;
      }
    `,
  ];

  @property() text = '';
  /** What it is, for who cannot see it. */
  @property() label = '';
  @property() correction: 'low' | 'medium' = 'low';

  override render() {
    const rows = this.rows();
    if (!rows) return html`<p class="support">${CODE_WORDS.tooLong}</p>`;
    const size = rows.length;
    return html`
      <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${this.label || nothing}>
        ${svg`<rect width=${size} height=${size} fill="#fff" /><path fill="#000" d=${pathOf(rows)} />`}
      </svg>
    `;
  }

  private rows(): readonly (readonly boolean[])[] | null {
    if (!this.text) return null;
    try {
      return encodeQR(this.text, 'raw', { ecc: this.correction, border: QUIET_MODULES });
    } catch {
      // More than a code can hold.
      return null;
    }
  }
}

/** Each row's dark stretches as one path: no seams between modules. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const light = row.indexOf(false, x);
        return [`M${x} ${y}h${(light < 0 ? row.length : light) - x}v1H${x}z`];
      }),
    )
    .join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'qr-code': QrCode;
  }
}
