import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SHORT_WEEKDAYS, WEEKDAYS, weekdaysWords } from '../../strings/plan-words.ts';
import { base } from '../styles/base.ts';
import { choices, filledChoices } from '../styles/choices.ts';

/** At most three sessions a week (R-7), and never on neighbouring days. */
const MOST = 3;

/** The days of the week on which somebody likes to train; a day next to a chosen one is closed, and says why. */
@customElement('training-days')
export class TrainingDays extends LitElement {
  static override styles = [
    base,
    choices,
    filledChoices,
    css`
      .days {
        display: grid;
        grid-template-columns: repeat(7, minmax(0, 1fr));
        gap: 8px;
        max-width: 640px;
      }

      label {
        display: grid;
        min-height: 48px;
        place-items: center;
        font-size: var(--text-15);
        font-weight: 560;
      }

      label:has(:disabled) {
        border-style: dashed;
        background: none;
        color: var(--ink-2);
        cursor: default;
      }

      p {
        margin-top: 12px;
      }

      @media (width <= 480px) {
        .days {
          grid-template-columns: repeat(4, minmax(0, 1fr));
        }
      }
    `,
  ];

  /** 1 Monday to 7 Sunday. */
  @property({ attribute: false }) weekdays: readonly number[] = [];

  override render() {
    return html`
      <fieldset>
        <legend>Which days suit you?</legend>
        <div class="days">${WEEKDAYS.map((name, index) => this.day(name, index + 1))}</div>
      </fieldset>
      <p class="support">
        Sessions come ${this.weekdays.length > 0 ? `on ${weekdaysWords(this.weekdays)}` : weekdaysWords([])}. Two or three
        days a week are plenty, and a day of rest lies between them: so the neighbours of a chosen day are closed.
      </p>
      ${
        this.weekdays.length > 0
          ? html`<button type="button" class="quiet" @click=${() => this.tell([])}>As soon as the rules allow</button>`
          : nothing
      }
    `;
  }

  private day(name: string, weekday: number) {
    const chosen = this.weekdays.includes(weekday);
    const closed =
      !chosen && (this.weekdays.length >= MOST || this.weekdays.some((day) => areNeighbours(day, weekday)));
    return html`
      <label>
        <input
          type="checkbox"
          aria-label=${name}
          .checked=${chosen}
          ?disabled=${closed}
          @change=${() => this.toggle(weekday)}
        />
        <span aria-hidden="true">${SHORT_WEEKDAYS[weekday - 1]}</span>
      </label>
    `;
  }

  private toggle(weekday: number): void {
    const { weekdays } = this;
    const chosen = weekdays.includes(weekday);
    this.tell(chosen ? weekdays.filter((day) => day !== weekday) : [...weekdays, weekday].sort());
  }

  private tell(weekdays: readonly number[]): void {
    this.weekdays = weekdays;
    this.dispatchEvent(new CustomEvent('weekdays-chosen', { detail: weekdays }));
  }
}

/** Sunday and Monday are neighbours as well. */
const areNeighbours = (one: number, other: number): boolean => [1, 6].includes(Math.abs(one - other));

declare global {
  interface HTMLElementTagNameMap {
    'training-days': TrainingDays;
  }

  interface HTMLElementEventMap {
    'weekdays-chosen': CustomEvent<readonly number[]>;
  }
}
