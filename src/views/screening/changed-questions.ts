import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { flagsOf } from '../../core/screening/screening.ts';
import { QUESTIONS, SCREENING } from '../../strings/screening-words.ts';
import { base } from '../styles/base.ts';
import { questions } from '../styles/questions.ts';
import type { ConditionEnd } from './end-dates.ts';
import type { KnownAnswers, ToldAnswers } from './screening-answers.ts';
import './end-dates.ts';
import { type Fine, followUpsOf } from './follow-ups.ts';
import './follow-ups.ts';
import '../elements/option-row.ts';
import '../elements/pain-scale.ts';
import { isAnswered, NO_TICKS, type Ticks } from '../elements/tick-list.ts';
import '../elements/tick-list.ts';

/** "Changed?" (M-6): what may have changed since the last answers, and then only the questions about that. */
@customElement('changed-questions')
export class ChangedQuestions extends LitElement {
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

      .all {
        margin-top: 18px;
      }
    `,
  ];

  @property() step = '';
  @property() since = '';
  /** The answers so far; what is not asked stays as it was. */
  @property({ attribute: false }) known!: KnownAnswers;
  /** The usual pain is asked as well: it may be set anew (R-2, M-19). */
  @property({ type: Boolean }) usual = false;
  @state() private changed: Ticks = NO_TICKS;
  @state() private usualPain: number | null = null;
  @state() private more = false;
  @state() private conditions: Ticks = NO_TICKS;
  @state() private body: Ticks = NO_TICKS;
  @state() private worse: string | null = null;
  @state() private ends: readonly ConditionEnd[] = [];
  @state() private fine: Fine = {};
  @state() private missing = false;

  private get asked(): readonly string[] {
    return SCREENING.changes.filter(({ id }) => this.changed.ids.includes(id)).flatMap(({ asks }) => asks);
  }

  private get askedConditions() {
    return SCREENING.conditions.filter(({ id }) => this.asked.includes(id));
  }

  private get askedBody() {
    return SCREENING.body.filter(({ id }) => this.asked.includes(id));
  }

  private get painChanged(): boolean {
    return this.changed.ids.includes('pain');
  }

  override render() {
    return this.more ? this.aboutThat() : this.list();
  }

  private list() {
    return html`
      <p class="eyebrow">${this.step}</p>
      <h1>Has any of this changed?</h1>
      <p class="lead">Since ${this.since}. What has not changed is not asked again.</p>
      <tick-list
        label="Has any of this changed?"
        .options=${SCREENING.changes}
        .value=${this.changed}
        @ticks-changed=${(event: CustomEvent<Ticks>) => {
          this.changed = event.detail;
        }}
      ></tick-list>
      ${
        this.usual
          ? html`<div class="short">
              <pain-scale
                question=${QUESTIONS.usualPain}
                .value=${this.usualPain}
                @scale-chosen=${(event: CustomEvent<number>) => {
                  this.usualPain = event.detail;
                }}
              ></pain-scale>
            </div>`
          : nothing
      }
      <p class="all">
        <button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('all-asked'))}>
          Answer all questions anew
        </button>
      </p>
      ${this.foot(this.leaveList, 'Continue')}
    `;
  }

  private aboutThat() {
    const { askedConditions: conditions, askedBody: body } = this;
    return html`
      <p class="eyebrow">${this.step}</p>
      <h1>A little more about that</h1>
      <p class="lead">Ticked is what you told before. Change what is no longer so.</p>
      ${
        conditions.length > 0
          ? html`<tick-list
              label=${QUESTIONS.conditions}
              .options=${conditions}
              .value=${this.conditions}
              @ticks-changed=${(event: CustomEvent<Ticks>) => {
                this.conditions = event.detail;
              }}
            ></tick-list>`
          : nothing
      }
      <div class="short">
        <end-dates
          .conditions=${this.conditions.ids}
          .value=${this.ends}
          @ends-changed=${(event: CustomEvent<readonly ConditionEnd[]>) => {
            this.ends = event.detail;
          }}
        ></end-dates>
        ${
          body.length > 0
            ? html`<div>
                <h2 class="first">${QUESTIONS.body}</h2>
                <tick-list
                  label=${QUESTIONS.body}
                  .options=${body}
                  .value=${this.body}
                  @ticks-changed=${(event: CustomEvent<Ticks>) => {
                    this.body = event.detail;
                  }}
                ></tick-list>
              </div>`
            : nothing
        }
        <follow-ups
          .flags=${this.body.ids}
          .value=${this.fine}
          @fine-changed=${(event: CustomEvent<Fine>) => {
            this.fine = event.detail;
          }}
        ></follow-ups>
        ${
          this.painChanged
            ? html`<option-row
                question=${QUESTIONS.worse}
                .options=${SCREENING.worse}
                .value=${this.worse}
                @option-chosen=${(event: CustomEvent<string>) => {
                  this.worse = event.detail;
                }}
              ></option-row>`
            : nothing
        }
      </div>
      ${this.foot(this.finish, 'Save answers')}
    `;
  }

  private foot(go: () => void, words: string) {
    return html`
      ${this.missing ? html`<p class="missing" role="alert">Something is still open. Answer each, or “None of these”.</p>` : nothing}
      <footer>
        <button type="button" @click=${this.goBack}>Back</button>
        <button type="button" class="primary" @click=${go}>${words}</button>
      </footer>
    `;
  }

  private readonly goBack = () => {
    this.missing = false;
    if (this.more) this.more = false;
    else this.dispatchEvent(new CustomEvent('went-back'));
  };

  private readonly leaveList = () => {
    this.missing = !isAnswered(this.changed) || (this.usual && this.usualPain === null);
    if (this.missing) return;
    if (this.changed.none) return this.tell(this.known);
    const before = (ids: readonly string[], options: readonly { readonly id: string }[]): Ticks => ({
      ids: options.map(({ id }) => id).filter((id) => ids.includes(id)),
      none: false,
    });
    this.conditions = before(this.known.conditions, this.askedConditions);
    this.body = before(this.known.body, this.askedBody);
    this.ends = this.known.ends;
    this.fine = Object.fromEntries(this.known.fine.map((id) => [id, true]));
    this.more = true;
  };

  private readonly finish = () => {
    const { known, asked } = this;
    this.missing =
      (this.askedConditions.length > 0 && !isAnswered(this.conditions)) ||
      (this.askedBody.length > 0 && !isAnswered(this.body)) ||
      followUpsOf(this.body.ids).some(({ id }) => this.fine[id] === undefined) ||
      (this.painChanged && this.worse === null);
    if (this.missing) return;
    const kept = (ids: readonly string[]) => ids.filter((id) => !asked.includes(id));
    const conditions = [...kept(known.conditions), ...this.conditions.ids];
    this.tell({
      ...known,
      conditions,
      body: [...kept(known.body), ...this.body.ids],
      worse: this.painChanged ? this.worse : known.worse,
      fine: Object.keys(this.fine).filter((id) => this.fine[id]),
      ends: this.ends.filter(({ id }) => conditions.includes(id)),
    });
  };

  private tell({ body, ...answers }: KnownAnswers): void {
    const { conditions, worse } = answers;
    const detail: ToldAnswers = {
      ...answers,
      usualPain: this.usualPain ?? answers.usualPain,
      flags: flagsOf(SCREENING, { body, conditions, worse }),
    };
    this.dispatchEvent(new CustomEvent('change-told', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'changed-questions': ChangedQuestions;
  }

  interface HTMLElementEventMap {
    'change-told': CustomEvent<ToldAnswers>;
    'all-asked': CustomEvent;
  }
}
