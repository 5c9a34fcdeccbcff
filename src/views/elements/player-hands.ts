import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { amountWords } from '../../core/exercise/dose-words.ts';
import { isActivity } from '../../core/player/lead.ts';
import type { PlayerItem, PlayerState } from '../../core/player/player.ts';
import { lastSet } from '../../core/player/sets.ts';
import { base } from '../styles/base.ts';
import './icon-mark.ts';
import type { PlayerAsk } from './player-keys.ts';

/** What a walk is put right by, s. */
const MINUTE = 60;

/** What the person's own hands may do; nothing of it has to be pressed. */
@customElement('player-hands')
export class PlayerHands extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        align-items: center;
        justify-content: center;
      }

      .large {
        flex: 1 1 160px;
        min-height: 72px;
      }

      .count {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        color: var(--ink-2);
      }

      .step {
        width: 48px;
        padding: 0;
      }

      @media (width <= 760px) {
        :host {
          gap: 6px;
        }

        button {
          padding: 0 12px;
          font-size: var(--text-15);
        }

        .quiet {
          padding: 0 4px;
        }

        .large {
          flex: 1 1 148px;
          min-height: 56px;
          font-size: 1.125rem;
          white-space: nowrap;
        }

        .step {
          width: 44px;
          padding: 0;
        }

        .which,
        .count .word {
          display: none;
        }
      }

      @media (width > 560px) and (height <= 480px) {
        :host {
          flex-direction: column;
          flex-wrap: nowrap;
        }

        .large {
          flex: none;
          width: 100%;
          min-height: 64px;
          padding: 0 8px;
        }

        .count span {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: PlayerState;
  @property({ attribute: false }) item!: PlayerItem;
  /** The sensor could count this exercise. */
  @property({ type: Boolean }) sensed = false;

  override render() {
    const { phase, countedBy, waits, unwatched } = this.state;
    const { exercise } = this.item;
    if (waits !== null) return this.button('go-on', 'Go on', 'primary large');
    const byHand = countedBy === 'person';
    const working = phase === 'working' || phase === 'paused';
    const taps = working && byHand && exercise.unit === 'reps';
    return html`
      ${phase === 'ready' && byHand ? this.button('start-set', 'Start set', 'primary large') : nothing}
      ${taps ? this.button('tap-rep', 'Count one', 'large') : nothing}
      ${working ? this.button('end-set', 'Done', byHand ? 'large' : '') : nothing}
      ${phase === 'rest' || phase === 'switch' ? this.button('skip-rest', 'Go on now', '') : nothing}
      ${this.button('wait', 'Pause', '')}
      ${this.count(working)}
      ${!byHand && !unwatched && (working || phase === 'ready') ? this.button('use-manual', 'Use the timer', 'quiet') : nothing}
      ${byHand && this.sensed && !working ? this.button('use-sensor', 'Use the sensor', 'quiet') : nothing}
    `;
  }

  /** One less or more than was counted: of the present set, or of the last one between sets. */
  private count(working: boolean) {
    const last = working ? null : lastSet(this.state);
    if (!working && !last) return nothing;
    const exercise = last?.exercise ?? this.item.exercise;
    const amount = last?.set.performed ?? this.state.performed;
    if (working && exercise.unit === 'seconds') return nothing;
    const step = exercise.unit === 'seconds' && isActivity(exercise) ? MINUTE : 1;
    return html`<span class="count">
      ${this.step(-step, 'minus', amount < step)}
      ${
        working
          ? html`<span class="word">count</span>`
          : html`<span><span class="which">last set: </span>${amountWords(exercise, amount)}</span>`
      }
      ${this.step(step, 'plus', false)}
    </span>`;
  }

  private step(by: number, icon: 'minus' | 'plus', disabled: boolean) {
    const name = by < 0 ? 'One less' : 'One more';
    return html`<button type="button" class="step" aria-label=${name} ?disabled=${disabled}
      @click=${() => this.dispatch('count-adjusted', by)}><icon-mark .name=${icon}></icon-mark></button>`;
  }

  private button(ask: PlayerAsk, text: string, kind: string) {
    return html`<button type="button" class=${kind} @click=${() => this.dispatch('player-asked', ask)}>${text}</button>`;
  }

  private dispatch(type: 'player-asked' | 'count-adjusted', detail: PlayerAsk | number): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'player-hands': PlayerHands;
  }

  interface HTMLElementEventMap {
    'count-adjusted': CustomEvent<number>;
  }
}
