import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { briefAmountWords } from '../../core/exercise/dose-words.ts';
import { adjustable } from '../../core/player/adjustable.ts';
import type { PlayerItem, PlayerState } from '../../core/player/player.ts';
import { weightsBeside } from '../../core/player/weights-today.ts';
import { byHandWords, stepWords, WEIGHT_WORDS } from '../../strings/player-words.ts';
import { base } from '../styles/base.ts';
import '../elements/icon-mark.ts';
import type { PlayerAsk } from './player-keys.ts';

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

        .weight {
          flex-wrap: wrap;
          justify-content: center;
        }

        .weight span {
          display: block;
          flex: 1 1 100%;
          order: -1;
          text-align: center;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: PlayerState;
  @property({ attribute: false }) item!: PlayerItem;
  /** The sensor could count this exercise. */
  @property({ type: Boolean }) sensed = false;
  /** The dumbbells at home, kg; undefined: not told. */
  @property({ attribute: false }) atHome: readonly number[] | undefined;

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
      ${this.count(working)} ${this.weight(working)}
      ${!byHand && !unwatched && (working || phase === 'ready') ? this.button('use-manual', 'Use the timer', 'quiet') : nothing}
      ${byHand && this.sensed && !working ? this.button('use-sensor', 'Use the sensor', 'quiet') : nothing}
    `;
  }

  /** Less or more than was counted: of the present set, or of the last one between sets. */
  private count(working: boolean) {
    const set = adjustable(this.state);
    if (!set) return nothing;
    const { exercise, performed, step } = set;
    return html`<span class="count">
      ${this.step(stepWords(exercise, -step), 'minus', performed >= step ? () => this.dispatch('count-adjusted', -step) : null)}
      ${
        working
          ? html`<span class="word">${byHandWords(exercise, this.state.byHand)}</span>`
          : html`<span><span class="which">last set: </span>${briefAmountWords(exercise, performed)}</span>`
      }
      ${this.step(stepWords(exercise, step), 'plus', () => this.dispatch('count-adjusted', step))}
    </span>`;
  }

  /** The dumbbell of the sets that come; while one is done it stays in the hand. */
  private weight(working: boolean) {
    const beside = working ? null : weightsBeside(this.item, this.atHome);
    if (!beside) return nothing;
    const { lighter, heavier } = beside;
    const { none } = WEIGHT_WORDS;
    const to = (kg: number) => () => this.dispatch('weight-chosen', kg);
    return html`<span class="count weight">
      ${this.step(lighter === null ? none.lighter : WEIGHT_WORDS.lighter(lighter), 'minus', lighter === null ? null : to(lighter))}
      <span>${this.item.kg} kg</span>
      ${this.step(heavier === null ? none.heavier : WEIGHT_WORDS.heavier(heavier), 'plus', heavier === null ? null : to(heavier))}
    </span>`;
  }

  /** @param act null: there is nothing to do. */
  private step(name: string, icon: 'minus' | 'plus', act: (() => void) | null) {
    return html`<button type="button" class="step" aria-label=${name} ?disabled=${act === null}
      @click=${() => act?.()}><icon-mark .name=${icon}></icon-mark></button>`;
  }

  private button(ask: PlayerAsk, text: string, kind: string) {
    return html`<button type="button" class=${kind} @click=${() => this.dispatch('player-asked', ask)}>${text}</button>`;
  }

  private dispatch(
    type: 'player-asked' | 'count-adjusted' | 'weight-chosen',
    detail: PlayerAsk | number,
  ): void {
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
