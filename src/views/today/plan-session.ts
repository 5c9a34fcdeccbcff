import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Decision, Prescription } from '../../core/progression/progress.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { base } from '../styles/base.ts';
import { planCard } from '../styles/plan-card.ts';
import '../elements/icon-mark.ts';
import './session-parts.ts';

/** The next thing to do: a session with its pictures, doses, the start, and why. */
@customElement('plan-session')
export class PlanSession extends DeferredElement {
  static override styles = [
    base,
    planCard,
    css`
      /* Before the pictures: however many there are, the start stays in sight. */
      .actions {
        margin-block: 16px 20px;
      }

      .quiet {
        margin: 8px 0 0 -12px;
      }

      @media (width <= 760px) {
        .actions {
          margin-block: 12px 16px;
        }
      }

      .first {
        margin-top: 14px;
      }

      .why p,
      details,
      summary {
        display: inline;
      }

      summary {
        color: var(--action);
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 3px;
        cursor: pointer;
      }

      details ul {
        padding-left: 1.2em;
      }

      details li {
        padding-top: 6px;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Prescription[] = [];
  @property({ type: Number }) minutes = 0;
  @property() note = '';
  @property({ type: Boolean }) inFlare = false;
  /** Minutes of the short version; null where there is none. */
  @property({ attribute: false }) shortMinutes: number | null = null;
  /** An easy day can be taken in its place. */
  @property({ type: Boolean }) easy = false;
  /** A session is under way. */
  @property({ type: Boolean }) running = false;

  override render() {
    const count = this.items.length;
    return html`
      <section class="card lifted" aria-labelledby="heading">
        ${this.heading()}
        <p class="lead">About ${this.minutes} minutes, ${count === 1 ? '1 exercise' : `${count} exercises`}</p>
        <div class="row actions">
          <button type="button" class="primary large" @click=${this.start}>
            <icon-mark name="play"></icon-mark>${this.running ? 'Go back to the session' : 'Start session'}
          </button>
          ${this.instead()}
        </div>
        <session-parts .items=${this.items}></session-parts>
        ${this.note ? html`<p class="support first">${this.note}</p>` : nothing}
        ${this.why()}
        ${
          this.inFlare || this.running
            ? nothing
            : html`<button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('flare-asked'))}>
                Much worse than usual?
              </button>`
        }
      </section>
    `;
  }

  /** Days in a flare are easy days, in the words of the way back (R-8). */
  private heading() {
    if (this.running) return headed('Under way', 'Your session goes on');
    return this.inFlare
      ? headed('Easy days', 'Keep moving, a little and often')
      : headed('Do this next', 'Session');
  }

  /** The same in a few minutes (M-33), or an easy day (M-34): neither costs anything. */
  private instead() {
    if (this.running) return nothing;
    return html`
      ${
        this.shortMinutes === null
          ? nothing
          : html`<a class="button" href="#/session/short"><icon-mark name="clock"></icon-mark>Only ${this.shortMinutes} minutes</a>`
      }
      ${
        this.easy
          ? html`<a class="button" href="#/session/easy"><icon-mark name="leaf"></icon-mark>Rough day? Easy plan</a>`
          : nothing
      }
    `;
  }

  private why() {
    const reasons = this.items.flatMap(({ exercise, reason }) =>
      reason && reason.change !== 'start' ? [{ name: exercise.name, reason }] : [],
    );
    const main = reasons.find(({ reason }) => reason.change !== 'same') ?? reasons[0];
    if (!main) return nothing;
    return html`
      <div class="why">
        <icon-mark name="why"></icon-mark>
        <div>
          <p>${reasonText(main)}</p>
          ${
            reasons.length > 1
              ? html`<details>
                  <summary>Why the other doses</summary>
                  <ul>${reasons.filter((each) => each !== main).map((each) => html`<li>${reasonText(each)}</li>`)}</ul>
                </details>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  private start(): void {
    this.dispatchEvent(new CustomEvent('start-asked'));
  }
}

const headed = (above: string, heading: string) => html`
  <p class="eyebrow">${above}</p>
  <h2 id="heading">${heading}</h2>
`;

/** Of which exercise, the engine's own sentence, and the rule that it follows. */
function reasonText({ name, reason: { text, rule } }: { readonly name: string; readonly reason: Decision }) {
  return html`<b>${name}.</b> ${text} <span class="rule">Rule ${rule}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-session': PlanSession;
  }

  interface HTMLElementEventMap {
    'start-asked': CustomEvent;
    'flare-asked': CustomEvent;
  }
}
