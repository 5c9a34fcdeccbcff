import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { flagsOf } from '../../core/screening/screening.ts';
import { QUESTIONS, SCREENING } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';
import { questions } from '../styles/questions.ts';
import type { ConditionEnd } from './end-dates.ts';
import type { ToldAnswers } from './screening-answers.ts';
import './end-dates.ts';
import { type Fine, followUpsOf } from './follow-ups.ts';
import './follow-ups.ts';
import '../elements/option-row.ts';
import '../elements/pain-scale.ts';
import { isAnswered, NO_TICKS, type Ticks } from '../elements/tick-list.ts';
import '../elements/tick-list.ts';

const FLOOR = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No, or not easily' },
];

/** What has to be known before the first session, on one page. Nothing is chosen beforehand. */
@customElement('first-session-questions')
export class FirstSessionQuestions extends LitElement {
  static override styles = [
    base,
    questions,
    css`
      .short {
        display: grid;
        gap: 26px;
        margin-top: 30px;
      }

      .first {
        margin-top: 0;
      }
    `,
  ];

  @property() step = '';
  @state() private conditions: Ticks = NO_TICKS;
  @state() private ends: readonly ConditionEnd[] = [];
  @state() private fine: Fine = {};
  @state() private body: Ticks = NO_TICKS;
  @state() private worse: string | null = null;
  @state() private floor: string | null = null;
  @state() private usualPain: number | null = null;
  @state() private asked = false;

  /** What is still open, in the order of the page. */
  private get open(): readonly string[] {
    return [
      isAnswered(this.conditions) ? '' : QUESTIONS.conditions,
      this.usualPain === null ? 'Your usual pain' : '',
      this.worse === null ? 'What makes it worse' : '',
      isAnswered(this.body) ? '' : 'What else troubles you',
      followUpsOf(this.body.ids).some(({ id }) => this.fine[id] === undefined) ? 'Kneeling' : '',
      this.floor === null ? 'The floor' : '',
    ].filter(Boolean);
  }

  override render() {
    return html`
      <p class="eyebrow">${this.step}</p>
      <h1>${QUESTIONS.conditions}</h1>
      <p class="lead">These need checking by a professional before you train. They do not say that anything is wrong.</p>
      <tick-list
        label=${QUESTIONS.conditions}
        .options=${SCREENING.conditions}
        .value=${this.conditions}
        @ticks-changed=${(event: CustomEvent<Ticks>) => {
          this.conditions = event.detail;
        }}
      ></tick-list>
      <div class="short">
        <end-dates
          .conditions=${this.conditions.ids}
          .value=${this.ends}
          @ends-changed=${(event: CustomEvent<readonly ConditionEnd[]>) => {
            this.ends = event.detail;
          }}
        ></end-dates>
        <pain-scale
          question=${QUESTIONS.usualPain}
          .value=${this.usualPain}
          @scale-chosen=${(event: CustomEvent<number>) => {
            this.usualPain = event.detail;
          }}
        ></pain-scale>
        <option-row
          question=${QUESTIONS.worse}
          .options=${SCREENING.worse}
          .value=${this.worse}
          @option-chosen=${(event: CustomEvent<string>) => {
            this.worse = event.detail;
          }}
        ></option-row>
        <div>
          <h2 class="first">${QUESTIONS.body}</h2>
          <tick-list
            label=${QUESTIONS.body}
            .options=${SCREENING.body}
            .value=${this.body}
            @ticks-changed=${(event: CustomEvent<Ticks>) => {
              this.body = event.detail;
            }}
          ></tick-list>
        </div>
        <follow-ups
          .flags=${this.body.ids}
          .value=${this.fine}
          @fine-changed=${(event: CustomEvent<Fine>) => {
            this.fine = event.detail;
          }}
        ></follow-ups>
        <option-row
          question="Can you get down to the floor and up again?"
          .options=${FLOOR}
          .value=${this.floor}
          @option-chosen=${(event: CustomEvent<string>) => {
            this.floor = event.detail;
          }}
        ></option-row>
      </div>
      ${
        this.asked && this.open.length > 0
          ? html`<p class="missing" role="alert">Still open: ${this.open.join('; ')}.</p>`
          : null
      }
      <footer>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('went-back'))}>Back</button>
        <button type="button" class="primary" @click=${this.go}>Save answers</button>
      </footer>
    `;
  }

  private go(): void {
    this.asked = true;
    const { usualPain, worse } = this;
    if (this.open.length > 0 || usualPain === null || worse === null) return;
    const conditions = this.conditions.ids;
    const detail: ToldAnswers = {
      conditions,
      flags: flagsOf(SCREENING, { body: this.body.ids, conditions, worse }),
      floor: this.floor === 'yes',
      usualPain,
      worse,
      fine: followUpsOf(this.body.ids)
        .map(({ id }) => id)
        .filter((id) => this.fine[id]),
      ends: this.ends.filter(({ id }) => conditions.includes(id)),
    };
    this.dispatchEvent(new CustomEvent('first-session-answered', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'first-session-questions': FirstSessionQuestions;
  }

  interface HTMLElementEventMap {
    'first-session-answered': CustomEvent<ToldAnswers>;
  }
}
