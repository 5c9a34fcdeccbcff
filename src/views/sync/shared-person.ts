import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AdviceRecord, SharedWithMe } from '../../app/sync-view.ts';
import { doseWords } from '../../core/exercise/dose-words.ts';
import { createLibrary, type Library } from '../../core/exercise/library.ts';
import { type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { foldProgress } from '../../core/progression/fold.ts';
import { doseAt } from '../../core/progression/ladder.ts';
import type { Progress } from '../../core/progression/progress.ts';
import { laddersOf } from '../../core/trends/ladders.ts';
import { CHOICE_WORDS } from '../../strings/report-words.ts';
import { PEOPLE_WORDS, shareLine } from '../../strings/share-words.ts';
import '../elements/icon-mark.ts';
import '../elements/ladder-rungs.ts';
import '../elements/setting-fold.ts';
import '../elements/status-banner.ts';
import { professionalWord } from '../professional-word.ts';
import '../report/professional-report.ts';
import { type Report, reportOf } from '../report/report.ts';
import '../report/report-choice.ts';
import { firstChoice, type ReportChoice } from '../report/report-choice.ts';
import { base } from '../styles/base.ts';
import './advice-form.ts';
import './name-field.ts';
import { SyncElement } from './sync-element.ts';
import './sync-trouble.ts';

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
        gap: 18px;
      }

      .whose {
        position: sticky;
        top: 8px;
        z-index: var(--layer-sticky);
      }

      .card {
        display: grid;
        gap: 14px;
      }

      .ladders {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
        gap: 10px 6px;
      }

      form {
        display: grid;
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

      @media print {
        .card:not(.report) {
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
  @state() private choice: ReportChoice | null = null;
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
    const { choice: title } = PEOPLE_WORDS;
    const choice = this.choice ?? firstChoice(this.today);
    const first = known.records[0];
    return html`
      <section class="card report" aria-label=${CHOICE_WORDS.heading}>
        <professional-report .report=${this.reported(known, choice)} .parts=${choice.parts}></professional-report>
      </section>
      <section class="card" aria-labelledby="choice">
        <h2 id="choice">${title}</h2>
        <report-choice
          .today=${this.today}
          .earliest=${first ? civilDate(first.at, first.zone) : this.today}
          .value=${choice}
          @report-chosen=${(event: CustomEvent<ReportChoice>) => {
            this.choice = event.detail;
          }}
        ></report-choice>
        <div class="row">
          <button type="button" @click=${() => print()}><icon-mark name="print"></icon-mark>${CHOICE_WORDS.print}</button>
        </div>
      </section>
      ${this.ladders(known)} ${this.answer(known)} ${this.naming()}
    `;
  }

  private ladders({ progress, library }: Known) {
    const { ladders, laddersNot } = PEOPLE_WORDS;
    const { parts } = this.person.choice;
    const isWhole = parts.includes('sessions') && parts.includes('screening');
    return html`<section class="card" aria-labelledby="ladders">
      <h2 id="ladders">${ladders}</h2>
      ${
        isWhole
          ? html`<div class="ladders">
              ${laddersOf(library, progress).map((ladder) => {
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
          : html`<p class="support">${laddersNot}</p>`
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

  private reported({ records, progress }: Known, choice: ReportChoice): Report {
    const of = [records, choice.period.from, choice.period.to];
    if (this.report?.of.every((each, i) => each === of[i])) return this.report.report;
    const report = reportOf(records, { progress }, this.app.exercises, choice.period);
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
