import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { addDays } from '../../core/log/civil-date.ts';
import { SCREENING } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';
import { field } from '../styles/field.ts';

export interface ConditionEnd {
  readonly id: string;
  readonly on: string;
}

/** When it is time to ask again about a condition that ends by itself (M-6). Left empty, the usual 28 days do. */
@customElement('end-dates')
export class EndDates extends LitElement {
  static override styles = [
    base,
    field,
    css`
      :host {
        display: grid;
        gap: 18px;
      }
    `,
  ];

  /** What was ticked. */
  @property({ attribute: false }) conditions: readonly string[] = [];
  @property({ attribute: false }) value: readonly ConditionEnd[] = [];

  override render() {
    const asked = SCREENING.ends.filter(({ id }) => this.conditions.includes(id));
    if (asked.length === 0) return nothing;
    return asked.map(
      ({ id, question, weeksAfter }) => html`
        <div>
          <label for=${id}>${question}</label>
          <input
            id=${id}
            type="date"
            aria-describedby="${id}-why"
            .value=${this.dateOf(id, weeksAfter)}
            @change=${(event: Event) => this.take(id, weeksAfter, (event.target as HTMLInputElement).value)}
          />
          <p class="support" id="${id}-why">
            ${weeksAfter} weeks later Plumbline asks about it again. Leave it empty if you do not know.
          </p>
        </div>
      `,
    );
  }

  private dateOf(id: string, weeksAfter: number): string {
    const on = this.value.find((each) => each.id === id)?.on;
    return on ? addDays(on, -7 * weeksAfter) : '';
  }

  private take(id: string, weeksAfter: number, date: string): void {
    const others = this.value.filter((each) => each.id !== id);
    const end = date ? [{ id, on: addDays(date, 7 * weeksAfter) }] : [];
    this.value = [...others, ...end];
    this.dispatchEvent(new CustomEvent('ends-changed', { detail: this.value }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'end-dates': EndDates;
  }

  interface HTMLElementEventMap {
    'ends-changed': CustomEvent<readonly ConditionEnd[]>;
  }
}
