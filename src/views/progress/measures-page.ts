import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OutcomeMeasure } from '../../core/guide/outcome-measure.ts';
import { GOAL_AREAS } from '../../core/log/outcome-records.ts';
import type { LogRecord, NewRecord } from '../../core/log/record.ts';
import { changeOf } from '../../core/outcomes/change.ts';
import { type AllSeries, type SeriesId, seriesOf } from '../../core/outcomes/series.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../ports/settings.ts';
import { lowered } from '../../strings/lowered.ts';
import { changeWords, EVERY_WORDS, measureOf, seriesWords } from '../../strings/outcome-words.ts';
import { Latest } from '../controllers/latest.ts';
import type { Goal } from './goals-form.ts';
import './goals-form.ts';
import '../elements/icon-mark.ts';
import '../elements/pain-scale.ts';
import './roland-morris-form.ts';
import '../elements/switch-row.ts';
import './trend-line.ts';
import type { WeekPain } from './week-pain-form.ts';
import './week-pain-form.ts';
import { base } from '../styles/base.ts';
import { measures } from '../styles/measures.ts';
import { page } from '../styles/page.ts';

type MeasureId = OutcomeMeasure['id'];

const SERIES: Readonly<Record<MeasureId, readonly SeriesId[]>> = {
  pain: ['average-pain', 'worst-pain'],
  activities: GOAL_AREAS.map((area) => `goal-${area}` as const),
  'roland-morris': ['roland-morris'],
  stress: ['stress'],
};

/** How the person is doing, over weeks, in their own answers: by choice, with what may be said of a change. */
@customElement('measures-page')
export class MeasuresPage extends LitElement {
  static override styles = [base, page, measures];

  @property({ attribute: false }) app!: App;
  /** The measure whose form is open. */
  @state() private answering: MeasureId | null = null;

  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);
  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly settings = new Latest<Settings>(this, () => this.app?.settings$, DEFAULT_SETTINGS);

  override render() {
    const series = seriesOf(this.records.value);
    return html`
      <div class="head">
        <div>
          <h1>How you are doing</h1>
          <p class="lead">
            By choice, over weeks. It is there for you, and to show to a professional. No dose follows from it: only pain
            now counts as your pain today, and what you want to do again chooses one extra exercise a week.
          </p>
        </div>
      </div>
      <div class="all">
        ${this.card(measureOf('activities'), series, this.goals())}
        ${this.card(measureOf('pain'), series, this.weekPain())}
        ${this.card(measureOf('roland-morris'), series, this.sentences())}
        ${this.card(measureOf('stress'), series, this.stress())}
      </div>
    `;
  }

  private card(measure: OutcomeMeasure, series: AllSeries, form: TemplateResult) {
    const { id, name, every } = measure;
    const open = this.answering === id;
    return html`
      <section class="card" aria-labelledby=${id}>
        <header>
          <h2 id=${id}>${name}</h2>
          <button
            type="button"
            aria-expanded=${open}
            @click=${() => {
              this.answering = open ? null : id;
            }}
          >
            ${open ? 'Close' : 'Answer now'}
          </button>
        </header>
        ${open ? form : trends(measure, series)}
        <switch-row
          label="Ask me ${EVERY_WORDS[every]}"
          hint="On Today, and only there. More often tells no more."
          ?on=${this.settings.value.askFor.includes(id)}
          @switch-turned=${(event: CustomEvent<boolean>) => this.ask(id, event.detail)}
        ></switch-row>
      </section>
    `;
  }

  private goals() {
    const latest = this.records.value.findLast((record) => record.type === 'goals');
    return html`<goals-form
      .known=${latest?.type === 'goals' ? latest.goals : []}
      @goals-told=${(event: CustomEvent<readonly Goal[]>) => this.save({ type: 'goals', goals: [...event.detail] })}
    ></goals-form>`;
  }

  private weekPain() {
    const told = this.today.value?.painToday ?? null;
    return html`<week-pain-form
      .told=${told}
      @week-pain-told=${({ detail: { now, average, worst } }: CustomEvent<WeekPain>) => {
        if (now !== null && now !== told) void this.app.reportPain(now);
        this.save({ type: 'week-pain', average, worst });
      }}
    ></week-pain-form>`;
  }

  private sentences() {
    return html`<roland-morris-form
      @sentences-ticked=${(event: CustomEvent<readonly number[]>) =>
        this.save({ type: 'roland-morris', ticked: [...event.detail] })}
    ></roland-morris-form>`;
  }

  /** One question, so the answer is saved as it is chosen; the drill that goes with it is a tap away (S-033). */
  private stress() {
    const { intro, questions, least, most } = measureOf('stress');
    return html`
      <p>${intro} <a href="#/exercise/breath_46">Slow breathing</a></p>
      ${questions.map(
        ({ text }) => html`
          <pain-scale
            logged
            question=${text}
            low=${lowered(least)}
            high=${lowered(most)}
            @scale-chosen=${(event: CustomEvent<number>) => this.save({ type: 'stress', value: event.detail })}
          ></pain-scale>
        `,
      )}
    `;
  }

  private save(record: NewRecord): void {
    this.answering = null;
    void this.app.add(record);
  }

  private ask(id: MeasureId, on: boolean): void {
    const others = this.settings.value.askFor.filter((each) => each !== id);
    void this.app.change({ askFor: on ? [...others, id] : others });
  }
}

/** A chart for each row of answers, and what may be said of it. */
function trends(measure: OutcomeMeasure, series: AllSeries) {
  const rows = SERIES[measure.id].flatMap((id) => {
    const readings = series.get(id);
    return readings ? [{ id, readings }] : [];
  });
  if (rows.length === 0) return html`<p class="support">Nothing answered yet. ${measure.intro}</p>`;
  const most = measure.kind === 'checklist' ? measure.statements.length : 10;
  const recovered = measure.kind === 'checklist' ? measure.recovered : null;
  return html`
    <div class="trends">
      ${rows.map(
        ({ id, readings }) => html`
          <div>
            <trend-line label=${seriesWords(id)} .readings=${readings} most=${most}></trend-line>
            <p class="support">${changeWords(changeOf(readings, measure), measure)}</p>
          </div>
        `,
      )}
    </div>
    ${recovered === null ? nothing : html`<p class="support">In studies ${recovered} or fewer counts as recovered.</p>`}
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'measures-page': MeasuresPage;
  }
}
