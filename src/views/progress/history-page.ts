import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LogRecord } from '../../core/log/record.ts';
import { decidedSince } from '../../core/progression/decided-since.ts';
import type { App, DeskDayView, TodayView } from '../../ports/app.ts';
import { EMPTY_DAY } from '../../ports/desk-view.ts';
import type { TraceOf } from '../../ports/traces.ts';
import { correctedWords } from '../../strings/corrected-words.ts';
import { lowered } from '../../strings/lowered.ts';
import { Latest } from '../controllers/latest.ts';
import './history-card.ts';
import type { Correction, CountedSet } from '../session/count-sheet.ts';
import '../session/count-sheet.ts';
import '../elements/icon-mark.ts';
import '../elements/nothing-yet.ts';
import '../elements/progress-tabs.ts';
import { correctionRecord, countedSet } from '../session/set-corrections.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { type HistoryDay, type HistorySet, historyDays } from './history-days.ts';
import { whileSame } from './while-same.ts';
import '../settings/backup-panel.ts';

/** Days shown at first, and added by each press. */
const DAYS_AT_ONCE = 14;

/** What happened, day by day, the newest first. */
@customElement('history-page')
export class HistoryPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      .days {
        display: grid;
        gap: 18px;
      }

      .message {
        max-width: none;
        margin-bottom: 18px;
      }

      @media (width <= 760px) {
        .days {
          gap: 12px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private shown = DAYS_AT_ONCE;

  /** The session whose counts are put right. */
  @state() private correcting: string | null = null;
  /** What the latest correction came to. */
  @state() private told = '';

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly traceOf = new Latest<TraceOf>(
    this,
    () => this.app?.traceOf$,
    async () => null,
  );
  private readonly deskDay = new Latest<DeskDayView>(this, () => this.app?.deskDay$, EMPTY_DAY);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  private readonly days = whileSame(historyDays);

  override render() {
    const days = this.days(this.records.value);
    return html`
      <div class="head">
        <div>
          <h1>History</h1>
          <p class="lead">Everything here is on this device, and only here.</p>
        </div>
        <progress-tabs current="history"></progress-tabs>
        <backup-panel .app=${this.app}></backup-panel>
      </div>
      <p class="message info" role="status" ?hidden=${this.told === ''}>
        <icon-mark name="edit"></icon-mark><span>${this.told}</span>
      </p>
      ${this.counts(days)}
      <div class="days">
        ${
          days.length === 0
            ? html`<nothing-yet>Sessions, nudges, pain and times without data will stand here, day by day.</nothing-yet>`
            : days.slice(0, this.shown).map(
                (day) => html`<history-card
                    .day=${day}
                    .today=${this.deskDay.value.date}
                    .exercises=${this.app.exercises}
                    @session-asked=${(event: CustomEvent<string>) => {
                      this.correcting = event.detail;
                    }}
                  ></history-card>`,
              )
        }
        ${
          days.length > this.shown
            ? html`<p><button type="button" @click=${this.showMore}>Show earlier days</button></p>`
            : null
        }
      </div>
    `;
  }

  private counts(days: readonly HistoryDay[]) {
    const session = days
      .flatMap(({ sessions }) => sessions)
      .find(({ started }) => started.sessionId === this.correcting);
    return html`<count-sheet
      ?open=${session !== undefined}
      heading="Put counts right"
      .sets=${session ? session.sets.flatMap((set) => this.countedSet(set)) : []}
      .traceOf=${this.traceOf.value}
      @sheet-closed=${() => {
        this.correcting = null;
      }}
      @counts-corrected=${(event: CustomEvent<readonly Correction[]>) => void this.correct(event.detail)}
    ></count-sheet>`;
  }

  private countedSet({ counted, correction, ...set }: HistorySet): CountedSet[] {
    const exercise = this.app.exercises.find(({ id }) => id === set.exerciseId);
    if (!exercise) return [];
    const told = countedSet({ ...set, performed: counted }, exercise, correction);
    return [{ ...told, name: `${exercise.name}, ${lowered(told.name)}` }];
  }

  /** The plan is worked out anew; what was decided by it is told. */
  private async correct(corrected: readonly Correction[]): Promise<void> {
    this.correcting = null;
    const before = this.today.value?.progress;
    for (const correction of corrected) await this.app.add(correctionRecord(correction));
    const after = this.today.value?.progress;
    const decisions = before && after ? decidedSince(before, after) : [];
    if (corrected.length > 0) this.told = correctedWords(decisions, this.app.exercises);
  }

  private showMore(): void {
    this.shown += DAYS_AT_ONCE;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'history-page': HistoryPage;
  }
}
