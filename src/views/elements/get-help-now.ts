import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EmergencySign } from '../../core/screening/screening.ts';
import { base } from '../styles/base.ts';
import './icon-mark.ts';

/** Which number serves depends on the country; the person's own phone knows its own (M-3). */
const NUMBERS = ['112', '911', '999'] as const;

/** The safety screen: call first, what to say, what happens with the plan. No motion, works without a network. */
@customElement('get-help-now')
export class GetHelpNow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
        gap: 56px;
        align-items: center;
        min-height: 70vh;
      }

      .sign {
        display: grid;
        width: 72px;
        height: 72px;
        margin-bottom: 20px;
        place-items: center;
        border-radius: 20px;
        background: var(--clay-soft);
        color: var(--clay);
        --icon-size: 40px;
      }

      h1 {
        font-size: 3.25rem;
        line-height: 1.08;
      }

      h1:focus {
        outline: none;
      }

      .lead {
        max-width: 34ch;
        margin-top: 14px;
        font-size: var(--text-24);
        line-height: 1.45;
      }

      .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        margin-top: 24px;
      }

      .numbers a {
        border-color: var(--clay);
        background: var(--clay);
        color: var(--on-clay);
        font-size: 1.75rem;
        font-weight: 640;
      }

      .numbers a:hover {
        background: var(--clay);
        filter: brightness(0.92);
      }

      .which {
        margin-top: 12px;
        color: var(--ink-2);
      }

      .say {
        margin: 12px 0;
        padding-left: 16px;
        border-left: 4px solid var(--clay);
        font-size: 1.375rem;
        line-height: 1.4;
      }

      .rest {
        margin-top: 16px;
        padding-top: 16px;
        border-top: 1px solid var(--line);
      }

      .row {
        margin-top: 16px;
      }

      @media (width <= 1000px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          gap: 22px;
          align-content: start;
          min-height: 0;
        }
      }

      @media (width <= 760px) {
        h1 {
          font-size: 2.125rem;
        }

        .lead {
          font-size: 1.1875rem;
        }

        .sign {
          width: 56px;
          height: 56px;
          margin-bottom: 12px;
          --icon-size: 32px;
        }

        .numbers a {
          flex: 1 1 100%;
        }
      }
    `,
  ];

  /** The signs that were ticked. */
  @property({ attribute: false }) signs: readonly EmergencySign[] = [];

  override render() {
    return html`
      <div>
        <span class="sign"><icon-mark name="warning"></icon-mark></span>
        <h1>Please get medical help now</h1>
        <p class="lead">What you ticked needs to be checked now, in person. Do not wait for it to pass.</p>
        <p class="numbers">
          ${NUMBERS.map((number) => html`<a class="button large" href="tel:${number}">Call ${number}</a>`)}
        </p>
        <p class="which">
          112, 911 or 999: use your local number. Can’t call? Ask someone with you. Don’t drive yourself if a leg is
          weak or you feel faint.
        </p>
      </div>
      <section class="card" aria-labelledby="say">
        ${
          this.signs.length > 0
            ? html`<h2 id="say">You can say this</h2>
                ${this.signs.map(({ say }) => html`<p class="say">${say}</p>`)}`
            : html`<h2 id="say">Say what you feel, and since when</h2>`
        }
        <p class="support ${this.signs.length > 0 ? 'rest' : ''}">
          Exercises are closed for now. They open again after a professional has seen you and you answer the questions
          anew.
        </p>
        <div class="row"><a class="button" href="#/today">Back to Today</a></div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'get-help-now': GetHelpNow;
  }
}
