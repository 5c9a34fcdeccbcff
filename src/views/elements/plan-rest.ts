import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Prescription } from '../../core/progression/progress.ts';
import { base } from '../styles/base.ts';
import { planCard } from '../styles/plan-card.ts';
import './icon-mark.ts';
import './session-parts.ts';

/** A rest day: when the next session comes, why not today, and what it will hold. */
@customElement('plan-rest')
export class PlanRest extends LitElement {
  static override styles = [
    base,
    planCard,
    css`
      h3 {
        margin-top: 18px;
      }

      .row {
        margin-top: 14px;
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
  @property({ attribute: false }) upcoming: readonly Prescription[] = [];

  override render() {
    return html`
      <section class="card lifted" aria-labelledby="heading">
          <p class="eyebrow">${this.trained ? 'Done for today' : this.early ? 'Not one of your days' : 'Today is a rest day'}</p>
          <h2 id="heading">Next session ${this.next}</h2>
          <p class="lead">Rest days count as part of the plan. A walk or some easy movement is welcome.</p>
          ${
            this.upcoming.length > 0
              ? html`<h3>It will hold</h3>
                  <session-parts .items=${this.upcoming}></session-parts>`
              : nothing
          }
          ${
            this.reason
              ? html`<p class="why"><icon-mark name="why"></icon-mark><span>${this.reason}</span></p>`
              : nothing
          }
          ${
            this.early
              ? html`<div class="row">
                  <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('early-asked'))}>
                    Train today instead
                  </button>
                </div>`
              : nothing
          }
          ${
            this.inFlare
              ? nothing
              : html`<button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('flare-asked'))}>
                  Much worse than usual?
                </button>`
          }
      </section>
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
