import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { UserState } from '../../core/progression/progress.ts';
import { DeferredElement } from '../controllers/deferred-element.ts';
import { base } from '../styles/base.ts';
import { planCard } from '../styles/plan-card.ts';
import '../elements/icon-mark.ts';

/** Titles of the states in which there is no plan (R-8). */
const TITLES: Partial<Record<UserState, string>> = {
  unscreened: 'A few safety questions first',
  minor: 'The plan is for adults',
  'blocked-emergency': 'Please get medical help',
  'refer-first': 'Ask a professional first',
  paused: 'The plan is paused',
};

/** How each is left (PROGRESSION 8.3), and what is open until then. */
const WAYS_OUT: Partial<Record<UserState, string>> = {
  unscreened: 'The desk, your records and the settings are open already.',
  minor: 'Mistapped, or 18 since? Answer the questions again.',
  'blocked-emergency':
    'The way back: a professional has seen you, you tell it here, and you answer the questions anew. Your records and the settings stay open.',
  'refer-first':
    'The way back: they agree, and you tell it here. Ticked by mistake? Answer the questions again. The desk and all there is to read stay open.',
  paused: 'You decide when. After ten days or more away, the first sessions are smaller.',
};

const CLEARED = 'A professional agrees, as you told. Answer the safety questions, and the plan opens again.';

/** Also the way on where the questions are due again, or every ladder rests until they are answered. */
const toQuestions = html`<a class="button primary large" href="#/screening/training">Answer the safety questions</a>`;

const toProfessional = html`<a class="button" href="#/professional">Limits, and a report for them</a>`;

/** No plan now: why, and the one way on. */
@customElement('plan-locked')
export class PlanLocked extends DeferredElement {
  static override styles = [
    base,
    planCard,
    css`
      .way-out {
        margin-top: 10px;
        padding-left: 34px;
        color: var(--ink-2);
        font-size: var(--text-15);
        line-height: 1.45;
      }

      .row {
        margin-top: 20px;
      }
    `,
  ];

  @property() state: UserState = 'unscreened';
  @property() reason = '';
  /** A professional agreed after an emergency sign: the questions open the plan again (INV-1). */
  @property({ type: Boolean }) cleared = false;

  override render() {
    return html`
      <section class="card lifted" aria-labelledby="heading">
        <p class="eyebrow">${this.state === 'unscreened' ? 'Before the first session' : 'No exercises now'}</p>
        <h2 id="heading">${(this.cleared ? null : TITLES[this.state]) ?? 'The safety questions again'}</h2>
        <p class="why"><icon-mark name="why"></icon-mark><span>${this.cleared ? CLEARED : this.reason}</span></p>
        ${this.cleared || !WAYS_OUT[this.state] ? nothing : html`<p class="way-out">${WAYS_OUT[this.state]}</p>`}
        <div class="row">${this.ways()}</div>
      </section>
    `;
  }

  private ways() {
    if (this.cleared) return toQuestions;
    switch (this.state) {
      case 'unscreened':
        return toQuestions;
      case 'blocked-emergency':
        return html`
          <a class="button primary large" href="#/help">Get help now</a>
          ${this.clearance()} ${toProfessional}
        `;
      case 'refer-first':
        return html`
          ${this.clearance()} ${toProfessional}
          <a class="button quiet" href="#/screening">Answer the questions again</a>
        `;
      case 'minor':
        return html`
          <a class="button" href="#/desk">Open desk</a>
          <a class="button quiet" href="#/screening">Answer the questions again</a>
        `;
      case 'paused':
        return html`
          <button type="button" class="primary large" @click=${() => this.ask('resume-asked')}>Go on with the plan</button>
        `;
      default:
        return toQuestions;
    }
  }

  private clearance() {
    return html`<button type="button" @click=${() => this.ask('clearance-asked')}>A professional agrees</button>`;
  }

  private ask(type: 'clearance-asked' | 'resume-asked'): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-locked': PlanLocked;
  }

  interface HTMLElementEventMap {
    'clearance-asked': CustomEvent;
    'resume-asked': CustomEvent;
  }
}
