import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { briefAmountWords, doseWords } from '../../core/exercise/dose-words.ts';
import type { Dose } from '../../core/exercise/exercise.ts';
import type { LadderRung, LadderSeen, RungState } from '../../core/trends/ladders.ts';
import { ladderWords } from '../../strings/ladder-words.ts';
import { base } from '../styles/base.ts';
import { ladder as ladderStyles } from '../styles/ladder.ts';
import { bob } from './bob.ts';
import { textureDefs } from './shape-svg.ts';

const STATE_WORDS: Readonly<Record<RungState, string>> = {
  done: 'done',
  here: 'you are here',
  next: 'next',
  later: 'later',
  closed: 'left out for you',
};

/** One ladder: its exercises as rungs along a thread, with the bob where the person stands. Upright, or lying on a phone. */
@customElement('ladder-rungs')
export class LadderRungs extends LitElement {
  static override styles = [base, ladderStyles];

  @property({ attribute: false }) ladder!: LadderSeen;
  /** The dose where the person stands. */
  @property({ attribute: false }) dose: Dose | null = null;
  @property({ type: Boolean, reflect: true }) chosen = false;

  override render() {
    const { chain, rungs } = this.ladder;
    const here = rungs.find(({ state }) => state === 'here');
    return html`
      <header>
        <h3>
          <button type="button" aria-pressed=${this.chosen} @click=${this.choose}>${ladderWords(chain).name}</button>
        </h3>
        ${
          here && this.dose
            ? html`<p class="dose" aria-hidden="true">${here.exercise.name}, ${doseWords(here.exercise, this.dose, briefAmountWords)}</p>`
            : nothing
        }
      </header>
      <ol>${rungs.map((rung) => this.rung(rung))}</ol>
    `;
  }

  private rung({ exercise, state }: LadderRung) {
    const here = state === 'here';
    return html`
      <li class=${state} aria-current=${here ? 'step' : nothing}>
        <span class="mark" aria-hidden="true">
          ${here ? html`<svg viewBox="-8 -2 16 26">${textureDefs}${bob}</svg>` : nothing}
        </span>
        <span class="words">
          ${exercise.name}<span class="visually-hidden">, ${STATE_WORDS[state]}</span>
          ${here && this.dose ? html`<small>${doseWords(exercise, this.dose, briefAmountWords)}</small>` : nothing}
        </span>
      </li>
    `;
  }

  private choose(): void {
    this.dispatchEvent(new CustomEvent('ladder-chosen', { detail: this.ladder.chain }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ladder-rungs': LadderRungs;
  }

  interface HTMLElementEventMap {
    'ladder-chosen': CustomEvent<string>;
  }
}
