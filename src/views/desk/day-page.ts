import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { KEPT_DAYS } from '../../app/desk/kept-minutes.ts';
import { totalsOf } from '../../core/desk/day.ts';
import { deskDays } from '../../core/desk/told-days.ts';
import { addDays, type CivilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { App, DeskDayView } from '../../ports/app.ts';
import { EMPTY_DAY } from '../../ports/desk-view.ts';
import { DAYS_WORDS } from '../../strings/days-words.ts';
import { deskDayLines } from '../../strings/desk-day-words.ts';
import { clockTime, longDay } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import './day-card.ts';
import './day-picker.ts';
import '../elements/icon-mark.ts';
import { dayAddress, isDate } from '../routes.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';

const MINUTE_MS = 60_000;

/** One day at the desk, and the way to the others: the same ribbon, words and table as today's. */
@customElement('day-page')
export class DayPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      .days {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 18px;
      }

      .empty {
        display: grid;
        gap: 8px;
      }

      @media (width <= 760px) {
        .days {
          gap: 12px;
        }

        .head .row {
          flex: 1 1 100%;
        }

        .head .row > * {
          flex: 1;
          padding: 0 8px;
          font-size: var(--text-15);
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  /** As the address names it; anything else is today. */
  @property() date: CivilDate = '';

  /** A day that is kept for good, longer ago than those that are at hand. */
  @state() private longAgo: DeskDayView | null = null;

  private readonly today = new Latest<DeskDayView>(this, () => this.app?.deskDay$, EMPTY_DAY);
  private readonly earlier = new Latest<readonly DeskDayView[]>(this, () => this.app?.earlierDays$, []);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  override render() {
    const today = this.today.value;
    const date = isDate(this.date) ? this.date : today.date;
    if (!date) return nothing;
    return html`
      <div class="head">
        <div>
          <h1>${date === today.date ? DAYS_WORDS.today : longDay(date)}</h1>
          <p class="lead">${DAYS_WORDS.kept}</p>
        </div>
        <nav class="row" aria-label="Days">
          <a class="button" href=${dayAddress(addDays(date, -1))}>
            <icon-mark name="back"></icon-mark>${DAYS_WORDS.previous}
          </a>
          ${
            date < today.date
              ? html`<a class="button" href=${dayAddress(addDays(date, 1))}>
                  ${DAYS_WORDS.next}<icon-mark name="forward"></icon-mark>
                </a>`
              : html`<a class="button" href="#/desk"><icon-mark name="desk"></icon-mark>${DAYS_WORDS.toDesk}</a>`
          }
        </nav>
      </div>
      <div class="days">
        ${this.day(date)}
        <day-picker .days=${this.lastDays()} .date=${date}></day-picker>
      </div>
    `;
  }

  private day(date: CivilDate) {
    const today = this.today.value;
    const day = date === today.date ? today : this.dayBefore(date);
    const [first] = day?.minutes ?? [];
    const last = day?.minutes.at(-1);
    if (!day || !first || !last) return this.without(date);
    const [from, to] = [first.minute * MINUTE_MS, (last.minute + 1) * MINUTE_MS];
    return html`<day-card
      .day=${day}
      .actions=${this.app}
      .heading="${clockTime(from)} to ${clockTime(to)}"
    ></day-card>`;
  }

  private dayBefore(date: CivilDate): DeskDayView | undefined {
    const days = this.longAgo ? [...this.earlier.value, this.longAgo] : this.earlier.value;
    return days.find((each) => each.date === date);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('date') || !isDate(this.date) || this.dayBefore(this.date)) return;
    void this.app.dayAt(this.date).then((day) => {
      this.longAgo = day;
    });
  }

  /** Nothing is known of it minute by minute. */
  private without(date: CivilDate) {
    const today = this.today.value.date;
    if (date > today) return html`<section class="card"><p>${DAYS_WORDS.future}</p></section>`;
    const told = deskDays(this.records.value).find((day) => day.date === date);
    const isGone = addDays(today, 1 - KEPT_DAYS) > date;
    return html`<section class="card empty">
      ${
        told
          ? html`<p>${isGone ? DAYS_WORDS.gone : DAYS_WORDS.elsewhere}</p>
              ${deskDayLines(told).map((line) => html`<p>${line}</p>`)}`
          : html`<h2>${DAYS_WORDS.emptyTitle}</h2><p>${DAYS_WORDS.empty}</p>`
      }
    </section>`;
  }

  private lastDays() {
    const { date: today } = this.today.value;
    const worn = new Map(
      [this.today.value, ...this.earlier.value].map(({ date, minutes, notMe }) => [
        date,
        totalsOf(minutes, notMe).wornMs,
      ]),
    );
    return Array.from({ length: KEPT_DAYS }, (_, ago) => addDays(today, ago + 1 - KEPT_DAYS)).map((date) => ({
      date,
      wornMs: worn.get(date) ?? 0,
    }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'day-page': DayPage;
  }
}
