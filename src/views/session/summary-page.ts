import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { amountWords } from '../../core/exercise/dose-words.ts';
import type { ExerciseId } from '../../core/exercise/exercise.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { PlayerState } from '../../core/player/player.ts';
import type { App, Standout, SummaryAnswers } from '../../ports/app.ts';
import type { StretchEase } from '../../ports/session-view.ts';
import type { TraceOf } from '../../ports/traces.ts';
import { lowered } from '../../strings/lowered.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { countedSets, unsureSets } from './set-corrections.ts';
import '../elements/icon-mark.ts';
import type { Correction } from './count-sheet.ts';
import './count-sheet.ts';
import './done-list.ts';
import './ease-question.ts';
import '../elements/effort-scale.ts';
import '../elements/option-row.ts';
import './session-outlook.ts';
import '../elements/pain-scale.ts';
import './standout-question.ts';
import '../elements/status-banner.ts';
import '../elements/tick-list.ts';
import type { Ticks } from '../elements/tick-list.ts';

const TITLES: Readonly<Record<'done' | 'stopped' | 'hurt', string>> = {
  done: 'Done. How was it?',
  stopped: 'Stopped. What you did counts',
  hurt: 'You did right to stop. Nothing is lost',
};

/** "Right": an effort with which a step is open (M-15). */
const CALM_EFFORT = 6;

const TIDY = [
  { id: 'all', text: 'Yes, all' },
  { id: 'some', text: 'Not these' },
];

/** After a session (M-15): what was done, and three answers. A field that is not touched stays missing. */
@customElement('summary-page')
export class SummaryPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      .grid {
        align-items: start;
      }

      .questions {
        display: grid;
        gap: 22px;
      }

      .column {
        display: grid;
        gap: 18px;
        align-content: start;
      }

      .count {
        margin-top: 14px;
      }

      .lie-down {
        margin-bottom: 18px;
      }
    `,
  ];

  @property({ attribute: false }) player!: PlayerState;
  /** The log, in which the sets stand that can be corrected. */
  @property({ attribute: false }) records: readonly LogRecord[] = [];
  @property({ attribute: false }) traceOf: TraceOf = async () => null;
  /** What these answers would change, by the rules. */
  @property({ attribute: false }) expect: App['expect'] = () => null;
  /** Stretches whose next one waits for how easy they feel (S-074). */
  @property({ attribute: false }) asksEase: readonly ExerciseId[] = [];
  /** After dizziness: sit or lie down (M-4). */
  @property({ type: Boolean }) lieDown = false;
  @property({ type: Boolean }) saving = false;
  @state() private peak: number | null = null;
  @state() private effort: number | null = null;
  @state() private post: number | null = null;
  @state() private standout: Standout | null | undefined = undefined;
  @state() private tidy: 'all' | 'some' | null = null;
  @state() private untidy: readonly ExerciseId[] = [];
  @state() private ease: readonly StretchEase[] = [];
  /** Which exercise's counts are open for correction. */
  @state() private correcting: number | null = null;

  override render() {
    return html`
      <div class="head">
        <div>
          <p class="eyebrow">Session</p>
          <h1>${TITLES[this.player.endedBy ?? 'done']}</h1>
        </div>
      </div>
      ${this.lieDown ? lieDownBanner() : nothing}
      <div class="grid">
        <section class="card span-7" aria-labelledby="did">
          <h2 id="did">What you did</h2>
          <done-list
            .items=${this.player.items}
            .records=${this.records}
            .traceOf=${this.traceOf}
            @correct-asked=${(event: CustomEvent<number>) => {
              this.correcting = event.detail;
            }}
          ></done-list>
          ${this.unsure()}
        </section>
        <div class="span-5 column">
          <section class="card questions" aria-label="How it was">${this.questions()}</section>
          ${this.outlook()}
          <button type="button" class="primary large" ?disabled=${this.saving} @click=${this.save}>
            ${this.saving ? 'Saving' : 'Save summary'}
          </button>
          <p class="support">What you leave untouched is kept as missing, not as fine.</p>
        </div>
      </div>
      ${this.countSheet()}
    `;
  }

  private countSheet() {
    const item = this.player.items[this.correcting ?? -1];
    const close = () => {
      this.correcting = null;
    };
    return html`<count-sheet
      ?open=${item !== undefined}
      .heading=${item?.exercise.name ?? ''}
      .sets=${item ? countedSets(item, this.records) : []}
      .traceOf=${this.traceOf}
      @sheet-closed=${close}
      @counts-corrected=${(event: CustomEvent<readonly Correction[]>) => {
        close();
        this.dispatchEvent(new CustomEvent('counts-corrected', { detail: event.detail }));
      }}
    ></count-sheet>`;
  }

  /** What the sensor was not sure of counts for a rise only once the person has said that it is right. */
  private unsure() {
    const sets = unsureSets(this.player.items, this.records);
    if (sets.length === 0) return nothing;
    const words = sets.map(
      ({ item, set }) => `${item.exercise.name}, ${lowered(set.name)}: ${amountWords(set, set.counted)}`,
    );
    const detail: Correction[] = sets.map(({ set }) => ({ setId: set.id, performed: set.counted }));
    const confirm = () => this.dispatchEvent(new CustomEvent('counts-corrected', { detail }));
    return html`<status-banner icon="why" heading="Did the sensor count right?" class="count">
      ${words.join('. ')}. Until you say so, these move nothing up.
      <button slot="actions" type="button" @click=${confirm}>Yes, these are right</button>
    </status-banner>`;
  }

  private questions() {
    return html`
      <pain-scale
        compact
        question=${this.standout ? 'Most pain in any other exercise' : 'Most pain in any exercise'}
        .value=${this.peak}
        @scale-chosen=${(event: CustomEvent<number>) => {
          this.peak = event.detail;
        }}
      ></pain-scale>
      <effort-scale
        question=${this.standout ? 'How hard were the others?' : 'How hard was it?'}
        .value=${this.effort}
        @effort-chosen=${(event: CustomEvent<number>) => {
          this.effort = event.detail;
        }}
      ></effort-scale>
      ${this.player.items.length > 1 ? this.apart() : nothing}
      <pain-scale
        compact
        question="Pain now"
        .value=${this.post}
        @scale-chosen=${(event: CustomEvent<number>) => {
          this.post = event.detail;
        }}
      ></pain-scale>
      <option-row
        question="Did it feel tidy?"
        .options=${TIDY}
        .value=${this.tidy}
        @option-chosen=${(event: CustomEvent<'all' | 'some'>) => {
          this.tidy = event.detail;
        }}
      ></option-row>
      ${
        this.tidy === 'some'
          ? html`<tick-list
              single
              label="Not tidy"
              noneText=""
              .options=${this.player.items.map(({ exercise }) => ({ id: exercise.id, text: exercise.name }))}
              @ticks-changed=${(event: CustomEvent<Ticks>) => {
                this.untidy = event.detail.ids;
              }}
            ></tick-list>`
          : nothing
      }
      ${this.stretches()}
    `;
  }

  private stretches() {
    const asked = this.player.items.filter(({ exercise }) => this.asksEase.includes(exercise.id));
    if (asked.length === 0) return nothing;
    return html`<ease-question
      .stretches=${asked.map(({ exercise: { id, name } }) => ({ id, text: name }))}
      .value=${this.ease}
      @ease-told=${(event: CustomEvent<readonly StretchEase[]>) => {
        this.ease = event.detail;
      }}
    ></ease-question>`;
  }

  private apart() {
    return html`<standout-question
      .exercises=${this.player.items.map(({ exercise: { id, name } }) => ({ id, text: name }))}
      .value=${this.standout}
      @standout-told=${(event: CustomEvent<Standout | null>) => {
        this.standout = event.detail;
      }}
    ></standout-question>`;
  }

  /** What is not answered yet is supposed calm here, and said to be supposed; saved it stays missing. */
  private outlook() {
    const answers = this.answers();
    const { peak, effort, post, untidy } = answers;
    const answered = [peak, effort, post, untidy].every((each) => each !== null);
    const calm = {
      ...answers,
      peak: peak ?? 0,
      effort: effort ?? CALM_EFFORT,
      post: post ?? 0,
      untidy: untidy ?? [],
    };
    return html`<session-outlook
      ?answered=${answered}
      .expected=${this.expect(calm)}
      .exercises=${this.player.items.map(({ exercise }) => exercise)}
    ></session-outlook>`;
  }

  private answers(): SummaryAnswers {
    const untidy =
      this.tidy === 'all' ? [] : this.tidy === 'some' && this.untidy.length > 0 ? this.untidy : null;
    const { peak, effort, post, standout = null, ease } = this;
    return { peak, effort, post, untidy, standout, ...(ease.length > 0 && { ease }) };
  }

  private save(): void {
    this.dispatchEvent(new CustomEvent('summary-saved', { detail: this.answers() }));
  }
}

function lieDownBanner() {
  return html`
    <status-banner tone="safety" icon="warning" heading="Sit or lie down first" class="lie-down">
      Drink something. No strength work for 24 hours. If you faint, or get chest pain or short of breath, call for
      help.
      <a slot="actions" class="button" href="#/help">Get help now</a>
    </status-banner>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'summary-page': SummaryPage;
  }

  interface HTMLElementEventMap {
    'summary-saved': CustomEvent<SummaryAnswers>;
  }
}
