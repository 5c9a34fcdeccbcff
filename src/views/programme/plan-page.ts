import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { loadedDoseWords } from '../../core/exercise/dose-words.ts';
import type { ExerciseId } from '../../core/exercise/exercise.ts';
import { leftOut } from '../../core/exercise/left-out.ts';
import type { LogRecord } from '../../core/log/record.ts';
import type { Ahead } from '../../core/progression/ahead.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { PLACES_TO_GO } from '../../strings/plan-words.ts';
import { longDay } from '../../strings/time-words.ts';
import { Latest } from '../controllers/latest.ts';
import './coverage-list.ts';
import type { HomeTold } from './home-things.ts';
import './home-things.ts';
import '../elements/icon-mark.ts';
import './left-out-list.ts';
import '../elements/option-row.ts';
import './own-choices.ts';
import './training-days.ts';
import './weight-list.ts';
import { backLink } from '../styles/back-link.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';

const AGE = [
  { id: 'no', text: 'No' },
  { id: 'yes', text: 'Yes' },
];
const ageOf = (from65: boolean | undefined) => (from65 === undefined ? null : from65 ? 'yes' : 'no');

/** The plan as a whole: on which days, with what, two weeks ahead, and what is left out and why. */
@customElement('plan-page')
export class PlanPage extends LitElement {
  static override styles = [
    base,
    page,
    backLink,
    css`
      .column {
        display: grid;
        gap: 18px;
        align-content: start;
      }

      .card > h2 {
        margin-bottom: 10px;
      }

      .card > .support {
        margin-bottom: 12px;
      }

      .days {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 0 28px;
        padding: 0;
        list-style: none;
      }

      .days > li {
        max-width: none;
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }

      .age {
        margin-top: 12px;
      }

      .weights {
        margin-top: 24px;
        padding-top: 20px;
        border-top: 1px solid var(--line);
      }

      .days b {
        font-weight: 640;
      }

      .days p {
        color: var(--ink-2);
        font-size: var(--text-15);
        line-height: 1.45;
      }

    `,
  ];

  @property({ attribute: false }) app!: App;

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);
  private readonly records = new Latest<readonly LogRecord[]>(this, () => this.app?.records$, []);

  override render() {
    const view = this.today.value;
    if (!view) return html`<h1>Your plan</h1>`;
    const { circumstances } = view.progress;
    const told = this.records.value.some(
      (record) => record.type === 'circumstances' && record.without !== undefined,
    );
    return html`
      <div class="head">
        <div>
          <a class="back" href="#/today"><icon-mark name="back"></icon-mark>Today</a>
          <h1>Your plan</h1>
        </div>
      </div>
      <div class="grid">
        <div class="column span-5">
        <section class="card">
          <training-days
            .weekdays=${view.ahead?.weekdays ?? []}
            @weekdays-chosen=${(event: CustomEvent<readonly number[]>) =>
              void this.app.add({ type: 'training-days', weekdays: [...event.detail] })}
          ></training-days>
        </section>
        <section class="card">
          <option-row
            question="Are you 65 or older?"
            .options=${AGE}
            .value=${ageOf(circumstances.from65)}
            @option-chosen=${(event: CustomEvent<string>) =>
              void this.app.add({ type: 'circumstances', from65: event.detail === 'yes' })}
          ></option-row>
          <p class="support age">From 65 on, stretches may grow to 60 seconds. Nothing else in the plan depends on it.</p>
        </section>
        ${view.ahead ? covered(view.ahead) : nothing}
        </div>
        <section class="card span-7" aria-labelledby="home">
          <h2 id="home">What is at home</h2>
          <p class="support">No plan counts on what is not ticked. You can change it at any time.</p>
          <home-things
            .circumstances=${circumstances}
            ?told=${told}
            @home-told=${(event: CustomEvent<HomeTold>) => void this.tellHome(event.detail)}
          ></home-things>
          ${(circumstances.without?.includes('dumbbell') ?? true) ? nothing : this.weights(circumstances.kg)}
        </section>
        ${view.ahead ? this.twoWeeks(view.ahead, view.progress.state === 'baseline') : nothing}
        <section class="card span-12" aria-labelledby="own">
          <h2 id="own">Of your own choice</h2>
          <p class="support">Nothing of this is planned unless you switch it on.</p>
          <own-choices
            .exercises=${this.app.exercises}
            .circumstances=${circumstances}
            @choices-made=${(event: CustomEvent<readonly ExerciseId[]>) => void this.choose(event.detail)}
          ></own-choices>
        </section>
        <section class="card span-12" aria-labelledby="left">
          <h2 id="left">Left out for you</h2>
          <left-out-list .causes=${leftOut(this.app.exercises, circumstances)}></left-out-list>
        </section>
      </div>
    `;
  }

  private twoWeeks({ days }: Ahead, isBaseline: boolean) {
    const sessions = days.flatMap(({ date, session }) => (session ? [{ date, session }] : []));
    return html`
      <section class="card span-12" aria-labelledby="ahead">
        <h2 id="ahead">The coming two weeks</h2>
        <p class="support">
          ${
            isBaseline
              ? 'The first two sessions are few exercises, and a look at how your back takes them. The other ways of moving join after that.'
              : 'At your places of today: what goes up on the way depends on your answers.'
          }
        </p>
        <ul class="days">
          ${sessions.map(
            ({ date, session }) => html`
              <li>
                <b>${longDay(date)}</b>
                <p>${session.map(({ exercise, dose, kg }) => `${exercise.name} ${loadedDoseWords(exercise, dose, kg)}`).join('; ')}</p>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  /** Asked in full once dumbbells are at home; the first exercise that needs them asks as well (M-26). */
  private weights(kg: readonly number[] | undefined) {
    return html`<div class="weights">
      <weight-list
        .kg=${kg}
        @weights-told=${(event: CustomEvent<readonly number[]>) =>
          void this.app.add({ type: 'weights', kg: [...event.detail] })}
      ></weight-list>
    </div>`;
  }

  private tellHome({ floor, without }: HomeTold): Promise<void> {
    return this.app.add({ type: 'circumstances', floor, without: [...without] });
  }

  /** Who chooses to swim has a pool. */
  private choose(chosen: readonly ExerciseId[]): Promise<void> {
    const without = this.today.value?.progress.circumstances.without ?? [];
    const needed = this.app.exercises
      .filter(({ id }) => chosen.includes(id))
      .flatMap(({ equipment }) => equipment);
    const there = PLACES_TO_GO.filter((place) => needed.includes(place));
    return this.app.add({
      type: 'circumstances',
      chosen: [...chosen],
      without: without.filter((each) => !there.some((place) => place === each)),
    });
  }
}

const covered = ({ coverage }: Ahead) => html`
  <section class="card" aria-labelledby="covered">
    <h2 id="covered">What two weeks cover</h2>
    <coverage-list .coverage=${coverage}></coverage-list>
  </section>
`;

declare global {
  interface HTMLElementTagNameMap {
    'plan-page': PlanPage;
  }
}
