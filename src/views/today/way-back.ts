import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WayBack as Way } from '../../core/progression/progress.ts';
import { easyDaysUnder, WAY_BACK_WORDS } from '../../strings/way-back-words.ts';
import { base } from '../styles/base.ts';

/** After a flare: which step of the way back is now, and what opens the next (R-8). */
@customElement('way-back')
export class WayBack extends LitElement {
  static override styles = [
    base,
    css`
      ol {
        display: grid;
        gap: 0;
        margin: 14px 0;
        list-style: none;
      }

      li {
        position: relative;
        padding: 0 0 16px 30px;
        color: var(--ink-2);
        line-height: 1.35;
      }

      /* The thread between two steps. */
      li:not(:last-child)::before {
        position: absolute;
        top: 16px;
        bottom: -6px;
        left: 8px;
        border-left: 2px solid var(--line-strong);
        content: "";
      }

      li::after {
        position: absolute;
        top: 3px;
        left: 0;
        width: 18px;
        height: 18px;
        border: 2.5px solid var(--line-strong);
        border-radius: 50%;
        background: var(--surface);
        content: "";
      }

      .done::after {
        border-color: var(--action);
        background: var(--action);
      }

      .now::after {
        border-color: var(--brass);
        background: var(--brass);
      }

      .now {
        color: var(--ink);
      }

      .now b {
        font-weight: 680;
      }

      b {
        display: block;
        font-weight: 600;
      }

      @media (forced-colors: active) {
        .now::after {
          outline: 3px solid Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) way!: Way;

  override render() {
    return html`
      <section class="card" aria-labelledby="heading">
        <h2 id="heading">${WAY_BACK_WORDS.heading}</h2>
        <ol>${this.way.steps.map((share, step) => this.step(share, step))}</ol>
        <p class="support">${WAY_BACK_WORDS.kept} ${WAY_BACK_WORDS.ask}</p>
      </section>
    `;
  }

  private step(share: number, step: number) {
    const { now, calmPain, since } = this.way;
    const { name, under } = step === 0 ? easyDays(calmPain, since) : stepWords(share);
    const state = step < now ? 'done' : step === now ? 'now' : '';
    return html`<li class=${state} aria-current=${state === 'now' ? 'step' : nothing}>
      <b>${name}${state === 'done' ? html`<span class="visually-hidden">, ${WAY_BACK_WORDS.done}</span>` : nothing}</b>
      <span class="support">${under}</span>
    </li>`;
  }
}

const easyDays = (calmPain: number, since: string | null) => ({
  name: WAY_BACK_WORDS.easyDays,
  under: easyDaysUnder(calmPain, since),
});

const stepWords = (share: number) => ({
  name: share >= 1 ? WAY_BACK_WORDS.full : share > 0.5 ? WAY_BACK_WORDS.threeQuarters : WAY_BACK_WORDS.half,
  under: share >= 1 ? WAY_BACK_WORDS.fullUnder : WAY_BACK_WORDS.oneSession,
});

declare global {
  interface HTMLElementTagNameMap {
    'way-back': WayBack;
  }
}
