import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ElsewhereView } from '../../ports/app.ts';
import { elsewhereWords, USE_HERE } from '../../strings/elsewhere-words.ts';
import { base } from '../styles/base.ts';
import '../elements/status-banner.ts';

/** Says that another tab has the sensor, and takes it over when asked. */
@customElement('elsewhere-banner')
export class ElsewhereBanner extends LitElement {
  static override styles = [
    base,
    css`
      status-banner {
        margin-bottom: 18px;
      }
    `,
  ];

  @property({ attribute: false }) elsewhere: ElsewhereView | null = null;

  override render() {
    if (!this.elsewhere) return nothing;
    const { title, body } = elsewhereWords(this.elsewhere);
    return html`
      <status-banner role="status" tone="info" icon="sensor" .heading=${title}>
        ${body}
        ${
          this.elsewhere.state
            ? html`<button slot="actions" type="button" @click=${() => this.dispatchEvent(new CustomEvent('use-here'))}>
                ${USE_HERE}
              </button>`
            : nothing
        }
      </status-banner>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'elsewhere-banner': ElsewhereBanner;
  }

  interface HTMLElementEventMap {
    'use-here': CustomEvent;
  }
}
