import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { usableKg } from '../../core/exercise/weights.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import { base } from '../styles/base.ts';

/** The dumbbell for today: the planned one, or a lighter one that is at home. Nothing heavier is on offer (R-8). */
@customElement('weight-today')
export class WeightToday extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }

      label {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        font-size: var(--text-15);
      }

      select {
        min-height: 44px;
        padding: 0 10px;
        border: 1.5px solid var(--line-strong);
        border-radius: var(--radius-control);
        background: var(--raised);
        color: var(--ink);
        font: inherit;
      }
    `,
  ];

  @property({ attribute: false }) item!: Prescription;
  /** The dumbbells at home; undefined: not told. */
  @property({ attribute: false }) atHome: readonly number[] | undefined;
  @property({ attribute: false }) chosen: number | undefined;

  override render() {
    const { exercise, kg } = this.item;
    const lighter = usableKg(exercise, this.atHome).filter((each) => each <= (kg ?? 0));
    if (kg === undefined || lighter.length < 2) return nothing;
    return html`<label>
      Weight today
      <select
        aria-label="Weight today, ${exercise.name}"
        @change=${(event: Event) => this.choose(Number((event.target as HTMLSelectElement).value))}
      >
        ${lighter.map((each) => html`<option value=${each} ?selected=${each === (this.chosen ?? kg)}>${each} kg</option>`)}
      </select>
    </label>`;
  }

  private choose(detail: number): void {
    this.dispatchEvent(new CustomEvent('weight-chosen', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'weight-today': WeightToday;
  }

  interface HTMLElementEventMap {
    'weight-chosen': CustomEvent<number>;
  }
}
