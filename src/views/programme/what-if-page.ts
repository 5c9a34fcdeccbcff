import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Exercise } from '../../core/exercise/exercise.ts';
import type { Supposed, SupposedWeek } from '../../core/lives/supposed.ts';
import type { Decision } from '../../core/progression/progress.ts';
import type { App, TodayView } from '../../ports/app.ts';
import { ruleBehind } from '../../strings/rules-words.ts';
import { longDay } from '../../strings/time-words.ts';
import { heldWords, WHAT_IF_WORDS, weeksWords, weekTold, weekWords } from '../../strings/what-if-words.ts';
import { Latest } from '../controllers/latest.ts';
import { optionRow } from '../elements/option-row.ts';
import '../elements/pain-scale.ts';
import './weeks-chart.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';

/** Runs the rules on weeks that nobody has lived yet. Nothing of it is kept. */
@customElement('what-if-page')
export class WhatIfPage extends LitElement {
  static override styles = [
    base,
    page,
    css`
      .grid {
        align-items: start;
      }

      .asked {
        display: grid;
        gap: 20px;
      }

      .answer {
        display: grid;
        gap: 18px;
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 4px 0 14px;
      }

      .legend b {
        color: var(--brass);
      }

      .legend .less {
        color: var(--zone-slumped);
      }

      .weeks {
        margin-top: 10px;
        list-style: none;
      }

      .weeks > li {
        max-width: none;
        padding: 14px 0;
        border-top: 1px solid var(--line);
      }

      .weeks ul {
        margin: 6px 0 0;
        padding-left: 1.2em;
        font-size: var(--text-15);
        line-height: 1.45;
      }

      summary {
        min-height: 44px;
        padding: 10px 0 4px;
        color: var(--action);
        font-size: var(--text-15);
        font-weight: 600;
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) app!: App;
  @state() private from: 'log' | 'nothing' | null = null;
  @state() private weeks = 4;
  @state() private pain = 1;
  @state() private dayAfter = 0;
  @state() private effort = 5;
  @state() private sessions = 3;
  @state() private made: readonly SupposedWeek[] = [];
  private asked = '';

  private readonly today = new Latest<TodayView | null>(this, () => this.app?.today$, null);

  /** Where somebody is, if that is anywhere yet. */
  private get start(): 'log' | 'nothing' {
    const isScreened = this.today.value !== null && this.today.value.progress.state !== 'unscreened';
    return this.from ?? (isScreened ? 'log' : 'nothing');
  }

  /** After the choice is drawn: many weeks take a moment. */
  protected override updated(_: PropertyValues<this>): void {
    const { pain, dayAfter, effort, sessions, weeks, start } = this;
    const asked = [pain, dayAfter, effort, sessions, weeks, start].join(' ');
    if (asked === this.asked) return;
    this.asked = asked;
    const supposed: Supposed = {
      pain,
      moreTheDayAfter: dayAfter,
      peak: pain,
      effort,
      sessionsAWeek: sessions,
    };
    setTimeout(() => {
      if (this.asked === asked) this.made = this.app.suppose(supposed, weeks, start);
    });
  }

  override render() {
    return html`
      <div class="head">
        <div>
          <h1>What if</h1>
          <p class="lead">
            Suppose how the weeks to come go, and the rules say what they would make of them. Everybody’s weeks turn out
            otherwise; nothing here is kept.
          </p>
        </div>
        <a class="button" href="#/rules">Read the rules</a>
      </div>
      <div class="grid">
        <section class="card span-5 asked" aria-label="Suppose">${this.questions()}</section>
        <div class="span-7 answer">
          <section class="card" aria-labelledby="weeks">
            <h2 id="weeks">Week by week</h2>
            <p role="status">${this.made.length > 0 ? weeksWords(this.made) : nothing}</p>
            <p class="support legend">
              <span><b aria-hidden="true">▲</b> exercises that go up</span>
              <span><b class="less" aria-hidden="true">▼</b> exercises that go down</span>
            </p>
            <weeks-chart .weeks=${this.made}></weeks-chart>
          </section>
          <section class="card" aria-labelledby="decided">
            <h2 id="decided">What the rules decide</h2>
            <ol class="weeks">${this.made.map((week, index) => weekItem(week, index, this.app.exercises))}</ol>
          </section>
        </div>
      </div>
    `;
  }

  private questions() {
    const { from, weeks, pain, dayAfter, effort, sessions } = WHAT_IF_WORDS;
    return html`
      ${optionRow(from, this.start, (id) => {
        this.from = id;
      })}
      <pain-scale
        compact
        .question=${pain}
        .value=${this.pain}
        @scale-chosen=${(event: CustomEvent<number>) => {
          this.pain = event.detail;
        }}
      ></pain-scale>
      ${optionRow(dayAfter, `${this.dayAfter}`, (id) => {
        this.dayAfter = Number(id);
      })}
      ${optionRow(effort, `${this.effort}`, (id) => {
        this.effort = Number(id);
      })}
      ${optionRow(sessions, `${this.sessions}`, (id) => {
        this.sessions = Number(id);
      })}
      ${optionRow(weeks, `${this.weeks}`, (id) => {
        this.weeks = Number(id);
      })}
      <p class="support">Every session is done whole and felt tidy, and every question is answered.</p>
    `;
  }
}

function weekItem(week: SupposedWeek, index: number, exercises: readonly Exercise[]) {
  const { up, down, held, whole } = weekTold(week);
  const locked = week.days.find(({ plan }) => plan.type === 'locked')?.plan;
  return html`
    <li>
      <h3>Week ${index + 1}, from ${longDay(week.from)}</h3>
      <p class="support">${weekWords(week)}</p>
      ${locked?.type === 'locked' ? html`<p>${locked.reason}</p>` : nothing}
      ${sentences([...whole, ...up, ...down], exercises)}
      ${
        held.length > 0
          ? html`<details>
              <summary>What stays as it is</summary>
              <ul>${heldWords(held).map((words) => html`<li>${words}</li>`)}</ul>
            </details>`
          : nothing
      }
    </li>
  `;
}

const sentences = (decisions: readonly Decision[], exercises: readonly Exercise[]) =>
  decisions.length > 0
    ? html`<ul>${decisions.map((decision) => sentence(decision, exercises))}</ul>`
    : nothing;

/** A sentence that does not name its exercise has the name before it. */
function sentence(decision: Decision, exercises: readonly Exercise[]) {
  const { text, rule, before } = decision;
  const name = exercises.find(({ id }) => id === before?.exerciseId)?.name ?? '';
  const isNamed = name === '' || text.toLowerCase().includes(name.toLowerCase());
  return html`<li>
    ${isNamed ? nothing : html`<b>${name}.</b> `}${text}
    <a class="note" href="#/rules/${ruleBehind(decision)?.id ?? ''}">${rule}</a>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'what-if-page': WhatIfPage;
  }
}
