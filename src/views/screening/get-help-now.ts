import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emergencyNumber } from '../../core/screening/emergency-numbers.ts';
import type { EmergencySign } from '../../core/screening/screening.ts';
import { ANYWHERE, EMERGENCY_NUMBERS, numberWords } from '../../strings/emergency-words.ts';
import { base } from '../styles/base.ts';
import '../elements/country-choice.ts';
import '../elements/icon-mark.ts';

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

      .numbers.known a {
        min-width: min(100%, 16rem);
        min-height: 80px;
        font-size: 2.5rem;
      }

      .which {
        max-width: 56ch;
        margin-top: 12px;
        color: var(--ink-2);
      }

      country-choice {
        display: block;
        margin-top: 20px;
      }

      .say {
        margin: 12px 0;
        padding-left: 16px;
        border-left: 4px solid var(--clay);
        font-size: 1.375rem;
        line-height: 1.4;
      }

      h2 {
        margin-bottom: 10px;
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
  /** The country that the person chose, and the device's time zone, which guesses where none was. */
  @property() country: string | null = null;
  @property() zone = '';

  override render() {
    const known = emergencyNumber(EMERGENCY_NUMBERS, this.country, this.zone);
    const numbers = known ? [known.call] : ANYWHERE;
    return html`
      <div>
        <span class="sign"><icon-mark name="warning"></icon-mark></span>
        <h1>Please get medical help now</h1>
        <p class="lead">What you ticked needs to be checked now, in person. Do not wait for it to pass.</p>
        <p class="numbers ${known ? 'known' : ''}">
          ${numbers.map((number) => html`<a class="button large" href="tel:${number}">Call ${number}</a>`)}
        </p>
        <p class="which">
          ${numberWords(known)} Can’t call? Ask someone with you. Don’t drive yourself if a leg is weak or you feel
          faint.
        </p>
        <country-choice
          .value=${this.country}
          @country-chosen=${({ detail }: CustomEvent<string | null>) =>
            this.dispatchEvent(new CustomEvent('country-chosen', { detail }))}
        ></country-choice>
      </div>
      <section class="card" aria-labelledby="say">
        ${
          this.signs.length > 0
            ? html`<h2 id="say">You can say this</h2>
                ${this.signs.map(({ say }) => html`<p class="say">${say}</p>`)}`
            : html`<h2 id="say">Say what you feel, and since when</h2>`
        }
        <p class="support ${this.signs.length > 0 ? 'rest' : ''}">
          Exercises are closed for now. They open again after a professional has seen you, you tell Plumbline so, and
          you answer the questions anew. Your records stay yours, and you can save them at any time.
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
