import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { Period } from '../../core/log/period.ts';
import type { LogRecord, RecordOf } from '../../core/log/record.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { SCREENING, waitingWords } from '../../strings/screening-words.ts';
import { longDay } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import type { Clearance } from './clearance-sheet.ts';
import './clearance-sheet.ts';
import type { Closures } from './closures-form.ts';
import './closures-form.ts';
import '../elements/icon-mark.ts';
import '../elements/progress-tabs.ts';
import { limitsNow } from '../../core/progression/why.ts';
import { ownLimitWords } from '../../strings/limit-words.ts';
import { CHOICE_WORDS } from '../../strings/report-words.ts';
import { professionalWord } from './professional-word.ts';
import './professional-report.ts';
import { type Report, reportOf } from './report.ts';
import { firstChoice, type ReportChoice } from './report-choice.ts';
import './report-choice.ts';
import { latestSigns } from '../screening/screening-answers.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';

/** What a professional has said, as the person tells it (R-3, S-016), and a page to print for them. */
@customElement('professional-page')
export class ProfessionalPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      .stack {
        align-content: start;
        gap: 16px;
      }

      ul.said {
        display: grid;
        gap: 10px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      ul.said li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 16px;
        align-items: center;
        max-width: none;
        padding: 12px 0;
        border-top: 1px solid var(--line);
      }

      @media (width <= 760px) {
        ul.said li {
          grid-template-columns: minmax(0, 1fr);
          justify-items: start;
        }
      }

      .as-data {
        display: grid;
        gap: 8px;
        padding-top: 16px;
        border-top: 1px solid var(--line);
      }

      ul.waits {
        padding-left: 1.2em;
      }

      @media print {
        .head,
        .said-card,
        .choice {
          display: none;
        }

        .card {
          padding: 0;
          border: 0;
          box-shadow: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private asking = false;
  @state() private choice: ReportChoice | null = null;
  private known: (Period & { readonly records: readonly LogRecord[]; readonly report: Report }) | null = null;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  override render() {
    const view = this.today.value;
    if (!view) return html`<h1>Your professional</h1>`;
    const date = civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
    const { clearances, closures } = professionalWord(this.records.value, date);
    return html`
      <div class="head">
        <div>
          <h1>Your professional</h1>
          <p class="lead">What a doctor, physiotherapist or trainer has said. You tell it, and you can take it back.</p>
        </div>
        <progress-tabs current="professional"></progress-tabs>
      </div>
      <div class="grid">
        ${this.agreements(view, clearances)}
        <section class="card span-6 stack said-card" aria-labelledby="closed">
          <h2 id="closed">What to leave out</h2>
          <p>Exercises they want left out stay out of every plan, from now on.${closures ? ` ${saidWords(closures)}` : ''}</p>
          <closures-form
            .exercises=${this.app.exercises}
            .known=${closures}
            @closures-told=${(event: CustomEvent<Closures>) => this.close(event.detail)}
          ></closures-form>
        </section>
        ${this.report(view, date)}
      </div>
      <clearance-sheet
        ?open=${this.asking}
        .ids=${view.progress.waiting}
        .ownPainLimit=${limitsNow(view.progress).ownPainLimit}
        @sheet-closed=${() => {
          this.asking = false;
        }}
        @clearance-given=${(event: CustomEvent<Clearance>) => this.agree(view.progress.waiting, event.detail)}
      ></clearance-sheet>
    `;
  }

  private agreements({ progress }: TodayView, clearances: readonly RecordOf<'clearance'>[]) {
    const { waiting } = progress;
    return html`
      <section class="card span-6 stack said-card" aria-labelledby="agreed">
        <h2 id="agreed">What they agree to</h2>
        ${
          waiting.length > 0
            ? html`<p>This waits for them:</p>
                <ul class="waits">${waiting.map((id) => html`<li>${waitingWords(id)}</li>`)}</ul>`
            : html`<p>
                Nothing waits for them. They can also agree to a plan that grows at a usual pain of 4 or 5; without that,
                doses stay level there. ${ownLimitWords(limitsNow(progress).ownPainLimit)}
              </p>`
        }
        ${
          clearances.length > 0
            ? html`<ul class="said">
                ${clearances.map(
                  (clearance) => html`<li>
                    <div>${agreedWords(clearance)}<br /><span class="support">${saidWords(clearance)}</span></div>
                    <button type="button" @click=${() => void this.app.add({ type: 'clearance-withdrawn', clearanceId: clearance.id })}>
                      Take it back
                    </button>
                  </li>`,
                )}
              </ul>`
            : nothing
        }
        <div class="row">
          <button type="button" class=${waiting.length > 0 ? 'primary' : ''} @click=${() => {
            this.asking = true;
          }}>A professional agrees</button>
        </div>
      </section>
    `;
  }

  private report(view: TodayView, today: CivilDate) {
    const records = this.records.value;
    const choice = this.choice ?? firstChoice(today);
    const signs = this.signs();
    return html`
      <section class="card span-12 stack choice" aria-labelledby="choice">
        <h2 id="choice">${CHOICE_WORDS.heading}</h2>
        <report-choice
          .today=${today}
          .earliest=${records[0] ? civilDate(records[0].at, records[0].zone) : today}
          ?hasSigns=${signs.length > 0}
          .value=${choice}
          @report-chosen=${(event: CustomEvent<ReportChoice>) => {
            this.choice = event.detail;
          }}
        ></report-choice>
        <div class="row">
          <button type="button" class="primary" @click=${() => print()}>${CHOICE_WORDS.print}</button>
        </div>
        <div class="as-data">
          <h3>${CHOICE_WORDS.data}</h3>
          <p class="support">${CHOICE_WORDS.dataHint}</p>
          <div class="row data">
            <button type="button" @click=${() => this.app.exportTable('sets', choice.period)}>${CHOICE_WORDS.sets}</button>
            <button type="button" @click=${() => this.app.exportTable('days', choice.period)}>${CHOICE_WORDS.days}</button>
            <button type="button" @click=${() => this.app.exportPeriod(choice.period)}>${CHOICE_WORDS.records}</button>
          </div>
        </div>
      </section>
      <section class="card span-12" aria-label="Report">
        <professional-report
          .report=${this.reported(records, view, choice)}
          .parts=${choice.parts}
          .signs=${signs}
        ></professional-report>
      </section>
    `;
  }

  /** The same report for the same records and period: what is drawn of it stays. */
  private reported(records: readonly LogRecord[], view: TodayView, { period }: ReportChoice): Report {
    const { from, to } = period;
    const known = this.known;
    if (known?.records === records && known.from === from && known.to === to) return known.report;
    const report = reportOf(records, view, this.app.exercises, period);
    this.known = { records, from, to, report };
    return report;
  }

  private signs(): readonly string[] {
    const ticked = latestSigns(this.records.value);
    return SCREENING.emergency.filter(({ id }) => ticked.includes(id)).map(({ text }) => text);
  }

  private agree(conditions: readonly string[], told: Clearance): void {
    this.asking = false;
    void this.app.add({ type: 'clearance', conditions: [...conditions], ...told });
  }

  private close({ closed, ...whoUntil }: Closures): void {
    void this.app.add({ type: 'closures', closed: [...closed], ...whoUntil });
  }
}

function agreedWords({ conditions, progressAtPain }: RecordOf<'clearance'>): string {
  const about = conditions.map(waitingWords).join('; ');
  const pain = progressAtPain ? 'A plan that grows at a usual pain of 4 or 5' : '';
  return [about && `Exercise, with this: ${about}`, pain].filter(Boolean).join('. ') || 'Exercise';
}

/** "Dr Ito, until Friday 5 December." */
function saidWords({
  by,
  until,
}: {
  readonly by?: string | undefined;
  readonly until?: string | undefined;
}): string {
  const when = until === undefined ? 'until you take it back' : `until ${longDay(until)}`;
  return `${by ?? 'As you told'}, ${when}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'professional-page': ProfessionalPage;
  }
}
