import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FIRST_KG } from '../../core/exercise/weights.ts';
import { base } from '../styles/base.ts';
import { choices, filledChoices } from '../styles/choices.ts';

/** What most homes have, kg of one dumbbell; anything between can be added. */
const USUAL: readonly number[] = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15];
/** As the log takes them (docs/log.md). */
const LEAST = 0.5;
const MOST = 40;

/** Which dumbbells are at home, one for each hand (M-26): asked when one is first needed, changed at any time. */
@customElement('weight-list')
export class WeightList extends LitElement {
  static override styles = [
    base,
    choices,
    filledChoices,
    css`
      :host,
      .more {
        display: grid;
        gap: 16px;
      }

      .weights {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(76px, 1fr));
        gap: 8px;
      }

      .weights label {
        display: grid;
        min-height: 48px;
        place-items: center;
        font-variant-numeric: tabular-nums;
      }

      .more {
        grid-template-columns: minmax(0, 7em) auto;
        gap: 8px 10px;
        align-items: center;
        justify-content: start;
      }

      .more label {
        grid-column: 1 / -1;
        border: 0;
        background: none;
        cursor: default;
      }

      .more input {
        position: static;
        width: 100%;
        height: 48px;
        opacity: 1;
      }
    `,
  ];

  /** Undefined: it was never told. */
  @property({ attribute: false }) kg: readonly number[] | undefined;
  @state() private chosen: readonly number[] | null = null;
  @state() private typed = '';

  override render() {
    const there = this.chosen ?? this.kg ?? [];
    const shown = [...new Set([...USUAL, ...there])].sort((a, b) => a - b);
    return html`
      <fieldset>
        <legend>Which dumbbells do you have two of?</legend>
        <div class="weights">
          ${shown.map(
            (kg) => html`<label>
              <input
                type="checkbox"
                .checked=${there.includes(kg)}
                @change=${() => this.choose(there.includes(kg) ? there.filter((each) => each !== kg) : [...there, kg])}
              />${kg} kg
            </label>`,
          )}
        </div>
      </fieldset>
      <div class="more">
        <label for="other">Another weight of one dumbbell, in kg</label>
        <input
          id="other"
          type="number"
          inputmode="decimal"
          min=${LEAST}
          max=${MOST}
          step="0.1"
          .value=${this.typed}
          @input=${(event: InputEvent) => {
            this.typed = (event.target as HTMLInputElement).value;
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter') this.addTyped(there);
          }}
        />
        <button type="button" ?disabled=${this.typedKg === null} @click=${() => this.addTyped(there)}>Add</button>
      </div>
      <p class="support">
        An exercise begins with your lightest, ${FIRST_KG} kg or less in a hand. A full bottle of a litre is about 1 kg.
      </p>
      <div class="row">
        <button type="button" class=${this.isChanged ? 'primary' : ''} ?disabled=${!this.isChanged} @click=${() => this.save(there)}>
          ${there.length === 0 ? 'I have none' : 'Save'}
        </button>
        ${this.isChanged ? nothing : html`<p class="support">Saved.</p>`}
      </div>
    `;
  }

  private get isChanged(): boolean {
    return this.kg === undefined || this.chosen !== null;
  }

  private get typedKg(): number | null {
    const kg = Math.round(10 * Number(this.typed)) / 10;
    return this.typed !== '' && kg >= LEAST && kg <= MOST ? kg : null;
  }

  private choose(kg: readonly number[]): void {
    this.chosen = kg;
  }

  private addTyped(there: readonly number[]): void {
    const kg = this.typedKg;
    if (kg === null) return;
    this.typed = '';
    this.choose([...new Set([...there, kg])]);
  }

  private save(there: readonly number[]): void {
    const detail = there.toSorted((a, b) => a - b);
    this.chosen = null;
    this.dispatchEvent(new CustomEvent('weights-told', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'weight-list': WeightList;
  }

  interface HTMLElementEventMap {
    'weights-told': CustomEvent<readonly number[]>;
  }
}
