import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import { addDays, type CivilDate, civilDate } from '../../core/log/civil-date.ts';
import type { LogRecord } from '../../core/log/record.ts';
import { type EffortTrend, effortTrends } from '../../core/trends/best-efforts.ts';
import { deskHours } from '../../core/trends/desk-hours.ts';
import { painAndLoad } from '../../core/trends/pain-and-load.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { longDay } from '../../strings/time-words.ts';
import {
  amountTold,
  DESK_PARTS,
  dayTold,
  deskDayTold,
  deskHoursTold,
  effortTold,
  hoursTold,
  painAndLoadTold,
} from '../../strings/trend-words.ts';
import { deskHoursPlot } from '../charts/desk-hours-plot.ts';
import { effortPlot } from '../charts/effort-plot.ts';
import { painAndLoadPlot } from '../charts/pain-and-load-plot.ts';
import { Latest } from '../controllers/latest.ts';
import '../charts/chart-frame.ts';
import '../charts/chart-legend.ts';
import '../elements/progress-tabs.ts';
import '../elements/select-row.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';

/** Stretches of time to look at, in days. */
const STRETCHES = { '28': 'Four weeks', '56': 'Eight weeks', '182': 'Half a year', '364': 'A year' } as const;
type Stretch = keyof typeof STRETCHES;
/** More bars than this are too thin to be told apart. */
const MOST_DESK_DAYS = 28;
/** Room for a date in the timeline, px: a finger's reach is not asked for, since keys and the table tell each. */
const PX_PER_DAY = 11;

/** How pain, work, holds and the desk went over weeks. */
@customElement('trends-page')
export class TrendsPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      select-row {
        display: block;
        max-width: 280px;
        margin-bottom: 14px;
      }

      .timeline {
        --chart-height: 320px;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private stretch: Stretch = '56';
  @state() private chosen: string | null = null;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  /** What was drawn last: each minute tells of a day that is the same, and years are not worked out anew for that. */
  private drawn: readonly unknown[] = [];

  protected override shouldUpdate(): boolean {
    const decisions = this.today.value?.progress.decisions.length;
    const told = [this.app, this.records.value, decisions, today(), this.stretch, this.chosen];
    const isSame = told.every((each, i) => each === this.drawn[i]);
    this.drawn = told;
    return !isSame;
  }

  override render() {
    const to = today();
    const from = addDays(to, 1 - Number(this.stretch));
    return html`
      <div class="head">
        <div>
          <h1>Trends</h1>
          <p class="lead">What you told and what the sensor saw, side by side. One does not explain the other.</p>
        </div>
        <progress-tabs current="trends"></progress-tabs>
      </div>
      <select-row
          label="Show"
          required
          .options=${Object.entries(STRETCHES).map(([id, text]) => ({ id, text }))}
          .value=${this.stretch}
          @select-chosen=${(event: CustomEvent<string>) => {
            this.stretch = event.detail as Stretch;
          }}
        ></select-row>
      <div class="grid">${this.timeline(from, to)} ${this.efforts()} ${this.desk(to)}</div>
    `;
  }

  private timeline(from: CivilDate, to: CivilDate) {
    const decisions = this.today.value?.progress.decisions ?? [];
    const told = painAndLoad(this.records.value, decisions, (id) => this.exercise(id), from, to);
    return html`
      <section class="card span-12 timeline">
        <chart-frame
          heading="Pain and strength work"
          .summary=${painAndLoadTold(told)}
          .plot=${painAndLoadPlot(told)}
          .points=${told.days.map(dayTold)}
          .least=${told.days.length * PX_PER_DAY}
          .table=${{
            heads: ['Date', 'Pain', 'Strength work', 'Up'],
            rows: told.days
              .filter(({ pain, workSeconds, rises }) => pain !== null || workSeconds > 0 || rises > 0)
              .toReversed()
              .map(({ date, pain, workSeconds, rises }) => [
                longDay(date),
                pain === null ? 'not told' : String(pain),
                workSeconds > 0 ? `${Math.round(workSeconds)} s` : '',
                rises > 0 ? String(rises) : '',
              ]),
          }}
        >
          <chart-legend slot="legend" .marks=${['pain', 'work', 'up', 'flare', 'usual']}></chart-legend>
        </chart-frame>
        <p class="support"><a href="#/measures">How you are doing, in your own answers</a></p>
      </section>
    `;
  }

  private efforts() {
    const trends = effortTrends(this.records.value).filter(({ exerciseId }) => this.exercise(exerciseId));
    const trend = trends.find(({ exerciseId }) => exerciseId === this.chosen) ?? trends[0];
    const exercise = trend && this.exercise(trend.exerciseId);
    if (!trend || !exercise)
      return none('Holds and repetitions', 'They stand here after your first session.');
    return html`
      <section class="card span-6">
        ${trends.length > 1 ? this.chooser(trends, trend) : nothing}
        <chart-frame
          heading=${exercise.name}
          .summary=${effortTold(trend, exercise.unit)}
          .plot=${effortPlot(trend, exercise.unit)}
          .points=${pointsOf(trend, exercise)}
          .table=${{
            heads: ['Date', 'Best set'],
            rows: trend.sides.flatMap(({ side, efforts }) =>
              efforts
                .toReversed()
                .map(({ date, value }) => [longDay(date), amountTold(value, exercise.unit, side)]),
            ),
          }}
        >
          ${
            trend.sides.length > 1
              ? html`<chart-legend slot="legend" .marks=${trend.sides.map(({ side }) => side)}></chart-legend>`
              : nothing
          }
        </chart-frame>
      </section>
    `;
  }

  private chooser(trends: readonly EffortTrend[], { exerciseId }: EffortTrend) {
    return html`<select-row
      label="Exercise"
      required
      .options=${trends.map((each) => ({ id: each.exerciseId, text: this.exercise(each.exerciseId)?.name ?? '' }))}
      .value=${exerciseId}
      @select-chosen=${(event: CustomEvent<string>) => {
        this.chosen = event.detail;
      }}
    ></select-row>`;
  }

  private desk(to: CivilDate) {
    const days = deskHours(
      this.records.value,
      addDays(to, 1 - Math.min(Number(this.stretch), MOST_DESK_DAYS)),
      to,
    );
    if (days.every(({ hours }) => !hours)) {
      return none('Hours in each position', 'They stand here after a day at the desk with the sensor.');
    }
    return html`
      <section class="card span-6">
        <chart-frame
          heading="Hours in each position"
          .summary=${deskHoursTold(days)}
          .plot=${deskHoursPlot(days)}
          .points=${days.map(deskDayTold)}
          .table=${{
            heads: ['Date', ...Object.values(DESK_PARTS), 'Longest still', 'Changes an hour'],
            rows: days
              .toReversed()
              .flatMap(({ date, hours }) =>
                hours
                  ? [
                      [
                        longDay(date),
                        ...(['tall', 'relaxed', 'slumped', 'other'] as const).map((part) =>
                          hoursTold(hours[part]),
                        ),
                        `${Math.round(hours.longestStillMinutes)} min`,
                        String(Math.round(hours.shiftsPerHour)),
                      ],
                    ]
                  : [],
              ),
          }}
        >
          <chart-legend slot="legend" .marks=${['tall', 'relaxed', 'slumped', 'other']}></chart-legend>
        </chart-frame>
      </section>
    `;
  }

  private exercise(id: string): Exercise | undefined {
    return this.app.exercises.find((each) => each.id === id);
  }
}

const today = (): CivilDate => civilDate(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** What is told of each point as the arrow keys go through them: the sides of one session together. */
const pointsOf = ({ sides }: EffortTrend, { unit }: Exercise): string[] => {
  const [longest] = sides.toSorted((a, b) => b.efforts.length - a.efforts.length);
  return (longest?.efforts ?? []).map(({ date }) => {
    const there = sides.flatMap(({ side, efforts }) =>
      efforts
        .filter((effort) => effort.date === date)
        .slice(-1)
        .map(({ value }) => amountTold(value, unit, side)),
    );
    return `${longDay(date)}: ${there.join('; ')}`;
  });
};

const none = (heading: string, words: string) => html`
  <section class="card span-6">
    <h2>${heading}</h2>
    <p class="support">${words}</p>
  </section>
`;

declare global {
  interface HTMLElementTagNameMap {
    'trends-page': TrendsPage;
  }
}
