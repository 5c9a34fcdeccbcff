import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PlayerState, WhyLeft } from '../../core/player/player.ts';
import { isSamePlace, setsOf } from '../../core/player/sets.ts';
import type { SensorCheck } from '../../ports/app.ts';
import { unsureWords, WHY_LEFT } from '../../strings/player-words.ts';
import { wrongScaleWords } from '../../strings/sensor-check-words.ts';
import { waitWords } from '../../strings/wait-words.ts';
import { UNCHECKED } from '../sensor/unchecked.ts';
import { base } from '../styles/base.ts';
import type { PlayerAsk } from './player-keys.ts';
import '../elements/status-banner.ts';

const WHYS: readonly (readonly [WhyLeft, string])[] = [
  ['tired', 'Tired'],
  ['sore', 'Sore'],
  ['interrupted', 'Interrupted'],
];

/** What the player asks, or what it waits for: one thing at a time, the most pressing first. */
@customElement('player-banner')
export class PlayerBanner extends LitElement {
  static override styles = [
    base,
    css`
      @media (width <= 760px) {
        .short {
          --words-width: 170px;
        }
      }

      @media (width <= 760px) or (height <= 480px) {
        .wide {
          display: none;
        }

        button {
          padding: 0 14px;
          font-size: var(--text-15);
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: PlayerState;
  /** The sensor is cut off, whoever counts. */
  @property({ type: Boolean }) lost = false;
  /** What was found out about the sensor. */
  @property({ attribute: false }) check: SensorCheck = UNCHECKED;
  /** Wall clock, epoch ms. */
  @property({ type: Number }) now = 0;

  override render() {
    const { waits, left, unsure, unwatched } = this.state;
    if (waits === 'asleep' || waits === 'broken-off') return this.waiting(waits);
    if (left) return this.whyLeft();
    if (unsure) return this.wasIt();
    return this.lost || unwatched ? this.notWatching() : this.doubted();
  }

  private waiting(why: 'asleep' | 'broken-off') {
    const { heading, text } = waitWords(why, this.state, this.now);
    return html`<status-banner icon="pause" .heading=${heading}>
      ${text} ${this.action('stop', 'End it here', '')}
    </status-banner>`;
  }

  /** A hold was left before its time (M-18). The next one waits for the answer, or for the person's own hand. */
  private whyLeft() {
    const tell = (why: WhyLeft) => this.dispatch('why-told', why);
    return html`<status-banner icon="why" heading=${WHY_LEFT}>
      <span class="wide">What you held counts.</span>
      ${WHYS.map(([why, words]) => html`<button slot="actions" type="button" @click=${() => tell(why)}>${words}</button>`)}
    </status-banner>`;
  }

  /** The sensor is not sure of its count: the person's word is the one that counts. */
  private wasIt() {
    const { unsure } = this.state;
    const set = setsOf(this.state).find(({ set: each }) => unsure && isSamePlace(each, unsure));
    if (!set) return nothing;
    const { question, yes } = unsureWords(set.exercise, set.set.performed);
    return html`<status-banner class="short" icon="why" .heading=${question}>
      <span class="wide">Without an answer it is kept as unsure, and moves nothing up.</span>
      ${this.action('confirm', yes, '')}
    </status-banner>`;
  }

  private notWatching() {
    return this.state.countedBy === 'person'
      ? html`<status-banner icon="sensor" heading="Not watching now: the timer takes over">
          <span class="wide">What was seen is kept. The sensor counts again from the next set, once it is back.</span>
        </status-banner>`
      : html`<status-banner class="short" icon="sensor" .heading=${wrongScaleWords(this.check)?.title ?? 'Not watching now'}>
          <span class="wide">The clock waits for the sensor.</span> After 10 seconds the timer takes over.
          ${this.action('use-manual', 'Use the timer', '')}
        </status-banner>`;
  }

  /** What the sensor reads cannot be right, and the clock leads: until when, and why. */
  private doubted() {
    const words = wrongScaleWords(this.check);
    return words
      ? html`<status-banner icon="sensor" .heading=${words.title}>
          <span class="wide">${words.body}</span> ${this.state.countedBy === 'sensor' ? this.action('use-manual', 'Use the timer', '') : nothing}
        </status-banner>`
      : nothing;
  }

  private action(ask: PlayerAsk, text: string, kind: string) {
    return html`<button slot="actions" type="button" class=${kind} @click=${() => this.dispatch('player-asked', ask)}>${text}</button>`;
  }

  private dispatch(type: 'player-asked' | 'why-told', detail: PlayerAsk | WhyLeft): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'player-banner': PlayerBanner;
  }
}
