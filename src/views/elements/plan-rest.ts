import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Prescription } from '../../core/progression/progress.ts';
import { doseWords } from '../../strings/dose-words.ts';
import { base } from '../styles/base.ts';
import { planCard } from '../styles/plan-card.ts';
import './exercise-figure.ts';
import './icon-mark.ts';
import './why-this.ts';

/** A rest day: when the next session comes, why not today, and what it will hold. */
@customElement('plan-rest')
export class PlanRest extends LitElement {
  static override styles = [
    base,
    planCard,
    css`
      .split {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 200px;
        gap: 24px;
      }

      .walker {
        display: block;
        height: 210px;
        padding: 14px;
        border-radius: var(--radius-large);
        background: var(--bg);
      }

      h3 {
        margin-top: 18px;
      }

      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 18px;
        margin-top: 6px;
        color: var(--ink-2);
        font-size: var(--text-15);
        list-style: none;
      }

      .quiet {
        margin: 10px 0 0 -12px;
      }

      @media (width <= 760px) {
        .split {
          grid-template-columns: minmax(0, 1fr);
        }

        .walker {
          display: none;
        }
      }
    `,
  ];

  /** "tomorrow", "on Tuesday 24 November". */
  @property() next = '';
  @property() reason = '';
  /** There was a session today. */
  @property({ type: Boolean }) trained = false;
  @property({ type: Boolean }) inFlare = false;
  @property({ attribute: false }) upcoming: readonly Prescription[] = [];

  override render() {
    return html`
      <section class="card lifted split" aria-labelledby="heading">
        <div>
          <p class="eyebrow">${this.trained ? 'Done for today' : 'Today is a rest day'}</p>
          <h2 id="heading">Next session ${this.next}</h2>
          <p class="lead">Rest days count as part of the plan. A walk or some easy movement is welcome.</p>
          ${
            this.upcoming.length > 0
              ? html`<h3>It will hold</h3>
                  <ul>
                    ${this.upcoming.map(
                      ({ exercise, dose }) =>
                        html`<li>${exercise.name}, ${doseWords(exercise, dose)} <why-this .exercise=${exercise} .dose=${dose}></why-this></li>`,
                    )}
                  </ul>`
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
                  Much worse than usual?
                </button>`
          }
        </div>
        <exercise-figure class="walker" figure="walk" frame="loop"></exercise-figure>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-rest': PlanRest;
  }
}
