import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addDays, type CivilDate } from '../../core/log/civil-date.ts';
import type { Period } from '../../core/log/period.ts';
import {
  CHOICE_WORDS,
  PERIOD_WORDS,
  type PeriodId,
  REPORT_PARTS,
  type ReportPart,
} from '../../strings/report-words.ts';
import type { Ticks } from '../elements/tick-list.ts';
import '../elements/select-row.ts';
import '../elements/tick-list.ts';
import { base } from '../styles/base.ts';

/** What somebody wants in the report: from when to when, and which parts. */
export interface ReportChoice {
  readonly period: Period;
  readonly parts: readonly ReportPart[];
}

const DAYS: Readonly<Partial<Record<PeriodId, number>>> = { '28': 28, '56': 56, '182': 182 };
/** All but the emergency page, which stands in a report only where the person says so (M-46). */
const AT_FIRST = Object.keys(REPORT_PARTS).filter((part) => part !== 'signs') as readonly ReportPart[];

export const firstChoice = (today: CivilDate): ReportChoice => ({
  period: { from: addDays(today, 1 - 56), to: today },
  parts: AT_FIRST,
});

/** The questions before a report is printed. Fires `report-chosen` with a `ReportChoice`. */
@customElement('report-choice')
export class ReportChooser extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(200px, 280px) minmax(0, 1fr);
        gap: 18px 36px;
        align-items: start;
      }

      .period {
        display: grid;
        gap: 12px;
      }

      label {
        display: grid;
        gap: 4px;
        font-size: var(--text-15);
        font-weight: 600;
      }

      @media (width <= 760px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property() today: CivilDate = '';
  /** The first date of which anything is known. */
  @property() earliest: CivilDate = '';
  /** True where signs were ticked on the emergency page: only then they are asked about. */
  @property({ type: Boolean }) hasSigns = false;
  @property({ attribute: false }) value!: ReportChoice;
  @state() private periodId: PeriodId = '56';

  override render() {
    const { parts } = this.value;
    return html`
      <div class="period">
        <select-row
          label=${CHOICE_WORDS.period}
          required
          .options=${Object.entries(PERIOD_WORDS).map(([id, text]) => ({ id, text }))}
          .value=${this.periodId}
          @select-chosen=${(event: CustomEvent<string>) => this.choosePeriod(event.detail as PeriodId)}
        ></select-row>
        ${this.periodId === 'own' ? this.dates() : nothing}
      </div>
      <tick-list
        label=${CHOICE_WORDS.parts}
        noneText=""
        .options=${Object.entries(REPORT_PARTS)
          .filter(([id]) => id !== 'signs' || this.hasSigns)
          .map(([id, text]) => ({ id, text }))}
        .value=${{ ids: parts, none: false }}
        @ticks-changed=${(event: CustomEvent<Ticks>) => this.choose({ parts: event.detail.ids as readonly ReportPart[] })}
      ></tick-list>
    `;
  }

  private dates() {
    const { from, to } = this.value.period;
    return html`
      ${this.date(CHOICE_WORDS.from, from, this.earliest, to, (date) => ({ from: date, to }))}
      ${this.date(CHOICE_WORDS.to, to, from, this.today, (date) => ({ from, to: date }))}
    `;
  }

  private date(
    label: string,
    value: CivilDate,
    min: CivilDate,
    max: CivilDate,
    period: (date: CivilDate) => Period,
  ) {
    return html`<label>
      ${label}
      <input
        type="date"
        .value=${value}
        min=${min}
        max=${max}
        @change=${({ currentTarget }: Event) => {
          const input = currentTarget as HTMLInputElement;
          if (input.value && input.checkValidity()) this.choose({ period: period(input.value) });
          else input.reportValidity();
        }}
      />
    </label>`;
  }

  private choosePeriod(id: PeriodId): void {
    this.periodId = id;
    const days = DAYS[id];
    if (days) this.choose({ period: { from: addDays(this.today, 1 - days), to: this.today } });
    else if (id === 'all') this.choose({ period: { from: this.earliest, to: this.today } });
  }

  private choose(part: Partial<ReportChoice>): void {
    this.dispatchEvent(
      new CustomEvent<ReportChoice>('report-chosen', { detail: { ...this.value, ...part } }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'report-choice': ReportChooser;
  }
}
