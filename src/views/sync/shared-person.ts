import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { doseWords } from '../../core/exercise/dose-words.ts';
import { createLibrary, type Library } from '../../core/exercise/library.ts';
import { addDays, type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { foldProgress } from '../../core/progression/fold.ts';
import { doseAt } from '../../core/progression/ladder.ts';
import type { Progress } from '../../core/progression/progress.ts';
import type { AdviceRecord } from '../../core/sync/between.ts';
import type { SharedPart } from '../../core/sync/choice.ts';
import { laddersOf } from '../../core/trends/ladders.ts';
import type { SharedWithMe } from '../../ports/sync-view.ts';
import {
  CHOICE_WORDS,
  PERIOD_WORDS,
  type PeriodId,
  REPORT_WORDS,
  type ReportPart,
} from '../../strings/report-words.ts';
import { PEOPLE_WORDS, shareLine } from '../../strings/share-words.ts';
import '../elements/icon-mark.ts';
import '../elements/ladder-rungs.ts';
import '../elements/select-row.ts';
import '../elements/status-banner.ts';
import { professionalWord } from '../professional/professional-word.ts';
import '../professional/professional-report.ts';
import { type Report, reportOf } from '../professional/report.ts';
import { base } from '../styles/base.ts';
import './advice-form.ts';
import './name-field.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

/** From what each part of a report is made. Without one of these it would say that there was nothing. */
const MADE_OF: Readonly<Partial<Record<ReportPart, readonly SharedPart[]>>> = {
  chart: ['sessions', 'pain'],
  weeks: ['sessions', 'pain'],
  exercises: ['sessions', 'screening'],
  desk: ['desk'],
  answers: ['measures'],
  told: ['screening'],
};

const PERIODS = ['28', '56', '182', 'all'] as const satisfies readonly PeriodId[];
const DAYS: Readonly<Partial<Record<PeriodId, number>>> = { '28': 28, '56': 56, '182': 182 };

const shownOf = (shared: readonly SharedPart[]): readonly ReportPart[] =>
  (Object.keys(MADE_OF) as ReportPart[]).filter((part) =>
    MADE_OF[part]?.every((each) => shared.includes(each)),
  );

/** What is known of a person from what they share. */
interface Known {
  readonly records: readonly LogRecord[];
  readonly progress: Progress;
  readonly library: Library;
}

/** The records of one person, read by their professional: whose they are stands first, and nothing of them can be changed. */
@customElement('shared-person')
export class SharedPerson extends SyncElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 18px;
      }

      .whose {
        position: sticky;
        top: 8px;
        z-index: var(--layer-sticky);
      }

      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }

      .ladders {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
        gap: 10px 6px;
      }

      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        justify-items: start;
      }

      @media (width <= 760px) {
        :host {
          gap: 12px;
        }

        .ladders {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
      }

      select-row {
        flex: 1 1 220px;
        max-width: 320px;
      }

      .report .row {
        align-items: end;
      }

      @media print {
        .card:not(.report),
        .report .row {
          display: none;
        }

        .whose {
          position: static;
        }
      }
    `,
  ];

  @property({ attribute: false }) person!: SharedWithMe;
  @state() private known: Known | null = null;
  @state() private period: PeriodId = '56';
  @state() private sent = false;
  private name = '';
  private report: { readonly of: readonly unknown[]; readonly report: Report } | null = null;
  private readFor = '';

  private get today(): CivilDate {
    return civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    // More has come, or another person is looked at.
    const key = `${this.person.id} ${this.person.records}`;
    if (key === this.readFor) return;
    this.readFor = key;
    void this.read();
  }

  override render() {
    const { reading, readingLine, unnamed, coming } = PEOPLE_WORDS;
    const { id, name, choice } = this.person;
    return html`
      <status-banner class="whose" tone="gentle" icon="body" .heading=${reading(name ?? unnamed(id))}>
        ${readingLine(shareLine(choice))}
      </status-banner>
      <sync-trouble .fault=${this.fault}></sync-trouble>
      ${this.known ? this.content(this.known) : html`<p role="status">${this.working ? coming : ''}</p>`}
    `;
  }

  private content(known: Known) {
    const { parts } = this.person.choice;
    return html`
      <section class="card report" aria-label=${REPORT_WORDS.heading}>
        <professional-report
          .report=${this.reported(known)}
          .parts=${shownOf(parts)}
          .known=${(['sessions', 'pain'] as const).filter((part) => parts.includes(part))}
        ></professional-report>
        <div class="row">
          <select-row
            label=${CHOICE_WORDS.period}
            required
            .options=${PERIODS.map((id) => ({ id, text: PERIOD_WORDS[id] }))}
            .value=${this.period}
            @select-chosen=${(event: CustomEvent<PeriodId>) => {
              this.period = event.detail;
            }}
          ></select-row>
          <button type="button" @click=${() => print()}><icon-mark name="print"></icon-mark>${CHOICE_WORDS.print}</button>
        </div>
      </section>
      ${this.ladders(known)} ${this.answer(known)} ${this.naming()}
    `;
  }

  private ladders({ progress, library }: Known) {
    const { ladders, laddersNone, laddersNot } = PEOPLE_WORDS;
    const { parts } = this.person.choice;
    const isWhole = parts.includes('sessions') && parts.includes('screening');
    const seen = isWhole ? laddersOf(library, progress) : [];
    return html`<section class="card" aria-labelledby="ladders">
      <h2 id="ladders">${ladders}</h2>
      ${
        seen.length > 0
          ? html`<div class="ladders">
              ${seen.map((ladder) => {
                const here = ladder.rungs.find(({ state }) => state === 'here')?.exercise;
                const dose =
                  here &&
                  doseAt({ exercise: here, rung: ladder.place.rung, reduced: null }, progress.circumstances);
                return html`<div>
                  <ladder-rungs .ladder=${ladder} .dose=${dose ?? null}></ladder-rungs>
                  ${here && dose ? html`<p class="note">${here.name}, ${doseWords(here, dose)}</p>` : nothing}
                </div>`;
              })}
            </div>`
          : html`<p class="support">${isWhole ? laddersNone : laddersNot}</p>`
      }
    </section>`;
  }

  private answer({ records, progress }: Known) {
    const { answer, answerLine, sent } = PEOPLE_WORDS;
    return html`<section class="card" aria-labelledby="answer">
      <div><h2 id="answer">${answer}</h2><p class="support">${answerLine}</p></div>
      <advice-form
        .exercises=${this.app.exercises}
        .waiting=${progress.waiting}
        .closures=${professionalWord(records, this.today).closures}
        @advice-given=${(event: CustomEvent<AdviceRecord>) => void this.send(event.detail)}
      ></advice-form>
      <p role="status">${this.sent ? sent : ''}</p>
    </section>`;
  }

  private naming() {
    const { nameThem, nameHint, saveName } = PEOPLE_WORDS;
    return html`<section class="card">
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          if (this.name) void this.attempt((sync) => sync.nameShared(this.person.id, this.name));
        }}
      >
        <name-field
          .label=${nameThem}
          .hint=${nameHint}
          .value=${this.person.name ?? ''}
          @name-typed=${(event: CustomEvent<string>) => {
            this.name = event.detail;
          }}
        ></name-field>
        <button>${saveName}</button>
      </form>
    </section>`;
  }

  /** The same report for the same records and period: what is drawn of it stays. */
  private reported({ records, progress }: Known): Report {
    const of = [records, this.period, this.today];
    if (this.report?.of.every((each, i) => each === of[i])) return this.report.report;
    const [first] = records;
    const earliest = first ? civilDate(first.at, first.zone) : this.today;
    const days = DAYS[this.period];
    const period = { from: days ? addDays(this.today, 1 - days) : earliest, to: this.today };
    const report = reportOf(records, { progress }, this.app.exercises, period);
    this.report = { of, report };
    return report;
  }

  private read(): Promise<boolean> {
    return this.attempt(async (sync) => {
      const records = await sync.readShared(this.person.id);
      const library = createLibrary(this.app.exercises);
      const zone = records.at(-1)?.zone ?? 'UTC';
      this.known = { records, library, progress: foldProgress(records, library, Date.now(), zone) };
    });
  }

  private async send(record: AdviceRecord): Promise<void> {
    this.sent = false;
    this.sent = await this.attempt((sync) => sync.advise(this.person.id, record));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'shared-person': SharedPerson;
  }
}
