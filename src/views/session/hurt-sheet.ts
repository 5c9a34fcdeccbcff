import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answerToPain, greenPain } from '../../core/progression/limits.ts';
import type { StopSign } from '../../core/screening/screening.ts';
import { limitSentence } from '../../strings/limit-words.ts';
import { SCREENING } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';
import '../elements/dialog-sheet.ts';
import '../elements/icon-mark.ts';
import '../elements/pain-scale.ts';
import '../elements/tick-list.ts';
import { NO_TICKS, type Ticks } from '../elements/tick-list.ts';

/** "This hurts", as told. `value` is null only where a sign could not wait for a number. */
export interface Hurt {
  readonly value: number | null;
  readonly choice: 'easier' | 'skip' | 'stop' | 'go-on';
  readonly signs: readonly StopSign[];
}

/** How strong, which signs, and what next. Any sign ends the session; some cannot wait (M-4). */
@customElement('hurt-sheet')
export class HurtSheet extends LitElement {
  static override styles = [
    base,
    css`
      .lead {
        margin-bottom: 14px;
        color: var(--ink-2);
      }

      h3 {
        margin: 18px 0 8px;
      }

      .row {
        gap: 10px;
        margin-top: 18px;
      }

      .support {
        margin-top: 12px;
      }

      @media (width <= 760px) {
        .row button {
          width: 100%;
        }
      }

      /* A phone that lies on its side: all of it at one look, with the signs beside what is asked first. */
      @media (width > 560px) and (height <= 480px) {
        .told {
          display: grid;
          grid-template-rows: auto auto 1fr;
          grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
          gap: 0 24px;
        }

        .signs {
          grid-row: 1 / 4;
          grid-column: 2;
        }

        h3 {
          margin-top: 0;
        }

        .row {
          gap: 6px;
          margin-top: 10px;
        }

        .row button {
          width: 100%;
        }

        .support {
          margin-top: 8px;
          font-size: var(--text-13);
        }
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Usual pain, which the limits compare with. */
  /** Pain above which only the easier version goes on; lower where somebody tightened it. */
  @property({ type: Number }) limit = greenPain(false);
  @property({ type: Number }) usual = 0;
  @state() private value: number | null = null;
  @state() private ticks: Ticks = NO_TICKS;

  private get signs(): readonly StopSign[] {
    return SCREENING.stopSigns.filter(({ id }) => this.ticks.ids.includes(id));
  }

  override render() {
    return html`
      <dialog-sheet heading="Stop the movement. What you did counts." ?open=${this.open} @sheet-closed=${this.clear}>
        <div class="told">
        <pain-scale
          question="How strong is the pain now?"
          .value=${this.value}
          @scale-chosen=${(event: CustomEvent<number>) => {
            this.value = event.detail;
          }}
        ></pain-scale>
        <div class="signs">
        <h3>Any of these, new today?</h3>
        <tick-list
          single
          label="Any of these, new today?"
          noneText=""
          .options=${SCREENING.stopSigns}
          .value=${this.ticks}
          @ticks-changed=${(event: CustomEvent<Ticks>) => {
            this.ticks = event.detail;
          }}
        ></tick-list>
        </div>
        <div class="row">${this.choices()}</div>
        <p class="support">${limitSentence(this.limit)} A tick above ends the session and says what to do next.</p>
        </div>
      </dialog-sheet>
    `;
  }

  private choices() {
    if (this.signs.length > 0) {
      return html`<button type="button" class="clay" @click=${() => this.tell('stop')}>
        <icon-mark name="stop"></icon-mark>End the session, and what to do next
      </button>`;
    }
    const { value } = this;
    if (value === null) {
      return html`<button type="button" @click=${() => this.tell('stop')}>End session</button>`;
    }
    const answer = answerToPain(value, this.usual, this.limit);
    if (answer === 'stop') {
      return html`<button type="button" class="primary" @click=${() => this.tell('stop')}>End session</button>`;
    }
    return html`
      <button type="button" class="primary" @click=${() => this.tell('easier')}>
        <icon-mark name="easier"></icon-mark>Go on with the easier version
      </button>
      <button type="button" @click=${() => this.tell('skip')}>Skip this exercise</button>
      <button type="button" @click=${() => this.tell('stop')}>End session</button>
      ${
        answer === 'easier'
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => this.tell('go-on')}>Go on as it is</button>`
      }
    `;
  }

  private tell(choice: Hurt['choice']): void {
    const detail: Hurt = { value: this.value, choice, signs: this.signs };
    this.clear();
    this.dispatchEvent(new CustomEvent('hurt-told', { detail }));
  }

  private clear(): void {
    this.value = null;
    this.ticks = NO_TICKS;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hurt-sheet': HurtSheet;
  }

  interface HTMLElementEventMap {
    'hurt-told': CustomEvent<Hurt>;
  }
}
