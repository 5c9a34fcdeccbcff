import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeskWay } from '../../core/alerts/manners.ts';
import { FIRST_WAYS_WORDS, WAY_WORDS } from '../../strings/desk-choice-words.ts';
import { base } from '../styles/base.ts';
import '../elements/option-row.ts';

const WAYS = WAY_WORDS.filter(({ id }) => FIRST_WAYS_WORDS.ids.some((each) => each === id));

/** At the first pairing: practice blocks, all day, or prompts to move alone (M-43). */
@customElement('first-ways')
export class FirstWays extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  /** Null: not chosen yet. */
  @property({ attribute: false }) value: DeskWay | null = null;

  override render() {
    const chosen = WAYS.find(({ id }) => id === this.value);
    return html`
      <option-row
        .question=${FIRST_WAYS_WORDS.question}
        .options=${WAYS}
        .value=${this.value}
        @option-chosen=${(event: CustomEvent<DeskWay>) => this.choose(event.detail)}
      ></option-row>
      <p class="support">${chosen ? html`${chosen.hint} ` : nothing}${FIRST_WAYS_WORDS.later}</p>
    `;
  }

  private choose(detail: DeskWay): void {
    this.value = detail;
    this.dispatchEvent(new CustomEvent('way-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'first-ways': FirstWays;
  }

  interface HTMLElementEventMap {
    'way-chosen': CustomEvent<DeskWay>;
  }
}
