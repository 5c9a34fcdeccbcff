import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { backWords } from '../../strings/amount-words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';

/** How much of something: chosen from a list, with a way back to the usual where it differs. */
@customElement('amount-choice')
export class AmountChoice extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px 16px;
        align-items: center;
      }

      label {
        margin: 0;
        line-height: 1.35;
      }

      .support {
        display: block;
      }

      select {
        width: auto;
        max-width: 100%;
        min-width: 116px;
        padding-inline: 12px 8px;
      }

      button {
        grid-column: 2;
        justify-self: end;
        min-height: 44px;
        margin-right: -12px;
        font-size: var(--text-15);
      }

      @media (width < 360px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }

        select,
        button {
          grid-column: 1;
          justify-self: start;
        }
      }
    `,
  ];

  @property() label = '';
  @property() hint = '';
  /** Null: as `none` says. */
  @property({ attribute: false }) value: number | null = null;
  /** What holds where nobody chose. */
  @property({ attribute: false }) usual: number | null = null;
  @property({ attribute: false }) choices: readonly number[] = [];
  @property({ attribute: false }) words: (amount: number) => string = String;
  /** What no amount is called; empty where there is always one. */
  @property() none = '';

  override render() {
    return html`
      <div>
        <label for="amount">${this.label}</label>
        ${this.hint ? html`<span class="support" id="hint">${this.hint}</span>` : nothing}
      </div>
      <select id="amount" aria-describedby=${this.hint ? 'hint' : nothing} @change=${this.choose}>
        ${this.none ? html`<option value="" ?selected=${this.value === null}>${this.none}</option>` : nothing}
        ${this.offered.map(
          (amount) =>
            html`<option value=${amount} ?selected=${amount === this.value}>${this.words(amount)}</option>`,
        )}
      </select>
      ${this.value === this.usual ? nothing : this.back()}
    `;
  }

  /** An amount that was chosen elsewhere stands in the list as well. */
  private get offered(): readonly number[] {
    const { value, choices } = this;
    if (value === null || choices.includes(value)) return choices;
    return [...choices, value].sort((a, b) => a - b);
  }

  private back() {
    const usual = this.usual === null ? this.none : this.words(this.usual);
    return html`<button type="button" class="quiet" @click=${this.giveBack}>
      ${backWords(usual)}<span class="visually-hidden"> (${this.label})</span>
    </button>`;
  }

  private choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.tell(value === '' ? null : Number(value));
  }

  /** The button goes, so the focus must not go with it. */
  private giveBack(): void {
    this.tell(this.usual);
    this.renderRoot.querySelector('select')?.focus();
  }

  private tell(amount: number | null): void {
    this.value = amount;
    this.dispatchEvent(new CustomEvent('amount-chosen', { detail: amount }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amount-choice': AmountChoice;
  }

  interface HTMLElementEventMap {
    'amount-chosen': CustomEvent<number | null>;
  }
}
