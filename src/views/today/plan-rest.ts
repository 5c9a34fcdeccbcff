import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Prescription } from '../../core/progression/progress.ts';
import { dailyWords, nextSessionWords, REST_WORDS } from '../../strings/rest-words.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { base } from '../styles/base.ts';
import { planCard } from '../styles/plan-card.ts';
import '../elements/exercise-still.ts';
import '../elements/icon-mark.ts';
import './session-parts.ts';

/** A rest day: when the next session comes, why not today, and what it will hold. */
@customElement('plan-rest')
export class PlanRest extends DeferredElement {
  static override styles = [
    base,
    planCard,
    css`
      .rest {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 176px;
        gap: 20px;
        align-items: start;
      }

      exercise-still {
        display: block;
        height: 190px;
        padding: 10px;
        border-radius: var(--radius-large);
        background: var(--bg);
      }

      .row {
        margin-top: 16px;
      }

      details {
        margin-top: 10px;
      }

      summary {
        width: fit-content;
        min-height: 44px;
        padding: 10px 0;
        color: var(--action);
        font-size: var(--text-15);
        font-weight: 600;
        cursor: pointer;
      }

      @media (width <= 760px) {
        .rest {
          grid-template-columns: minmax(0, 1fr) 92px;
          gap: 14px;
          align-items: start;
        }

        exercise-still {
          height: 116px;
          padding: 6px;
        }

        h2 {
          font-size: var(--text-24);
        }
      }

      .quiet {
        margin: 10px 0 0 -12px;
      }
    `,
  ];

  /** "tomorrow", "on Tuesday 24 November". */
  @property() next = '';
  @property() reason = '';
  /** There was a session today. */
  @property({ type: Boolean }) trained = false;
  @property({ type: Boolean }) inFlare = false;
  /** Today would do as well. */
  @property({ type: Boolean }) early = false;
  /** Minutes of walks and stretches that today may have; null: none, or they are done. */
  @property({ type: Number }) daily: number | null = null;
  @property({ attribute: false }) upcoming: readonly Prescription[] = [];

  override render() {
    return html`
      <section class="card lifted" aria-labelledby="heading">
          <div class="rest">
            <div>
              <p class="eyebrow">${this.trained ? REST_WORDS.done : this.early ? REST_WORDS.notYourDay : REST_WORDS.restDay}</p>
              <h2 id="heading">${nextSessionWords(this.next)}</h2>
              <p class="lead">${REST_WORDS.lead}</p>
            </div>
            <exercise-still figure="walk_easy"></exercise-still>
          </div>
          ${this.daily || this.early ? this.ways() : nothing}
          ${
            this.upcoming.length > 0
              ? html`<details open>
                  <summary>${REST_WORDS.holds}</summary>
                  <session-parts .items=${this.upcoming}></session-parts>
                </details>`
              : nothing
          }
          ${
            this.reason
              ? html`<p class="why"><icon-mark name="why"></icon-mark><span>${this.reason}</span></p>`
              : nothing
          }
          ${
            this.inFlare
              ? nothing
              : html`<button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('flare-asked'))}>
                  ${REST_WORDS.worse}
                </button>`
          }
      </section>
    `;
  }

  private ways() {
    return html`
      <div class="row">
        ${
          this.daily
            ? html`<a class="button primary" href="#/session/daily"><icon-mark name="walk"></icon-mark>${dailyWords(this.daily)}</a>`
            : nothing
        }
        ${
          this.early
            ? html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('early-asked'))}>
                ${REST_WORDS.early}
              </button>`
            : nothing
        }
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-rest': PlanRest;
  }

  interface HTMLElementEventMap {
    'early-asked': CustomEvent;
  }
}
