import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { App, DeskView } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { RANGES } from '../../ports/settings-ranges.ts';
import {
  BREAK_CLOCK_WORDS,
  breakSpan,
  everyWords,
  quietUntil,
  sinceWords,
} from '../../strings/break-clock-words.ts';
import { clockTime } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import { base } from '../styles/base.ts';
import '../elements/amount-choice.ts';
import './break-prompt.ts';
import '../elements/icon-mark.ts';

const [LEAST, MOST] = RANGES.breakMinutes;
const STEP = 10;
const CHOICES = Array.from({ length: (MOST - LEAST) / STEP + 1 }, (_, index) => LEAST + index * STEP);

/** Breaks by the clock, for whoever wears no sensor: how long since the last one, and the prompt when it is time. */
@customElement('break-clock')
export class BreakClockCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 16px;
        min-width: 0;
      }

      .since b {
        display: block;
        font-size: var(--text-40);
        font-weight: 580;
        line-height: 1.1;
        letter-spacing: -0.03em;
      }

      .since {
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @property({ attribute: false }) desk!: DeskView;

  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  override render() {
    const { breakClock, prompt, movement } = this.desk;
    return html`
      ${
        prompt
          ? html`<break-prompt
              .prompt=${prompt}
              .seatedMs=${movement.seatedMs}
              .clock=${breakClock}
              @prompt-read=${() => this.app.dismiss('prompt')}
            ></break-prompt>`
          : nothing
      }
      <section class="card stack" aria-labelledby="heading">
        <h2 id="heading">${BREAK_CLOCK_WORDS.heading}</h2>
        ${breakClock ? this.running(breakClock.taken) : this.off()}
      </section>
    `;
  }

  private off() {
    return html`
      <p>${BREAK_CLOCK_WORDS.off}</p>
      <div class="row">
        <button type="button" @click=${() => void this.app.change({ breakClock: true })}>
          <icon-mark name="clock"></icon-mark>${BREAK_CLOCK_WORDS.start}
        </button>
      </div>
    `;
  }

  private running(taken: boolean) {
    const { silence, movement } = this.desk;
    const { breakMinutes } = this.settings.value;
    return html`
      <p class="since"><b>${breakSpan(movement.seatedMs)}</b>${sinceWords(taken)}</p>
      ${
        silence && 'until' in silence
          ? html`<div class="row">
              <span>${quietUntil(clockTime(silence.until))}</span>
              ${silence.reason === 'quiet-hours' ? nothing : this.endQuiet(silence.reason)}
            </div>`
          : nothing
      }
      <div class="row">
        <button type="button" class="primary" @click=${() => this.app.tookBreak()}>
          <icon-mark name="check"></icon-mark>${BREAK_CLOCK_WORDS.taken}
        </button>
        <button type="button" @click=${() => void this.app.change({ breakClock: false })}>${BREAK_CLOCK_WORDS.stop}</button>
      </div>
      <amount-choice
        label=${BREAK_CLOCK_WORDS.every}
        .value=${breakMinutes}
        .usual=${DEFAULT_SETTINGS.breakMinutes}
        .choices=${CHOICES}
        .words=${everyWords}
        @amount-chosen=${(event: CustomEvent<number | null>) =>
          void this.app.change({ breakMinutes: event.detail ?? DEFAULT_SETTINGS.breakMinutes })}
      ></amount-choice>
      <p class="support">${BREAK_CLOCK_WORDS.how}</p>
    `;
  }

  private endQuiet(reason: string) {
    const end = () =>
      reason === 'call' || reason === 'driving' ? this.app.keepQuiet(reason, 0) : this.app.endSnooze();
    return html`<button type="button" class="quiet" @click=${end}>${BREAK_CLOCK_WORDS.end}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'break-clock': BreakClockCard;
  }
}
