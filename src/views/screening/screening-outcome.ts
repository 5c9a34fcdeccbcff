import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { waitingWords } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';

export type Outcome = 'desk' | 'minor' | 'refer-first' | 'clear' | 'answered';

/** Where the safety questions lead, in plain words, and the way on. */
@customElement('screening-outcome')
export class ScreeningOutcome extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 16px;
        max-width: 62ch;
      }

      h1:focus {
        outline: none;
      }

      ul {
        padding-left: 1.2em;
      }
    `,
  ];

  @property() kind: Outcome = 'clear';
  /** Ids of what waits for a professional. */
  @property({ attribute: false }) waiting: readonly string[] = [];
  /** A session has ended, and its summary has still to be given. */
  @property({ type: Boolean }) inSession = false;
  /** A first session can begin today. */
  @property({ type: Boolean }) hasSession = false;

  override render() {
    switch (this.kind) {
      case 'desk':
        return html`
          <h1>The desk is open</h1>
          <p>
            That is all it needs. Before a first exercise there is one more page, about two minutes: it says what needs a
            check first, and which exercises to leave out.
          </p>
          <div class="row">
            <button type="button" class="primary" @click=${() => this.dispatchEvent(new CustomEvent('more-asked'))}>
              Go on to training
            </button>
            <a class="button" href="#/desk">Open desk</a>
          </div>
        `;
      case 'minor':
        return html`
          <h1>The plan is for adults</h1>
          <p>
            Young backs need other exercises and other eyes. At your desk, Plumbline can still watch and nudge you, and
            all there is to read stays open. Mistapped, or 18 since? Answer the questions again.
          </p>
          <div class="row">
            <a class="button primary" href="#/desk">Open desk</a><a class="button" href="#/today">Go to Today</a>
          </div>
        `;
      case 'refer-first':
        return html`
          <h1>Check with a professional first</h1>
          <p>You ticked:</p>
          <ul>${this.waiting.map((id) => html`<li>${waitingWords(id)}</li>`)}</ul>
          <p>
            That needs checking by a doctor or physiotherapist before you train here. It does not say that anything is
            wrong. The desk, easy walking and slow breathing stay open. When they agree, tell it on Today, and the plan
            opens. Ticked by mistake? Answer the questions again.
          </p>
          <div class="row">
            <a class="button primary" href="#/today">Go to Today</a>
            <a class="button" href="#/professional">Note what they say</a>
          </div>
        `;
      case 'answered':
        return html`
          <h1>Saved. Nothing you ticked needs a check first</h1>
          <p>
            The session is over for today, and what you did counts. If it comes back or gets worse, press “New symptom?”
            again.
          </p>
          <div class="row">
            ${
              this.inSession
                ? html`<a class="button primary" href="#/session">Tell how the session was</a>
                    <a class="button" href="#/today">Go to Today</a>`
                : html`<a class="button primary" href="#/today">Go to Today</a>`
            }
          </div>
        `;
      case 'clear':
        return html`
          <h1>Saved. Your plan is ready</h1>
          <p>
            Nothing you ticked needs a check first. It starts easy, and it grows only as your own answers allow. If
            something new comes up, press “New symptom?”.
          </p>
          <div class="row">
            ${
              this.hasSession
                ? html`<a class="button primary" href="#/session">See the first session</a>
                    <a class="button" href="#/today">Go to Today</a>`
                : html`<a class="button primary" href="#/today">Go to Today</a>`
            }
          </div>
        `;
      default:
        return nothing;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'screening-outcome': ScreeningOutcome;
  }

  interface HTMLElementEventMap {
    'more-asked': CustomEvent;
  }
}
