import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isPending, NO_WIDENING, type Widening } from '../../core/alerts/widening.ts';
import { wideningWords } from '../../strings/nudge-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';

/** What "that was not a slouch" has changed, why, and a way back. */
@customElement('answer-note')
export class AnswerNote extends LitElement {
  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 10px;
        padding: 14px 0;
        border-top: 1px solid var(--line);
      }

      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) widening: Widening = NO_WIDENING;
  /** Where a slouch begins now, degrees. */
  @property({ type: Number }) slumpedFromDeg = 0;
  /** Now, ms on the sample clock. */
  @property({ type: Number }) now = 0;

  override render() {
    const { widening, slumpedFromDeg, now } = this;
    const pending = isPending(widening, now);
    if (widening.deg === 0 && !pending) return nothing;
    return html`
      <section>
        ${wideningWords(widening, pending, slumpedFromDeg).map((sentence) => html`<p>${sentence}</p>`)}
        <div class="row">
          <button type="button" @click=${this.undo}><icon-mark name="undo"></icon-mark>Take my answer back</button>
          ${widening.full ? html`<a class="button" href="#/calibrate">Set tall again</a>` : nothing}
        </div>
      </section>
    `;
  }

  private undo(): void {
    this.dispatchEvent(new CustomEvent('undo-asked'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'answer-note': AnswerNote;
  }

  interface HTMLElementEventMap {
    'undo-asked': CustomEvent;
  }
}
