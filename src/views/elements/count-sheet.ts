import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { amountWords } from '../../core/exercise/dose-words.ts';
import { base } from '../styles/base.ts';
import './dialog-sheet.ts';
import './icon-mark.ts';

/** A set that was logged, as far as its count can be corrected. */
export interface CountedSet {
  readonly id: string;
  readonly name: string;
  readonly unit: 'reps' | 'seconds';
  readonly target: number;
  /** What the sensor, the timer or the person counted. */
  readonly counted: number;
  /** What stands now: the latest correction, or the count. */
  readonly performed: number;
}

/** A count that the person puts right. */
export interface Correction {
  readonly setId: string;
  readonly performed: number;
}

/** The sets of one exercise, each with one less and one more. The person's number is the one that counts. */
@customElement('count-sheet')
export class CountSheet extends LitElement {
  static override styles = [
    base,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
        justify-content: space-between;
        max-width: none;
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }

      ul {
        margin: 12px 0 18px;
        list-style: none;
      }

      .step {
        width: 48px;
        padding: 0;
      }

      output {
        min-width: 3.2em;
        font-size: var(--text-24);
        font-weight: 600;
        text-align: center;
      }

      .count {
        display: flex;
        gap: 10px;
        align-items: center;
      }
    `,
  ];

  @property() heading = '';
  @property({ attribute: false }) sets: readonly CountedSet[] = [];
  @property({ type: Boolean }) open = false;
  @state() private changed: ReadonlyMap<string, number> = new Map();

  override render() {
    return html`
      <dialog-sheet .heading=${this.heading} ?open=${this.open} @sheet-closed=${this.leave}>
        <p class="support">Your number is the one that counts. What was counted first stays in the record too.</p>
        <ul>${this.sets.map((set) => this.row(set))}</ul>
        <div class="row">
          <button type="button" class="primary" @click=${this.save}>Save counts</button>
          <button type="button" @click=${this.leave}>Leave as it is</button>
        </div>
      </dialog-sheet>
    `;
  }

  private row(set: CountedSet) {
    const now = this.countNow(set);
    return html`
      <li>
        <span>
          <b>${set.name}</b>
          <span class="support">planned ${amountWords(set, set.target)}, counted ${amountWords(set, set.counted)}</span>
        </span>
        <span class="count">
          <button type="button" class="step" aria-label="One less, ${set.name}" ?disabled=${now <= 0} @click=${() => this.put(set, now - 1)}>
            <icon-mark name="minus"></icon-mark>
          </button>
          <output aria-live="polite">${amountWords(set, now)}</output>
          <button type="button" class="step" aria-label="One more, ${set.name}" @click=${() => this.put(set, now + 1)}>
            <icon-mark name="plus"></icon-mark>
          </button>
        </span>
      </li>
    `;
  }

  private countNow({ id, performed }: CountedSet): number {
    return this.changed.get(id) ?? Math.floor(performed);
  }

  private put({ id }: CountedSet, value: number): void {
    this.changed = new Map([...this.changed, [id, Math.max(0, value)]]);
  }

  private save(): void {
    const detail: Correction[] = [...this.changed].map(([setId, performed]) => ({ setId, performed }));
    this.changed = new Map();
    this.dispatchEvent(new CustomEvent('counts-corrected', { detail }));
  }

  private leave(): void {
    this.changed = new Map();
    this.dispatchEvent(new CustomEvent('sheet-closed'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'count-sheet': CountSheet;
  }

  interface HTMLElementEventMap {
    'counts-corrected': CustomEvent<readonly Correction[]>;
  }
}
