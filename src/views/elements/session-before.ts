import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CivilDate } from '../../core/log/civil-date.ts';
import type { Readiness } from '../../core/log/record.ts';
import type { Placement } from '../../core/posture/posture.ts';
import { greenPain, isTooMuchToTrain } from '../../core/progression/limits.ts';
import type { Prescription } from '../../core/progression/progress.ts';
import { limitSentence } from '../../strings/limit-words.ts';
import { dayAfter, pastDay } from '../../strings/time-words.ts';
import { base } from '../styles/base.ts';
import { page } from '../styles/page.ts';
import { planCard } from '../styles/plan-card.ts';
import './icon-mark.ts';
import './option-row.ts';
import './pain-scale.ts';
import './status-banner.ts';
import type { Lighter } from './what-comes.ts';
import './what-comes.ts';

const READINESS: readonly { readonly id: Readiness; readonly text: string }[] = [
  { id: 'same', text: 'Nothing different' },
  { id: 'bad-night', text: 'Bad night' },
  { id: 'ill', text: 'Ill' },
  { id: 'painkillers', text: 'More painkillers than usual' },
  { id: 'new-symptom', text: 'A new symptom' },
];

/** What the person says before a session; null is not answered. */
export interface BeforeAnswers {
  readonly pre: number | null;
  readonly readiness: Readiness | null;
  readonly lighter: Lighter;
}

/** Pain of an earlier day, told now (R-2). */
export interface RecalledPain {
  readonly value: number;
  readonly recalledFor: CivilDate;
}

const notCounted = () => html`<status-banner tone="info" icon="body" heading="This session is a trial">
  Another body is in your sensor's place. What it does is kept in History, and your plan takes no notice of it.
</status-banner>`;

/** Before the first set: pain now, what is different today, who counts, and the start. */
@customElement('session-before')
export class SessionBefore extends LitElement {
  static override styles = [
    base,
    page,
    planCard,
    css`
      .card {
        height: auto;
      }

      .comes h2 {
        font-size: var(--text-20);
      }

      .questions {
        display: grid;
        gap: 18px;
      }

      .stack > * {
        flex: none;
      }

      .comes h2 {
        margin-bottom: 10px;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly Prescription[] = [];
  @property({ type: Number }) minutes = 0;
  @property({ type: Number }) usual = 0;
  /** Pain above which an exercise gets easier; lower where somebody tightened it. */
  @property({ type: Number }) limit = greenPain(false);
  /** Filters that follow from the safety questions. */
  @property({ attribute: false }) flags: readonly string[] = [];
  /** Dumbbells at home; undefined: not told. */
  @property({ attribute: false }) weights: readonly number[] | undefined;
  /** The sensor sends now and its tall is set, so that it can time holds. */
  @property({ type: Boolean }) sensed = false;
  /** A sensor is connected, but its tall is not set. */
  @property({ type: Boolean }) untold = false;
  /** A simulated body or a recording is in the sensor's place. */
  @property({ type: Boolean }) played = false;
  @property() placement: Placement = 'sternum';
  @property() today: CivilDate = '';
  /** The date after the latest session, where only memory can say how it was. */
  @property({ attribute: false }) dateToRecall: CivilDate | null = null;
  /** The date that was asked about: the question stays when it is answered. */
  @state() private asked: CivilDate | null = null;
  @state() private recalled: number | null = null;
  @state() private pre: number | null = null;
  @state() private readiness: Readiness | null = null;
  @state() private lighter: Lighter = {};

  protected override willUpdate(_: PropertyValues<this>): void {
    this.asked ??= this.dateToRecall;
  }

  override render() {
    const count = this.items.length;
    return html`
      <div class="head">
        <div>
          <h1>Before you start</h1>
          <p class="lead">About ${this.minutes} minutes, ${count === 1 ? '1 exercise' : `${count} exercises`}. ${this.asked ? 'Three' : 'Two'} taps, then it begins.</p>
        </div>
      </div>
      <div class="grid">
        <section class="card lifted span-8 questions">
          <pain-scale
            question="How strong is the pain now?"
            .value=${this.pre}
            @scale-chosen=${(event: CustomEvent<number>) => {
              this.pre = event.detail;
            }}
          ></pain-scale>
          <option-row
            question="Is anything different today?"
            .options=${READINESS}
            .value=${this.readiness}
            @option-chosen=${(event: CustomEvent<Readiness>) => {
              this.readiness = event.detail;
            }}
          ></option-row>
          ${this.recall()} ${this.played ? notCounted() : nothing} ${this.start()}
        </section>
        <div class="span-4 stack">
          ${this.counting()}
          <p class="support">${limitSentence(this.limit)}</p>
        </div>
        <section class="card span-12 comes" aria-labelledby="today">
          <h2 id="today">What comes</h2>
          <what-comes
            .items=${this.items}
            .flags=${this.flags}
            .weights=${this.weights}
            .lighter=${this.lighter}
            @lighter-chosen=${(event: CustomEvent<Lighter>) => {
              this.lighter = event.detail;
            }}
          ></what-comes>
        </section>
      </div>
    `;
  }

  private recall() {
    const { asked } = this;
    if (asked === null) return nothing;
    return html`<pain-scale
      question="How was your back the day after ${pastDay(dayAfter(asked, -1), this.today)}?"
      hint="After your last session"
      .note=${this.recalled === null ? 'Skip it if you do not remember.' : 'Saved.'}
      .value=${this.recalled}
      @scale-chosen=${(event: CustomEvent<number>) => {
        this.recalled = event.detail;
        const detail: RecalledPain = { value: event.detail, recalledFor: asked };
        this.dispatchEvent(new CustomEvent('pain-recalled', { detail }));
      }}
    ></pain-scale>`;
  }

  private start() {
    if (this.readiness === 'new-symptom') {
      return html`<status-banner tone="safety" icon="warning" heading="Answer the safety questions first">
        It takes a minute, and the session waits.
        <a slot="actions" class="button" href="#/screening" @click=${() => this.dispatchEvent(new CustomEvent('symptom-asked'))}>
          Answer the questions
        </a>
      </status-banner>`;
    }
    if (this.pre !== null && isTooMuchToTrain(this.pre, this.usual)) {
      return html`<status-banner tone="safety" icon="leaf" heading="No strength work at this pain">
        Easy movement, a walk or a change of position are welcome. The session waits for a calmer day.
        <a slot="actions" class="button" href="#/today">Back to Today</a>
      </status-banner>`;
    }
    const missing = this.pre === null || this.readiness === null;
    return html`
      <div>
        <button type="button" class="primary large" @click=${this.begin}><icon-mark name="play"></icon-mark>Start session</button>
      </div>
      ${missing ? html`<p class="support">Left out, an answer counts as missing, and the plan does not grow from this session.</p>` : nothing}
    `;
  }

  private counting() {
    if (this.untold) {
      return html`<status-banner icon="sensor" heading="The sensor has no tall yet">
        Set it, and holds start and stop by themselves. <a href="#/calibrate">Set comfortable tall</a>
      </status-banner>`;
    }
    if (!this.sensed) {
      return html`<status-banner tone="info" icon="clock" heading="Timer and taps">
        No sensor: you start and end each set, and the timer counts.
      </status-banner>`;
    }
    const elsewhere = this.placement === 'upper-back' || this.placement === 'neck';
    return html`<status-banner tone="info" icon="sensor" heading="The sensor counts">
      Holds start when you are still and wait when you move.
      ${elsewhere ? html`Lying on it is no fun: for training, wear it on the breastbone. <a href="#/pair">Change the place</a>` : nothing}
    </status-banner>`;
  }

  private begin(): void {
    const detail: BeforeAnswers = { pre: this.pre, readiness: this.readiness, lighter: this.lighter };
    this.dispatchEvent(new CustomEvent('session-begun', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'session-before': SessionBefore;
  }

  interface HTMLElementEventMap {
    'session-begun': CustomEvent<BeforeAnswers>;
    'pain-recalled': CustomEvent<RecalledPain>;
  }
}
